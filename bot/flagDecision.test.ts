import { elementsIn } from '../cards/testing/walk';
import type { Card } from '../cards/element';
import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import {
  correct,
  decide,
  draft,
  filled,
  ref,
  save,
  saveCorrection,
  setUp,
  show,
  timeIs,
  toList,
} from './testing/flags';
import { anna, karim, maria } from './testing/people';
import type { TestPorts } from './testing/ports';

const valueOf = (card: Card, id: string): unknown => elementsIn(card).find((e) => e['id'] === id)?.['value'];

/** Anna has answered; it waits for Maria. */
const answered = async (): Promise<TestPorts> => {
  const ports = await setUp();
  await chatOf(anna, ports).clicks(save(), filled);
  return ports;
};

test('after the officer has answered the flag waits, and says so', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const card = cardIn(await chat.clicks(save(), filled));
  expect(wordsIn(card)).toContain('Väntar på enhetschefens ställningstagande.');
  expect(cardIn(await chat.clicks(show()))).toEqual(card);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'awaitingDecision', unitNews: 'decision' });
});

test('the unit head sees what was answered and decides; the officer reads the decision', async () => {
  const ports = await answered();
  const chat = chatOf(maria, ports);
  const form = wordsIn(cardIn(await chat.clicks(show())));
  for (const words of [
    'Ställningstagande efter 12 månader',
    'Praktiken ger resultat.',
    'Enhetschefens ställningstagande',
  ])
    expect(form).toContain(words);
  const inputs = { F12: 'approveUntil', F12date: '2022-03-31' };
  const card = cardIn(await chat.clicks(decide(1), inputs));
  expect(wordsIn(card)).toContain('Ställningstagande av Maria Lindqvist 31 december 2021 kl. 10:00.');
  expect(cardIn(await chat.clicks(decide(1), inputs))).toEqual(card);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'reviewed', followUpOn: '2022-03-31', news: 'decided' });
  expect(await ports.flagReviews.find(ref)).toMatchObject({
    ...{ version: 2, kind: 'decided', by: { id: maria.id } },
    answers: { F02: 'yes', F12: 'approveUntil', F12date: '2022-03-31' },
  });
  const read = wordsIn(cardIn(await chatOf(anna, ports).clicks(show())));
  expect(read).toContain('Godkänn till datum');
  expect(read).toContain('Sparad av Anna Berg');
});

test.each([
  ['nothing chosen', {}, 'Svar saknas.'],
  ['until no day', { F12: 'approveUntil' }, 'Svar saknas.'],
  ['until a day far off', { F12: 'approveUntil', F12date: '2023-06-01' }, 'Datumet är för tidigt eller för sent.'],
  ['sent back without a word', { F12: 'sendBack' }, 'Svar saknas.'],
  ['a personal identity number', { F12: 'end', F12text: '121212-1212' }, 'Ta bort personnumret.'],
])('a decision with a fault (%s) stays, with what was typed', async (_, inputs, fault) => {
  const ports = await answered();
  const card = cardIn(await chatOf(maria, ports).clicks(decide(1), inputs));
  expect(wordsIn(card)).toContain('Ett svar behöver rättas.');
  expect(wordsIn(card)).toContain(fault);
  expect(JSON.stringify(card)).not.toContain('1212-1212');
  expect(valueOf(card, 'F12')).toBe((inputs as { F12?: string }).F12);
  expect(await ports.flagReviews.ofPlacement('P-1')).toHaveLength(1);
});

test('what is sent back is open again, with the comment and the answers, and can be decided after the next answer', async () => {
  const ports = await answered();
  const text = 'Vad händer efter praktiken?';
  const back = cardIn(await chatOf(maria, ports).clicks(decide(1), { F12: 'sendBack', F12text: text }));
  expect(wordsIn(back)).toContain('Ärendet är återfört.');
  expect(elementsIn(back).filter((e) => e.type.startsWith('Input.'))).toEqual([]);
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'open', news: 'sentBack' });
  const chat = chatOf(anna, ports);
  const form = cardIn(await chat.clicks(show()));
  expect(wordsIn(form)).toContain(text);
  expect(wordsIn(form)).toContain('Maria Lindqvist återförde ärendet 31 december 2021.');
  expect([valueOf(form, 'F01'), valueOf(form, 'F12')]).toEqual(['language,nearResult', undefined]);
  // The card from before it was sent back.
  const stale = cardIn(await chat.clicks(save(0), { ...filled, F11: 'Anställning väntar.' }));
  expect(wordsIn(stale)).toContain('Maria Lindqvist hann spara medan du skrev.');
  expect(valueOf(stale, 'F11')).toBe('Anställning väntar.');
  await chat.clicks(save(2), { ...filled, F11: 'Anställning väntar.' });
  expect((await ports.flagReviews.find(ref))?.answers).not.toHaveProperty('F12');
  await chatOf(maria, ports).clicks(decide(3), { F12: 'approve' });
  expect(await ports.flags.find(ref)).toMatchObject({ state: 'reviewed', reviewVersion: 4 });
  expect(wordsIn(cardIn(await chat.clicks(show(2))))).toContain('Återför');
});

test("a unit head who fills in the officer's part decides in the next step", async () => {
  const ports = await setUp();
  const card = wordsIn(cardIn(await chatOf(maria, ports).clicks(save(), filled)));
  expect(card).toContain('Handläggarens del är sparad. Nu är det ditt ställningstagande.');
  expect(card).toContain('Sparad av Maria Lindqvist');
});

test('an officer cannot decide', async () => {
  const ports = await answered();
  const card = wordsIn(cardIn(await chatOf(anna, ports).clicks(decide(1), { F12: 'approve' })));
  expect(card).toContain('Ställningstagandet görs av enhetschefen.');
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(decide(1), { F12: 'approve' })))).toMatch(
    /finns inte längre/u,
  );
  expect(await ports.flagReviews.ofPlacement('P-1')).toHaveLength(1);
});

test.each<[string, CardAction]>([
  ['keeping a draft', draft('decided')],
  ['leaving for the list', { ...toList, kind: 'decided' } as CardAction],
  ['opening the correction', { ...correct, kind: 'decided' } as CardAction],
])("an officer cannot write into the unit head's decision by %s", async (_, action) => {
  const ports = await answered();
  const words = { F12: 'approve', F12text: 'Skrivet av någon annan.' };
  await chatOf(anna, ports).clicks(action, words);
  expect(await ports.flagDrafts.find({ ...ref, kind: 'decided' })).toBeUndefined();
  await chatOf(maria, ports).clicks(draft('decided'), { F12: 'change', F12text: 'Byt nivå.' });
  await chatOf(anna, ports).clicks(action, words);
  expect((await ports.flagDrafts.find({ ...ref, kind: 'decided' }))?.filled['F12text']).toBe('Byt nivå.');
});

test('answers that were corrected meanwhile are looked at before they are decided on', async () => {
  const ports = await answered();
  await chatOf(anna, ports).clicks(saveCorrection(1), { ...filled, F03: 'skills', reason: 'Fel hinder.' });
  const chat = chatOf(maria, ports);
  const card = cardIn(await chat.clicks(decide(1), { F12: 'approve' }));
  expect(wordsIn(card)).toContain('Svaren ändrades av Anna Berg efter att du öppnade kortet.');
  expect(wordsIn(card)).toContain('Skäl: Fel hinder.');
  expect(valueOf(card, 'F12')).toBe('approve');
  await chat.clicks(decide(2), { F12: 'approve' });
  expect(await ports.flagReviews.find(ref)).toMatchObject({ version: 3, answers: { F03: 'skills', F12: 'approve' } });
});

test('a decision that came second is shown, as it can be used no more', async () => {
  const ports = await answered();
  const other = { ...maria, id: 'aaaaaaaa-0000-4000-8000-000000000006', name: 'Nils Ek' };
  await ports.staff.put(other);
  await chatOf(other, ports).clicks(decide(1), { F12: 'approve' });
  const card = wordsIn(cardIn(await chatOf(maria, ports).clicks(decide(1), { F12: 'end', F12text: 'Dags.' })));
  expect(card).toContain('Nils Ek hann spara före dig.');
  expect(card).toMatch(/det är inte sparat:[^]*Avsluta[^]*Dags\./u);
  expect(await ports.flagDrafts.find({ ...ref, kind: 'decided' })).toBeUndefined();
});

test('a correction of what is decided keeps the decision', async () => {
  const ports = await answered();
  await chatOf(maria, ports).clicks(decide(1), { F12: 'approve' });
  const chat = chatOf(anna, ports);
  const card = cardIn(await chat.clicks(saveCorrection(2), { ...filled, F03: 'skills', reason: 'Fel hinder.' }));
  expect(wordsIn(card)).toContain('Godkänn');
  // The decision was on what stood there before.
  expect(wordsIn(card)).toMatch(/Ställningstagande av Maria Lindqvist[^]*Rättad av Anna Berg[^]*Skäl: Fel hinder\./u);
  expect(await ports.flagReviews.find(ref)).toMatchObject({ version: 3, answers: { F03: 'skills', F12: 'approve' } });
  expect((await ports.flags.find(ref))?.state).toBe('reviewed');
});

test('a decision that is begun lies as a draft of its own, also when the answers are corrected first', async () => {
  const ports = await answered();
  const chat = chatOf(maria, ports);
  await chat.clicks(draft('decided'), { F12: 'change', F12text: 'Byt nivå.' });
  await chatOf(anna, ports).clicks(draft('corrected'), { ...filled, reason: 'Fel.' });
  await chat.clicks({ ...toList, kind: 'decided' } as typeof toList, { F12: 'change', F12text: 'Byt nivå genast.' });
  timeIs(ports, '2022-01-03T09:00:00Z');
  const card = cardIn(await chat.clicks(show()));
  expect([valueOf(card, 'F12'), valueOf(card, 'F12text')]).toEqual(['change', 'Byt nivå genast.']);
  expect(wordsIn(card)).toContain('Utkast från 31 december 2021 kl. 10:00 av Maria Lindqvist.');
  expect(valueOf(cardIn(await chatOf(anna, ports).clicks(correct)), 'reason')).toBe('Fel.');
});

test('a decision whose flag was left waiting by a crash is made good by whoever looks next', async () => {
  const ports = await answered();
  const newest = (await ports.flagReviews.find(ref))!;
  await ports.flagReviews.add({
    ...{ ...newest, version: 2, kind: 'decided', answers: { ...newest.answers, F12: 'approve' } },
    by: { id: maria.id, name: maria.name },
  });
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(show())))).toContain('Ställningstagande av Maria Lindqvist');
  expect((await ports.flags.find(ref))?.state).toBe('reviewed');
});
