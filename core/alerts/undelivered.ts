import type { Alert } from './alert';
import { Obstacle } from './retry';

/**
 * Does it wait for somebody who cannot be reached, or was it given up? Not so one that waits for its time, or of which
 * nothing holds any more.
 */
export const isUndelivered = ({ state, reason }: Alert): boolean =>
  (state === 'waiting' || state === 'failed') && Obstacle.safeParse(reason).success;

/** Is it settled: its recipient has it, or has no need of it any more? */
export const isSettled = ({ state, reason }: Alert): boolean => state === 'sent' || reason === 'overtaken';

/** The alert as the ledger keeps it: with since when it could not reach its recipient, however often it is tried again. */
export const withSince = (alert: Alert): Alert => {
  if (isUndelivered(alert)) return { ...alert, undeliveredSince: alert.undeliveredSince ?? alert.changedAt };
  if (!isSettled(alert)) return alert;
  const settled = { ...alert };
  delete settled.undeliveredSince;
  return settled;
};
