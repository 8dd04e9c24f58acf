import { elementsIn } from '../cards/testing/walk';
import type { Card } from '../cards/element';
import type { CardAction } from '../cards/verbs';
import { chatOf, cardIn, wordsIn } from './testing/chat';
import { correct, draft, filled, leave, ref, save, saveCorrection, setUp, show, timeIs, toList } from './testing/flags';
import { anna, karim, maria } from './testing/people';

const valueOf = (card: Card, id: string): unknown => elementsIn(card).find((e) => e['id'] === id)?.['value'];
const labelOf = (card: Card, id: string): unknown => elementsIn(card).find((e) => e['id'] === id)?.['label'];
/** What a button of the card sends. */
const dataOf = (card: Card, verb: string): Record<string, unknown> =>
  (card.actions ?? []).find((a) => a['verb'] === verb)?.['data'] as Record<string, unknown>;

test('an empty form is answered with what is missing, at each field and on top, and nothing is recorded', async () => {
  const ports = await setUp();
  const card = cardIn(await chatOf(anna, ports).clicks(save()));
  expect(wordsIn(card)).toContain('16 svar behöver rättas.');
  expect(wordsIn(card).match(/Svar saknas\./gu)).toHaveLength(16);
  expect(await ports.flagReviews.find(ref)).toBeUndefined();
  expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toBeUndefined();
});

test('faults are named at their field, what was filled in stays there and lies as a draft', async () => {
  const ports = await setUp();
  const faulty = { ...filled, F08: '2022-06-01', F03: '' };
  const card = cardIn(await chatOf(anna, ports).clicks(save(), faulty));
  expect(wordsIn(card)).toContain('2 svar behöver rättas.');
  expect(wordsIn(card)).toContain('Datumet är för tidigt eller för sent.');
  expect(valueOf(card, 'F01')).toBe('language,nearResult');
  const again = cardIn(await chatOf(maria, ports).clicks(show()));
  expect(wordsIn(again)).toContain('Utkast från 31 december 2021 kl. 10:00 av Anna Berg.');
  expect([valueOf(again, 'F11'), valueOf(again, 'F08')]).toEqual([filled['F11'], '2022-06-01']);
});

test('a personal identity number is refused and kept nowhere', async () => {
  const ports = await setUp();
  const card = cardIn(await chatOf(anna, ports).clicks(save(), { ...filled, F05: 'ring 121212-1212' }));
  expect(wordsIn(card)).toContain('Ta bort personnumret. Det har inte sparats.');
  expect(JSON.stringify(card)).not.toContain('1212');
  expect((await ports.flagDrafts.find({ ...ref, kind: 'answered' }))?.filled).toEqual(
    Object.fromEntries(Object.entries(filled).filter(([id]) => id !== 'F05')),
  );
});

const sensitive = { F05: 'ring 121212-1212', F11: 'Praktik.' };
test.each<[string, CardAction, RegExp]>([
  [
    '"spara utkast"',
    draft(),
    /Utkastet är sparat\.[^]*Uppföljning efter 12 månader|Uppföljning efter 12[^]*Utkastet är sparat/u,
  ],
  ['the way to the list', toList, /Utkastet är sparat\.[^]*Dina flaggor/u],
  ['"skjut upp"', leave('flag.snooze'), /Skjut upp K-1[^]*Utkastet är sparat\./u],
  ['"lämna över"', leave('flag.handOver'), /Lämna över K-1[^]*Utkastet är sparat\./u],
])('%s keeps what was typed first, and never a personal identity number', async (_, action, words) => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const card = cardIn(await chat.clicks(action, sensitive));
  expect(wordsIn(card)).toMatch(words);
  expect(wordsIn(card)).toContain('Personnummer sparas aldrig. Det här är inte kvar: "Kundens egen bild');
  expect((await ports.flagDrafts.find({ ...ref, kind: 'answered' }))?.filled).toEqual({ F11: 'Praktik.' });
  const form = cardIn(await chat.clicks(show()));
  expect([valueOf(form, 'F11'), valueOf(form, 'F05')]).toEqual(['Praktik.', undefined]);
});

test('a form that is left as it came keeps nothing, and the draft of another day stays whose it was', async () => {
  const ports = await setUp();
  expect(wordsIn(cardIn(await chatOf(anna, ports).clicks(draft())))).toContain('Det finns inget nytt att spara');
  await chatOf(anna, ports).clicks(draft(), { F11: 'Praktik.' });
  const kept = await ports.flagDrafts.find({ ...ref, kind: 'answered' });
  timeIs(ports, '2022-01-03T09:00:00Z');
  await chatOf(maria, ports).clicks(toList, { F11: 'Praktik.' });
  // Opened on another device before there was a draft.
  await chatOf(anna, ports).clicks(toList);
  expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toEqual(kept);
});

test('what was emptied in a form that showed the draft is gone from it', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const card = cardIn(await chat.clicks(draft(), { F11: 'Praktik.', F02: 'yes' }));
  const { seen } = dataOf(card, 'flag.draft') as { seen: never };
  await chat.clicks(draft('answered', { seen }), { F02: 'no' });
  expect((await ports.flagDrafts.find({ ...ref, kind: 'answered' }))?.filled).toEqual({ F02: 'no' });
  const again = cardIn(await chat.clicks(show()));
  await chat.clicks(draft('answered', { seen: dataOf(again, 'flag.draft')['seen'] as never }));
  expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toBeUndefined();
});

test('a draft goes when the form is recorded', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks(draft(), { F11: 'Praktik.' });
  await chat.clicks(save(), filled);
  expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toBeUndefined();
});

test('a draft is of who may see the case', async () => {
  const ports = await setUp();
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(draft(), filled)))).toMatch(
    /^Den flaggan finns inte längre hos dig\./u,
  );
  expect(await ports.flagDrafts.find({ ...ref, kind: 'answered' })).toBeUndefined();
  await chatOf(anna, ports).clicks(draft(), { F11: 'Praktik.' });
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(show())))).not.toContain('Praktik');
  expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(toList, { F11: 'x' })))).not.toContain('Utkast');
});

test('progression is asked with what it was last, at any threshold', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks({ ...save(), months: 3 } as CardAction, { ...filled, P2: 'unknown' });
  timeIs(ports, '2022-01-04T09:00:00Z');
  const card = cardIn(await chat.clicks(show()));
  expect(labelOf(card, 'P1')).toBe('Jobbsökning (senast: 1, 31 december 2021)');
  expect(labelOf(card, 'P2')).toBe('Kunskap om arbetsmarknaden (senast: vet ej, 31 december 2021)');
  expect(wordsIn(card)).toContain('Förra uppföljningen: 31 december 2021, av Anna Berg.');
});

test('who saves after somebody else is told so, sees what was recorded, and has what was typed as a draft', async () => {
  const ports = await setUp();
  await chatOf(maria, ports).clicks(save(), filled);
  const chat = chatOf(anna, ports);
  const late = cardIn(await chat.clicks(save(), { ...filled, F02: 'unclear' }));
  expect(wordsIn(late)).toContain('Maria Lindqvist hann spara före dig.');
  expect(wordsIn(late)).toContain('Tryck på Rätta om du vill använda det.');
  expect((await ports.flagReviews.find(ref))?.answers['F02']).toBe('yes');
  const form = cardIn(await chat.clicks(correct));
  expect([valueOf(form, 'F02'), valueOf(form, 'F11')]).toEqual(['unclear', filled['F11']]);
});

test('who has saved on another device is told so', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks(save(), filled);
  const late = wordsIn(cardIn(await chat.clicks(save(), { ...filled, F02: 'unclear' })));
  expect(late).toContain('Du har redan sparat.');
});

test('a day that has passed since does not keep the form from being sent', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks(draft(), { F08: '2022-01-02' });
  timeIs(ports, '2022-01-03T09:00:00Z');
  const inputs = elementsIn(cardIn(await chat.clicks(show())));
  const day = inputs.find((e) => e['id'] === 'F08');
  expect(day).toMatchObject({ value: '2022-01-02' });
  expect(day).not.toHaveProperty('min');
  expect(wordsIn(cardIn(await chat.clicks(save(), { ...filled, F08: '2022-01-02' })))).toContain(
    'Datumet är för tidigt eller för sent.',
  );
});

test('two saves at the same moment record one, and the other is kept', async () => {
  const ports = await setUp();
  const replies = await Promise.all([
    chatOf(anna, ports).clicks(save(), filled),
    chatOf(maria, ports).clicks(save(), { ...filled, F02: 'unclear' }),
  ]);
  const versions = await ports.flagReviews.ofPlacement('P-1');
  expect(versions).toHaveLength(1);
  expect(replies.map((r) => wordsIn(cardIn(r))).join('\n')).toMatch(/hann spara före dig/u);
  expect(await ports.flagDrafts.find({ ...ref, kind: 'corrected' })).toBeDefined();
});

test('what is corrected is the next version, with its reason; the one before can be read', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  await chat.clicks(save(), filled);
  // Two weeks later: the next follow-up is judged by the day of the answer.
  timeIs(ports, '2022-01-14T09:00:00Z');
  const form = cardIn(await chat.clicks(correct));
  expect([valueOf(form, 'F01'), valueOf(form, 'F08')]).toEqual(['language,nearResult', '2022-01-20']);
  expect(wordsIn(cardIn(await chat.clicks(saveCorrection(1), { ...filled, F03: 'skills' })))).toContain('Svar saknas.');
  const fixed = { ...filled, F03: 'skills', F08: '2022-01-10', reason: 'Fel hinder.' };
  const card = cardIn(await chat.clicks(saveCorrection(1), fixed));
  for (const words of ['Sparad av Anna Berg 31', 'Rättad av Anna Berg 14 januari 2022 kl. 10:00.', 'Skäl: Fel hinder.'])
    expect(wordsIn(card)).toContain(words);
  expect(cardIn(await chat.clicks(saveCorrection(1), fixed))).toEqual(card);
  const versions = await ports.flagReviews.ofPlacement('P-1');
  expect(versions.map(({ version, kind, reason }) => [version, kind, reason])).toEqual([
    [1, 'answered', undefined],
    [2, 'corrected', 'Fel hinder.'],
  ]);
  expect((await ports.flags.find(ref))?.followUpOn).toBe('2022-01-10');
  expect(await ports.flagDrafts.find({ ...ref, kind: 'corrected' })).toBeUndefined();
  const first = wordsIn(cardIn(await chat.clicks(show(1))));
  expect(first).toContain('Version 1 av uppföljningen: K-1');
  expect(first).toContain('Nyare version');
  expect(first).not.toContain('Skäl:');
  expect(wordsIn(cardIn(await chat.clicks(show(9))))).toContain('Uppföljningen är sparad: K-1');
});

test('a correction that comes when the next follow-up is due becomes its form', async () => {
  const ports = await setUp({ state: 'followUp', reviewVersion: 1 });
  const chat = chatOf(anna, ports);
  await ports.flagReviews.add({
    ...{ ...ref, version: 1, kind: 'answered', answers: { F02: 'yes' } },
    ...{ by: { id: anna.id, name: anna.name }, at: ports.clock.now() },
  });
  const card = cardIn(await chat.clicks(saveCorrection(1), { ...filled, reason: 'Fel.' }));
  expect(wordsIn(card)).toContain('Det går inte att rätta längre');
  expect(valueOf(card, 'F11')).toBe(filled['F11']);
  expect(await ports.flagReviews.ofPlacement('P-1')).toHaveLength(1);
});
