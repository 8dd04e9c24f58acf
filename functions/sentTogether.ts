import type { Ports } from '../bot/ports';
import type { Alert } from '../core/alerts/alert';
import { inParallel } from './inParallel';

/** Those of which several can be told on one card. Of months and weeks only the latest is told. */
const TOGETHER: readonly Alert['kind'][] = ['flags', 'unit', 'actions'];

/** Was it made today? Its id says so. Almost all are sent on their day, and look for no others; an older one finds them. */
const isOfToday = ({ id }: Alert, ports: Ports): boolean => id.includes(ports.clock.today());

/**
 * Takes what else waits for the recipient of an older alert that was taken, and is of its kind, into `others`: who comes
 * back after a month gets one card, not one for each day. Each is taken as the first was, so that its own message finds it
 * in hand.
 */
export const takeAlso = async (alert: Alert, others: Alert[], ports: Ports): Promise<void> => {
  const { kind, recipient, id } = alert;
  if (!TOGETHER.includes(kind) || isOfToday(alert, ports)) return;
  const open = (await ports.alerts.openFor(recipient)).filter((other) => other.kind === kind && other.id !== id);
  await inParallel(open, async (other) => {
    const taken = await ports.alerts.take(recipient, other.id, ports.clock.now());
    if (taken !== undefined) others.push(taken);
  });
};
