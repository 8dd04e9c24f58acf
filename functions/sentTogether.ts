import type { Ports } from '../bot/ports';
import type { Alert } from '../core/alerts/alert';
import { takesOthers } from '../core/alerts/together';
import { inParallel } from './inParallel';
import { lately } from './lately';

/** Was it made today? Its id says so. Almost all are sent on their day, and have no company. */
const isOfToday = ({ id }: Alert, ports: Ports): boolean => id.includes(ports.clock.today());

/** Whom something has not reached, some seconds ago: who is not there has nothing that waits for the day's alert. */
const unreached = lately(5000, (ports) => ports.alerts.unreached());

/**
 * Takes what else waits for the recipient of an alert that was taken, and is of its kind, into `others`: who comes back
 * after a month gets one card, not one for each day, and so does who could not be reached yesterday. Each is taken as the
 * first was, so that its own message finds it in hand.
 */
export const takeAlso = async (alert: Alert, others: Alert[], ports: Ports): Promise<void> => {
  const { kind, recipient, id } = alert;
  if (!takesOthers(alert)) return;
  if (isOfToday(alert, ports) && !(await unreached(ports)).has(recipient)) return;
  const open = (await ports.alerts.openFor(recipient)).filter((other) => other.kind === kind && other.id !== id);
  await inParallel(open, async (other) => {
    const taken = await ports.alerts.take(recipient, other.id, ports.clock.now());
    if (taken !== undefined) others.push(taken);
  });
};
