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
  const mine = { ...yes, value: 'no', comment: 'saknas' };
  const late = cardIn(await chatOf(karim, ports).clicks(answer('A1'), mine));
  expect(wordsIn(late)).toContain('Erik Nyström svarade 31 december 2021 kl. 10:00: Ja.');
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
