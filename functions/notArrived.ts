import type { Ports } from '../bot/ports';
import type { NotArrived, Unreached } from '../cards/undeliveredWords';
import type { FlagAlert, Undelivered } from '../core/alerts/alert';
import { stillTells } from '../core/alerts/digest';
import { Obstacle } from '../core/alerts/retry';
import { dayInStockholm } from '../core/calendar/clock';
import { isSameReminder } from '../core/checklists/reminder';
import { type Flag, type FlagState, flagKey, WAITS_FOR_OFFICER } from '../core/flags/flag';
import { maySeeAlert, recipientIn } from './alertRecipient';
import { inParallel } from './inParallel';

/** What does not reach one recipient for one reason; what is given up apart from what may go out yet. */
export interface NotArrivedAlerts extends NotArrived {
  recipient: string;
  /** The cases, by what the digests that did not arrive still tell of. */
  flags: Flag[];
}

/** The states of which an officer's digest may tell. */
const TOLD: readonly FlagState[] = [...WAITS_FOR_OFFICER, 'reviewed'];

const unreached = async ({ alert }: Undelivered, ports: Ports): Promise<Unreached> => {
  if (alert.kind === 'weekly') return { kind: 'channel' };
  const person = await recipientIn(alert, ports);
  if (person !== undefined) return { kind: 'person', name: person.name, maySee: maySeeAlert(alert, person) };
  return alert.kind === 'flags' ? { kind: 'officer', officer: alert.recipient } : { kind: 'nobody' };
};

/** The cases that these digests of one officer still tell of, each once. */
const casesIn = async (digests: readonly FlagAlert[], ports: Ports): Promise<Flag[]> => {
  const [first] = digests;
  if (first === undefined) return [];
  const register = (await ports.registers.current())?.register;
  // One request for all; one that the register has moved to this officer meanwhile is not news from these digests.
  const flags = await ports.flags.inStates(TOLD, first.recipient);
  const told = flags.filter((flag) => digests.some((digest) => stillTells(digest, flag, register)));
  return [...new Map(told.map((flag) => [flagKey(flag), flag])).values()];
};

/** Actions of which these reminders tell, each once, whether or not it was closed meanwhile. */
const actionsIn = (alerts: readonly Undelivered[]): number => {
  const reminders = alerts.flatMap(({ alert }) => (alert.kind === 'actions' ? alert.actions : []));
  return reminders.filter((r, i) => reminders.findIndex((other) => isSameReminder(r, other)) === i).length;
};

const summed = async (alerts: readonly Undelivered[], why: Obstacle, ports: Ports): Promise<NotArrivedAlerts[]> => {
  const [first] = alerts;
  if (first === undefined) return [];
  const digests = alerts.flatMap(({ alert }) => (alert.kind === 'flags' ? [alert] : []));
  const flags = await casesIn(digests, ports);
  const actions = actionsIn(alerts);
  const others = alerts.filter(({ alert }) => alert.kind !== 'flags' && alert.kind !== 'actions').length;
  if (flags.length + actions + others === 0) return [];
  const [earliest] = alerts.map(({ alert }) => alert.undeliveredSince ?? alert.changedAt).sort();
  return [
    {
      ...{ recipient: first.alert.recipient, whom: await unreached(first, ports), why, flags },
      // A case may have a flag of two thresholds.
      ...{ cases: new Set(flags.map((f) => f.placementId)).size, actions, others },
      since: dayInStockholm(earliest ?? first.alert.changedAt),
      givenUp: first.alert.state === 'failed',
    },
  ];
};

/** What does not reach whom, and why: a line for each recipient and reason, without what does not matter any more. */
export const notArrived = async (undelivered: readonly Undelivered[], ports: Ports): Promise<NotArrivedAlerts[]> => {
  const groups = new Map<string, [Obstacle, Undelivered[]]>();
  for (const each of undelivered) {
    const why = Obstacle.safeParse(each.alert.reason).data;
    if (why === undefined) continue;
    // A person who is reached by both ids is named for both: what did not arrive are different things.
    const key = JSON.stringify([each.alert.recipient, why, each.alert.state]);
    groups.set(key, [why, [...(groups.get(key)?.[1] ?? []), each]]);
  }
  return (await inParallel([...groups.values()], ([why, alerts]) => summed(alerts, why, ports))).flat();
};
