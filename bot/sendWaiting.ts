import type { Actor } from '../core/access/actor';
import { type Alert, isKeptBack, isLost } from '../core/alerts/alert';
import { needMessages } from '../core/alerts/together';
import type { Ports } from './ports';

/** The alerts that wait for somebody: of flags by the register's officer id, of actions by the person's own id. */
const waitingFor = async ({ id, officer }: Actor, ports: Ports): Promise<Alert[]> => {
  const recipients = officer === undefined ? [id] : [id, officer];
  const now = ports.clock.now();
  const open = (await Promise.all(recipients.map((recipient) => ports.alerts.openFor(recipient)))).flat();
  // What is on its way has its message, unless that is lost.
  return open.filter((alert) => alert.state !== 'queued' || isLost(alert, now));
};

/**
 * Queues them: one message for those that go out on one card, which would go out on several when all of them were taken
 * at once. What somebody has in hand takes no others now.
 */
const queue = async (alerts: readonly Alert[], ports: Ports): Promise<void> => {
  const inHand = alerts.filter(({ state }) => state === 'sending');
  const able = alerts.filter((alert) => !inHand.includes(alert));
  const needed = needMessages(able, able, ports.clock.now());
  for (const { recipient, id } of [...needed, ...inHand]) await ports.alertQueue.send({ recipient, alertId: id });
};

/** Queues what waits for somebody who has been met; not what is kept back until its time. */
export const sendWaiting = async (person: Actor, ports: Ports): Promise<void> => {
  const now = ports.clock.now();
  await queue(
    (await waitingFor(person, ports)).filter((alert) => !isKeptBack(alert, now)),
    ports,
  );
};

/** Queues what was kept back, because the person has changed until when; the sender looks when it may go out now. */
export const sendKeptBack = async (person: Actor, ports: Ports): Promise<void> => {
  const now = ports.clock.now();
  // One that somebody has in hand just now may be put to wait by what held before.
  const waiting = (await waitingFor(person, ports)).filter((a) => isKeptBack(a, now) || a.state === 'sending');
  await queue(waiting, ports);
};
