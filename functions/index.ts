import { randomUUID } from 'node:crypto';
import { createAssistant } from '../bot/assistant';
import type { Ports } from '../bot/ports';
import { createProactive } from '../bot/proactive';
import { type Actor, chosenBy } from '../core/access/actor';
import { SEND_PATIENCE } from '../core/alerts/alert';
import { nacka } from '../core/catalogue/nacka';
import { remindOfActions } from './actionReminders';
import { alerts } from './alerts';
import { alertsAgain } from './alertsAgain';
import { authenticateWith } from './auth/bearer';
import { createBotAdapter } from './botAdapter';
import { checklistTemplates, putChecklistTemplate } from './checklistTemplates';
import { checklists } from './checklists';
import { warnEarly } from './earlyWarning';
import { flags } from './flags';
import { scanForFlags } from './flagScan';
import { health } from './health';
import type { Host } from './host';
import { type ImportResult, importRegister, importSurveys } from './importRegister';
import { imports } from './imports';
import { kpi } from './kpi';
import { questions } from './questions';
import { sendAlert } from './sendAlert';
import { createSendGate } from './sendGate';
import type { Settings } from './settings';
import { storagePorts } from './storagePorts';
import { tab } from './tab';
import type { Trigger } from './trigger';
import { sumUpTheWeek } from './weekly';
import { halfPastSix, onWorkingMornings } from './workingMornings';

/** A member of staff, apart from where: tenant and municipality are the settings'. */
export interface Colleague extends Pick<Actor, 'id' | 'name' | 'role'> {
  officer?: string | undefined;
}

export interface App {
  triggers: Trigger[];
  /** The imports that the development host runs at its first start. */
  registerIsEmpty: () => Promise<boolean>;
  importRegister: (bytes: Uint8Array, by: string) => Promise<ImportResult>;
  importSurveys: (bytes: Uint8Array, by: string) => Promise<ImportResult>;
  importStaff: (people: readonly Colleague[]) => Promise<void>;
}

const logFailure = (id: string, error: unknown): void => {
  // The platform's log takes what is written to standard error.
  process.stderr.write(`failure ${id} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
};

/** Wires everything: from the settings and the host to the triggers that the platform calls. */
export const createApp = (settings: Settings, host: Host): App => {
  if (settings.BOT_ID === '' && !host.allowAnonymousBot)
    throw new Error('BOT_ID is empty: without it anybody could talk to the bot. The app does not start.');
  const patience = host.sendPatience ?? SEND_PATIENCE;
  const { sendSlots, ...stored } = storagePorts(settings, patience);
  const ports: Ports = {
    tenantId: settings.TENANT_ID,
    clock: host.clock,
    catalogue: nacka,
    flagPatience: { reminderDays: settings.FLAG_REMINDER_DAYS, escalationDays: settings.FLAG_ESCALATION_DAYS },
    newId: randomUUID,
    logFailure,
    ...stored,
  };
  const fail = (error: unknown): void => ports.logFailure(ports.newId(), error);
  const bot = createBotAdapter(settings, createAssistant(ports), fail);
  const sendProactive = createProactive(bot.adapter, bot.appId);
  const inTurn = createSendGate(sendSlots);
  const authenticate = authenticateWith(settings, ports.staff);
  const page = tab(settings, host.tabFiles);
  const scan = async (): Promise<void> => {
    await scanForFlags(ports);
  };
  const remind = async (): Promise<void> => {
    await remindOfActions(ports);
  };
  const warn = async (): Promise<void> => {
    await warnEarly(ports);
  };
  const again = async (): Promise<void> => {
    await alertsAgain(ports);
  };
  const sumUp = async (): Promise<void> => {
    await sumUpTheWeek(ports);
  };
  const daily = (run: () => Promise<void>) => onWorkingMornings(host.clock, run);
  const deliver = (message: unknown): Promise<void> => sendAlert(message, ports, sendProactive, { inTurn, patience });
  const limit = settings.IMPORT_MAX_BYTES;
  const putRegister = imports(authenticate, limit, (bytes, { id }) => importRegister(bytes, id, ports));
  const putSurveys = imports(authenticate, limit, (bytes, { id }) => importSurveys(bytes, id, ports));
  const templatesRoute = 'api/checklist-templates';
  const templates = checklistTemplates(authenticate, ports);
  const putTemplate = putChecklistTemplate(authenticate, ports);
  const triggers: Trigger[] = [
    { kind: 'http', name: 'messages', methods: ['POST'], route: 'api/messages', handler: bot.receive },
    { kind: 'http', name: 'health', methods: ['GET'], route: 'api/health', handler: health(ports) },
    { kind: 'http', name: 'kpi', methods: ['GET'], route: 'api/kpi', handler: kpi(authenticate, ports) },
    { kind: 'http', name: 'flags', methods: ['GET'], route: 'api/flags', handler: flags(authenticate, ports) },
    {
      kind: 'http',
      name: 'questions',
      methods: ['GET'],
      route: 'api/questions',
      handler: questions(authenticate, ports),
    },
    {
      kind: 'http',
      name: 'checklists',
      methods: ['GET'],
      route: 'api/checklists/{*review}',
      handler: checklists(authenticate, ports),
    },
    { kind: 'http', name: 'alerts', methods: ['GET'], route: 'api/alerts', handler: alerts(authenticate, ports) },
    { kind: 'http', name: 'register', methods: ['PUT'], route: 'api/register', handler: putRegister },
    { kind: 'http', name: 'surveys', methods: ['PUT'], route: 'api/surveys', handler: putSurveys },
    { kind: 'http', name: 'templates', methods: ['GET'], route: templatesRoute, handler: templates },
    { kind: 'http', name: 'putTemplate', methods: ['PUT'], route: templatesRoute, handler: putTemplate },
    { kind: 'http', name: 'tab', methods: ['GET'], route: 'tab/{*path}', handler: page },
    { kind: 'timer', name: 'flagScan', schedule: halfPastSix(), handler: daily(scan) },
    { kind: 'timer', name: 'actionReminders', schedule: halfPastSix(5), handler: daily(remind) },
    { kind: 'timer', name: 'earlyWarning', schedule: halfPastSix(10), handler: daily(warn) },
    { kind: 'timer', name: 'weekly', schedule: halfPastSix(15), handler: daily(sumUp) },
    { kind: 'timer', name: 'alertsAgain', schedule: halfPastSix(25), handler: daily(again) },
    { kind: 'queue', name: 'sendAlert', queueName: 'alerts', handler: deliver },
  ];
  return {
    triggers,
    registerIsEmpty: async () => (await ports.registers.head()) === undefined,
    importRegister: (bytes, by) => importRegister(bytes, by, ports),
    importSurveys: (bytes, by) => importSurveys(bytes, by, ports),
    importStaff: async (people) => {
      const { TENANT_ID: tenantId, MUNICIPALITY: municipality } = settings;
      for (const { id, name, role, officer } of people) {
        const known = await ports.staff.find(tenantId, id);
        await ports.staff.put({
          id,
          name,
          role,
          tenantId,
          municipality,
          ...(officer === undefined ? {} : { officer }),
          ...(known === undefined ? {} : chosenBy(known)),
        });
      }
    },
  };
};
