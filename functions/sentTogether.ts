import type { Ports } from '../bot/ports';
import type { Alert } from '../core/alerts/alert';
import { inParallel } from './inParallel';

/** Those of which several can be told on one card. Of months and weeks only the latest is told. */
const TOGETHER: readonly Alert['kind'][] = ['flags', 'unit', 'actions'];

/**
 * Takes what else waits for the recipient of an alert that was taken, and is of its kind, into `others`: who comes back
 * after a month gets one card, not one for each day. Each is taken as the first was, so that its own message finds it in
 * hand.
 */
export const takeAlso = async ({ kind, recipient, id }: Alert, others: Alert[], ports: Ports): Promise<void> => {
  if (!TOGETHER.includes(kind)) return;
  const open = (await ports.alerts.openFor(recipient)).filter((other) => other.kind === kind && other.id !== id);
  await inParallel(open, async (other) => {
    const taken = await ports.alerts.take(recipient, other.id, ports.clock.now());
    if (taken !== undefined) others.push(taken);
  });
};
