import type { Ports } from '../bot/ports';
import { queueAgain } from './queueAgain';

/**
 * After the daily runs: queues again what should have arrived by now. What waits though its recipient has been met since,
 * what was begun to be sent by a process that died, and what the queue has lost. How many alerts that were.
 */
export const alertsAgain = async (ports: Ports): Promise<{ alerts: number }> => {
  const staff = await ports.staff.all();
  const recipients = staff.flatMap(({ id, officer }) => (officer === undefined ? [id] : [id, officer]));
  return { alerts: await queueAgain(recipients, ports) };
};
