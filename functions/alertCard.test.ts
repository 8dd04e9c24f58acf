import { chatOf, wordsIn } from '../bot/testing/chat';
import { decide, filled, save, saveCorrection } from '../bot/testing/flags';
import { anna, maria } from '../bot/testing/people';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { chat, collector, flagged } from './testing/alerts';
import { on } from './testing/reminders';

test("the digest says the unit head's words as the unit head's, also when the officer has corrected since", async () => {
  const ports = await flagged();
  await ports.conversations.remember(chat(ports));
  await chatOf(anna, ports).clicks(save(), filled);
  await chatOf(maria, ports).clicks(decide(1), { F12: 'approve', F12text: 'Bra plan.' });
  await chatOf(anna, ports).clicks(saveCorrection(2), { ...filled, F03: 'skills', reason: 'Fel hinder.' });
  const later = on('2022-01-03', ports);
  await scanForFlags(later);
  const { sent, send } = collector();
  // The unit head hears of the correction.
  const toAnna = ports.alertQueue.sent.findLast(({ recipient }) => recipient === anna.officer);
  await sendAlert(toAnna, later, send);
  expect(sent.map(wordsIn)).toEqual([expect.stringContaining('Maria Lindqvist: ”Bra plan.”')]);
});
