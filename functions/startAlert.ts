import type { Ports } from '../bot/ports';
import type { Alert } from '../core/alerts/alert';

/** An alert that nothing has become of yet. */
type NewAlert = Extract<Alert, { kind: 'warning' | 'weekly' }> & { state: 'queued' };

/**
 * Puts an alert into the ledger and on its way, once: whoever finds it there leaves it alone, unless a run died before it
 * was queued. True when it was queued.
 */
export const startAlert = async (alert: NewAlert, ports: Ports): Promise<boolean> => {
  const { recipient, id } = alert;
  if (!(await ports.alerts.add(alert)) && (await ports.alerts.find(recipient, id))?.state !== 'queued') return false;
  await ports.alertQueue.send({ recipient, alertId: id });
  return true;
};
