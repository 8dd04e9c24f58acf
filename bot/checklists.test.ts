import type { CardAction } from '../cards/verbs';
import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, sofia } from './testing/people';
import { testPorts } from './testing/ports';

const ref = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 };
const answer = (itemId: string, version = 0): CardAction => ({
  verb: 'checklist.answer',
  lang: 'sv',
  ...ref,
  itemId,
  version,
});
const showItem = (itemId: string): CardAction => ({ verb: 'checklist.show', lang: 'sv', ...ref, itemId });
const overview: CardAction = { verb: 'checklist.overview', lang: 'sv', ...ref };
const yes = { value: 'yes', comment: '', evidence: 'Dnr 2021/17' };

const setUp = () => testPorts([placement(day('2021-01-01')).build()]);

test('a checklist starts at its first item and goes on to the next with each answer', async () => {
  const chat = chatOf(erik, await setUp());
  expect(wordsIn(await chat.says('checklista för Språkbron'))).toContain('Punkt 1 av 35. 0 besvarade.');
  const next = wordsIn(cardIn(await chat.clicks(answer('A1'), yes)));
  expect(next).toContain('Punkt 2 av 35. 1 besvarad.');
  expect(next).toContain('A1 är sparad.');
});

test('without a provider it asks which', async () => {
  const chat = chatOf(erik, await setUp());
  expect(wordsIn(await chat.says('checklista'))).toContain('Vilken anordnare gäller checklistan?');
  const started = await chat.clicks({ verb: 'checklist.start', lang: 'sv', provider: 'Språkbron' });
  expect(wordsIn(cardIn(started))).toContain('Punkt 1 av 35');
});

test('it resumes at the first item without an answer, for a colleague too', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  expect(wordsIn(await chatOf(anna, ports).says('checklista för Språkbron'))).toContain('Punkt 2 av 35');
});

test('going back shows the answer with who gave it and when', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const card = cardIn(await chatOf(anna, ports).clicks(showItem('A1')));
  expect(wordsIn(card)).toContain('Besvarad av Erik Nyström 31 december 2021 kl. 10:00.');
  expect(card.body).toContainEqual(expect.objectContaining({ id: 'value', value: 'yes' }));
});

test('a comment is required with "delvis", and the rest of what was typed stays', async () => {
  const ports = await setUp();
  const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), { ...yes, value: 'partly' }));
  expect(wordsIn(card)).toContain('Skriv en kommentar');
  expect(card.body).toContainEqual(expect.objectContaining({ id: 'evidence', value: 'Dnr 2021/17' }));
  expect((await ports.reviews.find(ref))?.answers.size).toBe(0);
});

test('an answer that someone gave meanwhile is shown beside mine and not overwritten', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const mine = { value: 'no', comment: 'saknas', evidence: 'Dnr 2021/99' };
  const late = cardIn(await chatOf(karim, ports).clicks(answer('A1'), mine));
  expect(wordsIn(late)).toContain('Erik Nyström svarade 31 december 2021 kl. 10:00: Ja.');
  expect(wordsIn(late)).toContain('Dnr 2021/17');
  expect(late.body).toContainEqual(expect.objectContaining({ id: 'value', value: 'no' }));
  expect((await ports.reviews.find(ref))?.answers.get('A1')?.answer.value).toBe('yes');
  const again = late.actions?.[0]?.['data'] as { version: number };
  await chatOf(karim, ports).clicks(answer('A1', again.version), mine);
  expect((await ports.reviews.find(ref))?.answers.get('A1')).toMatchObject({ answer: { value: 'no' }, version: 2 });
});

test('the same click delivered twice is saved once', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const first = cardIn(await chat.clicks(answer('A1'), yes));
  expect(cardIn(await chat.clicks(answer('A1'), yes))).toEqual(first);
  expect((await ports.reviews.find(ref))?.answers.get('A1')?.version).toBe(1);
});

test('the overview tells section by section, and the last answer leads there', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  await chat.clicks(answer('A1'), yes);
  expect(wordsIn(cardIn(await chat.clicks(overview)))).toContain('1 av 35 punkter är besvarade.');
  const last = cardIn(await chat.clicks(answer('K2'), { value: 'Tolv kunder, de flesta nära arbete.' }));
  expect(wordsIn(last)).toContain('2 av 35 punkter är besvarade.');
});

test.each<[string, CardAction]>([
  ['an item', showItem('A2')],
  ['the overview', overview],
])('looking at %s begins no review', async (_, action) => {
  const ports = await setUp();
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(action)))).toContain('35');
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test.each<[string, CardAction]>([
  ['an item', showItem('A2')],
  ['the overview', overview],
  ['an answer', answer('A1')],
])('%s of a year of which there is no review is refused, and begins none', async (_, action) => {
  const ports = await setUp();
  const other = { ...ref, year: 2020 };
  const click = { ...action, year: 2020 } as CardAction;
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(click, yes)))).toMatch(/gäller inte längre/);
  expect(await ports.reviews.find(other)).toBeUndefined();
  await ports.reviews.open(other, { id: erik.id, name: erik.name }, ports.clock.now(), 1);
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(click, yes)))).toContain('Språkbron 2020');
});

test('an answer on a card from before a fresh start is not lost, and can be saved from the new card', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const card = cardIn(await chat.clicks(answer('A1', 4), yes));
  expect(wordsIn(card)).toContain('Det kortet var gammalt, så ditt svar är inte sparat.');
  expect(card.body).toContainEqual(expect.objectContaining({ id: 'evidence', value: 'Dnr 2021/17' }));
  const { version } = card.actions?.[0]?.['data'] as { version: number };
  await chat.clicks(answer('A1', version), yes);
  expect((await ports.reviews.find(ref))?.answers.get('A1')?.version).toBe(1);
});

test.each([2001, 19_999, 20_001, 100_000])(
  'a comment of %i characters is refused as too long, not dropped',
  async (n) => {
    const ports = await setUp();
    const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), { ...yes, comment: 'x'.repeat(n) }));
    expect(wordsIn(card)).toContain('Texten är för lång');
    expect((await ports.reviews.find(ref))?.answers.size).toBe(0);
  },
);

test('routines are not reviewed tomorrow, and complaints are counted in whole numbers', async () => {
  const chat = chatOf(erik, await setUp());
  expect(wordsIn(cardIn(await chat.clicks(answer('B4'), { value: '2022-01-01' })))).toContain('Datumet är för');
  expect(wordsIn(cardIn(await chat.clicks(answer('F4'), { value: '2,5' })))).toContain('Skriv ett heltal.');
});

test.each<[string, CardAction]>([
  ['an item that is not there', answer('Z9')],
  ['another template', { ...answer('A1'), template: 'something-else' } as CardAction],
  ['a provider that is not in the register', { ...answer('A1'), provider: 'Framtid [x](http://evil)' } as CardAction],
])('%s is refused and nothing is stored', async (_, action) => {
  const ports = await setUp();
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(action, yes)));
  expect(words).toMatch(/gäller inte längre|finns inte i registret/);
  expect(words).not.toContain('[x](http://evil)');
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test('an administrator does not fill in checklists', async () => {
  const chat = chatOf(sofia, await setUp());
  expect(wordsIn(await chat.says('checklista'))).toMatch(/I din roll fylls inga checklistor i/);
  expect(wordsIn(cardIn(await chat.clicks(answer('A1'), yes)))).toMatch(/I din roll/);
});
