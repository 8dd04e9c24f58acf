import { cardIn, chatOf, wordsIn } from '../bot/testing/chat';
import { correct, decide, filled, ref, save, saveCorrection, show } from '../bot/testing/flags';
import { anna, maria } from '../bot/testing/people';
import type { TestPorts } from '../bot/testing/ports';
import { isChannel } from '../core/access/channel';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { flagged } from './testing/alerts';
import { on } from './testing/reminders';

const mended = { ...filled, F03: 'skills', reason: 'Fel hinder.' };

/** Anna has answered, both have installed the app. */
const answered = async (): Promise<TestPorts> => {
  const ports = await flagged();
  for (const person of [anna, maria]) await chatOf(person, ports).installs();
  await chatOf(anna, ports).clicks(save(), filled);
  return ports;
};

/** A day: the run, then what it has queued; what each person reads, by name. */
const dayOf = async (today: string, ports: TestPorts): Promise<Record<string, string>> => {
  const then = on(today, ports);
  const before = ports.alertQueue.sent.length;
  await scanForFlags(then);
  const read: Record<string, string> = {};
  for (const message of ports.alertQueue.sent.slice(before))
    await sendAlert(message, then, async (to, card) => {
      const name = [anna, maria].find(({ id }) => !isChannel(to) && to.userId === id)?.name ?? 'somebody else';
      read[name] = (read[name] ?? '') + wordsIn(card);
      return Promise.resolve();
    });
  return read;
};

test('a correction of what is decided is told to the unit head the next day, and once', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'end' });
  await dayOf('2022-01-03', ports);
  const later = on('2022-01-04', ports);
  await chatOf(anna, later).clicks(saveCorrection(2), mended);
  const read = await dayOf('2022-01-05', ports);
  expect(Object.keys(read)).toEqual(['Maria Lindqvist']);
  expect(read['Maria Lindqvist']).toContain('Rättat efter beslut (1)');
  expect(read['Maria Lindqvist']).toContain('Anna Berg rättade svaren 4 januari 2022, efter beslutet.');
  expect(await dayOf('2022-01-07', ports)).toEqual({});
  const opened = wordsIn(cardIn(await chatOf(maria, ports).clicks(show())));
  expect(opened).toContain('Skäl: Fel hinder.');
});

test('also when the day of the next follow-up comes before the unit head has been told', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'end' });
  await chatOf(anna, on('2022-01-19', ports)).clicks(saveCorrection(2), mended);
  const read = await dayOf('2022-01-20', ports);
  expect((await ports.flags.find(ref))?.state).toBe('followUp');
  expect(read['Maria Lindqvist']).toContain('Anna Berg rättade svaren 19 januari 2022, efter beslutet.');
});

test('also when the process died over the flag, and nobody looks at it before the next follow-up is due', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'end' });
  await ports.flagReviews.add({
    ...{ ...(await ports.flagReviews.find(ref))!, kind: 'corrected', version: 3, reason: 'Fel hinder.' },
    by: { id: anna.id, name: anna.name },
  });
  await dayOf('2022-01-20', ports);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'followUp', reviewVersion: 2 });
  await chatOf(anna, on('2022-01-20', ports)).clicks(show());
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'followUp', reviewVersion: 3 });
  const read = await dayOf('2022-01-21', ports);
  expect(read['Maria Lindqvist']).toContain('Rättat efter beslut (1)');
});

test('a correction while the decision is awaited is no news: the decision shows what is in force', async () => {
  const ports = await answered();
  await chatOf(anna, ports).clicks(saveCorrection(1), mended);
  const read = await dayOf('2022-01-03', ports);
  expect(read['Maria Lindqvist']).toContain('Väntar på ditt ställningstagande (1)');
  expect(read['Maria Lindqvist']).not.toContain('Rättat efter beslut');
});

test('a correction by the unit head is told to the officer, with the decision that may be unread', async () => {
  const ports = await answered();
  const chat = chatOf(maria, ports);
  await chat.clicks(decide(1), { F12: 'change', F12text: 'Byt nivå.' });
  await chat.clicks(correct);
  await chat.clicks(saveCorrection(2), mended);
  const read = await dayOf('2022-01-03', ports);
  expect(Object.keys(read)).toEqual(['Anna Berg']);
  for (const words of ['1 besked från enhetschefen', 'Maria Lindqvist har rättat svaren.', 'Ska ändras.', 'Byt nivå.'])
    expect(read['Anna Berg']).toContain(words);
});

test('who has recorded a correction counts, not who looks at it first after a crash', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'end' });
  const newest = (await ports.flagReviews.find(ref))!;
  const by = { id: anna.id, name: anna.name };
  await ports.flagReviews.add({ ...newest, version: 3, kind: 'corrected', reason: 'Fel hinder.', by });
  await chatOf(maria, ports).clicks(show());
  expect(await ports.flags.find(ref)).toMatchObject({ reviewVersion: 3, unitNews: 'corrected', news: 'decided' });
  await ports.flagReviews.add({
    ...{ ...newest, version: 4, kind: 'corrected', reason: 'Fel hinder.' },
    by: { id: maria.id, name: maria.name },
  });
  await chatOf(anna, ports).clicks(show());
  expect(await ports.flags.find(ref)).toMatchObject({ reviewVersion: 4, news: 'corrected' });
});

test('a placement that was to end and goes on on the day of its follow-up: both are told, once', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'end', F12text: 'Avsluta i januari.' });
  await dayOf('2022-01-03', ports);
  expect(await dayOf('2022-01-19', ports)).toEqual({});
  const read = await dayOf('2022-01-20', ports);
  expect(read['Anna Berg']).toContain('Enhetschefen beslutade 31 december 2021: avsluta.');
  expect(read['Maria Lindqvist']).toContain('Skulle ha avslutats (1)');
  expect(read['Maria Lindqvist']).toContain('Skulle avslutas enligt beslutet 31 december 2021, men pågår fortfarande.');
  const form = wordsIn(cardIn(await chatOf(anna, on('2022-01-20', ports)).clicks(show())));
  expect(form).toMatch(/Enhetschefen beslutade 31 december 2021: avsluta\.[^]*Avsluta i januari\./u);
  expect(await dayOf('2022-01-21', ports)).toEqual({});
  // Whoever decides on the next answer is reminded of it.
  await chatOf(anna, on('2022-01-21', ports)).clicks(save(2), { ...filled, F08: '2022-02-10' });
  const decision = wordsIn(cardIn(await chatOf(maria, on('2022-01-21', ports)).clicks(show())));
  expect(decision).toContain('Enhetschefen beslutade 31 december 2021: avsluta.');
  expect(await ports.flags.find(ref)).not.toHaveProperty('toBeDone');
});
