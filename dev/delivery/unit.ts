import type { Conversation } from '../../core/access/conversation';
import { Instant } from '../../core/calendar/clock';
import { addDays, type Day, day } from '../../core/calendar/day';
import { type App, createApp } from '../../functions';
import { connect } from '../../functions/storage/connection';
import { tableConversationStore } from '../../functions/storage/conversations.table';
import { storagePorts } from '../../functions/storagePorts';
import { testSettings } from '../../functions/testing/settings';
import { devClock } from '../host/clock';
import { invocation } from '../host/invocation';
import { demoUnit } from '../people';

/** The day of the unit, a working day. */
export const TODAY = day('2021-12-15');

/** So many at once: a storage on the same machine has no use for more. */
const AT_ONCE = 16;

/** An officer of the unit. */
export interface Recipient {
  userId: string;
  officer: string;
  conversationId: string;
}

export const recipients = (count: number): Recipient[] =>
  Array.from({ length: count }, (_, i) => ({
    userId: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    officer: `officer.${i}@kommun.example`,
    conversationId: `a:${i}`,
  }));

/** What matters of a placement here. */
export interface Case {
  officer: string;
  start: Day;
  end?: Day;
}

/** An export of the case system with these. */
export const registerOf = (cases: readonly Case[]): Uint8Array => {
  const header = 'insats_id;kund_id;insats;anordnare;handläggare;start;slut;avslutsorsak';
  const rows = cases.map(({ officer, start, end }, i) => {
    const ending = end === undefined ? ';' : `${end};Arbete`;
    return `P-${i};K-${i};SAI;Språkbron;${officer};${start};${ending}`;
  });
  return new TextEncoder().encode([header, ...rows].join('\r\n'));
};

export interface Unit extends Pick<App, 'importStaff'> {
  importRegister: (bytes: Uint8Array) => Promise<void>;
  /** The daily run that flags cases and queues alerts. */
  scan: () => Promise<void>;
  /** How many flags there are. */
  flagged: () => Promise<number>;
}

/** The app on this storage, on a day, in this process: to prepare a run with. Only here is known how an alert comes about. */
export const startUnit = (storage: string, today = TODAY): Unit => {
  const settings = testSettings({ STORAGE_CONNECTION: storage, TENANT_ID: demoUnit.tenantId });
  const app = createApp(settings, {
    clock: devClock(today),
    tabFiles: () => Promise.resolve(undefined),
    allowAnonymousBot: true,
  });
  const timer = app.triggers.find(({ name }) => name === 'flagScan');
  if (timer?.kind !== 'timer') throw new Error('The app has no daily run');
  return {
    importStaff: app.importStaff,
    importRegister: async (bytes) => {
      const { faults } = await app.importRegister(bytes, 'delivery');
      if (faults.length > 0) throw new Error(`The register has faults: ${JSON.stringify(faults[0])}`);
    },
    scan: () => timer.handler(invocation(timer.name), 'byHand'),
    flagged: async () => (await storagePorts(settings).flags.all()).length,
  };
};

/** Does the work for each, some at once. */
const forAll = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const rest = all.values();
  const worker = async (): Promise<void> => {
    for (const one of rest) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};

const conversationOf = ({ userId, conversationId }: Recipient, serviceUrl: string): Conversation => ({
  ...{ tenantId: demoUnit.tenantId, userId, serviceUrl, conversationId },
  ...{ channelId: 'msteams', botId: '28:bot', channelUserId: `29:${userId}`, language: 'sv' },
  seenAt: Instant.parse('2021-12-14T09:00:00Z'),
});

/**
 * A unit of so many officers, each with a chat at this connector and one case to hear of, and the daily run done: an
 * alert for each lies in the queue.
 */
export const unitWithAlerts = async (storage: string, count: number, serviceUrl: string): Promise<Recipient[]> => {
  const unit = startUnit(storage);
  const all = recipients(count);
  // Longer than three months, and not than six.
  const start = addDays(TODAY, -100);
  await unit.importRegister(registerOf(all.map(({ officer }) => ({ officer, start }))));
  const conversations = tableConversationStore(connect(storage, { deadlineMs: 60_000 }));
  await forAll(all, async (one) => {
    const { userId: id, officer } = one;
    await unit.importStaff([{ id, name: officer, role: 'officer', officer }]);
    await conversations.remember(conversationOf(one, serviceUrl));
  });
  await unit.scan();
  return all;
};
