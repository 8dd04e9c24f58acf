import type { Ports } from '../bot/ports';
import { dayInStockholm } from '../core/calendar/clock';
import { addDays } from '../core/calendar/day';
import { mondayOf, weekId } from '../core/calendar/week';
import { nextWorkingDay } from '../core/calendar/workingDay';
import { startAlert } from './startAlert';

/**
 * Sends what the week before was to the channel that was chosen for it, on the first working day of the week: a place
 * that was chosen this week gets its first summary in the next one. The ledger says whether it has been sent: after a
 * failure any later run of the week makes up for it.
 */
export const sumUpTheWeek = async (ports: Ports): Promise<{ alerts: number }> => {
  const channel = await ports.channels.find();
  if (channel === undefined || (await ports.registers.head()) === undefined) return { alerts: 0 };
  const today = ports.clock.today();
  const thisMonday = mondayOf(today);
  if (today < nextWorkingDay(addDays(thisMonday, -1))) return { alerts: 0 };
  if (dayInStockholm(channel.seenAt) >= thisMonday) return { alerts: 0 };
  const monday = addDays(thisMonday, -7);
  const message = {
    id: `weekly!${weekId(monday)}`,
    recipient: channel.conversationId,
    state: 'queued',
    tries: 0,
  } as const;
  const started = await startAlert({ ...message, kind: 'weekly', monday, changedAt: ports.clock.now() }, ports);
  return { alerts: started ? 1 : 0 };
};
