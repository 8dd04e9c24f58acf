import { chatOf } from '../../bot/testing/chat';
import { maria } from '../../bot/testing/people';
import type { TestPorts } from '../../bot/testing/ports';
import type { Card } from '../../cards/element';
import type { Destination } from '../../core/access/channel';
import { Instant } from '../../core/calendar/clock';
import { addDays, day } from '../../core/calendar/day';
import type { Placement } from '../../core/register/placement';
import { placement } from '../../core/testing/placements';
import { sendAlert } from '../sendAlert';

/** Ten in SAI that reached work after so many days, on a day. */
export const reached = (days: number, end: string): Placement[] =>
  Array.from({ length: 10 }, () =>
    placement(addDays(day(end), -days))
      .endedIn('arbete', end)
      .build(),
  );

/** Up from 100 to 200 days in 2021: a warning in January 2022. */
export const RISEN = [...reached(200, '2021-06-01'), ...reached(100, '2020-06-01')];

/** The same ports on another day, in the morning. */
export const on = (date: string, ports: TestPorts): TestPorts => ({
  ...ports,
  clock: { now: () => Instant.parse(`${date}T05:40:00Z`), today: () => day(date) },
});

/** The unit head opens the chat. */
export const headComes = (ports: TestPorts) => chatOf(maria, ports).installs();

/** Sends all that was queued, again what was queued before: what arrived, and where. */
export const delivered = async (ports: TestPorts): Promise<{ to: Destination; card: Card }[]> => {
  const sent: { to: Destination; card: Card }[] = [];
  for (const message of [...ports.alertQueue.sent])
    await sendAlert(message, ports, (to, card) => {
      sent.push({ to, card });
      return Promise.resolve();
    });
  return sent;
};
