import { anna } from '../bot/testing/people';
import { alertsAgain } from './alertsAgain';
import { sendAlert } from './sendAlert';
import { alertIn, chat, collector, flagged } from './testing/alerts';
import { on } from './testing/reminders';

test('an alert of who had another role for a while goes out by the next daily run, without a word of that person', async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  await ports.staff.put({ ...anna, role: 'administrator' });
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(await alertIn(ports)).toMatchObject({ state: 'waiting', reason: 'noRecipient' });
  expect(await alertsAgain(on('2022-01-03', ports))).toEqual({ alerts: 0 });

  await ports.staff.put(anna);
  const later = on('2022-01-04', ports);
  expect(await alertsAgain(later)).toEqual({ alerts: 1 });
  await sendAlert(later.alertQueue.sent.at(-1), later, send);
  expect(sent).toHaveLength(1);
});
