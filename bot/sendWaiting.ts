import type { Actor } from '../core/access/actor';
import { type Alert, isKeptBack } from '../core/alerts/alert';
import type { Ports } from './ports';

/** The alerts that wait for somebody: of flags by the register's officer id, of actions by the person's own id. */
const waitingFor = async ({ id, officer }: Actor, ports: Ports): Promise<Alert[]> => {
  const recipients = officer === undefined ? [id] : [id, officer];
  return (await Promise.all(recipients.map((recipient) => ports.alerts.waitingFor(recipient)))).flat();
};

const queue = async (alerts: readonly Alert[], ports: Ports): Promise<void> => {
  for (const { recipient, id } of alerts) await ports.alertQueue.send({ recipient, alertId: id });
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
