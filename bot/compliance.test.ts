import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import { memoryReviewStore } from '../core/testing/memoryReviews';
import { placement } from '../core/testing/placements';
import { memoryTemplateStore } from '../core/testing/memoryTemplates';
import { rate } from '../core/testing/ratedReviews';
import { chatOf, wordsIn } from './testing/chat';
import { anna, erik } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';

const providers = ['Språkbron', 'Vägen Vidare'];

/** Språkbron rated in 2020 and 2021, Vägen Vidare in 2021 alone. */
const setUp = async (): Promise<TestPorts> => {
  const reviews = memoryReviewStore();
  const of = (provider: string, year: number) => ({ provider, year, template: providerChecklist });
  await rate(reviews, of('Språkbron', 2020), '2020-10-05T09:00:00Z', { A1: 'yes', A2: 'no' });
  await rate(reviews, of('Språkbron', 2021), '2021-10-04T09:00:00Z', { A1: 'yes', A2: 'yes', B1: 'partly' });
  await rate(reviews, of('Vägen Vidare', 2021), '2021-11-08T09:00:00Z', { A1: 'no' });
  const placements = providers.map((provider) => placement().with({ provider }).build());
  return testPorts(placements, { reviews, templates: memoryTemplateStore([providerChecklist]) });
};

const ASKED = 'Hur stor andel av kraven i checklistan är uppfyllda?';

test.each([
  ['alone', erik, false],
  ['in a group, as it is about nobody', anna, true],
])('fulfilled requirements are told %s, with the sections and what fits to ask next', async (_, person, shared) => {
  const words = wordsIn(await chatOf(person, await setUp(), { shared }).says(ASKED));
  for (const part of ['2 av 4 krav som bedömdes under 2021', 'A Uppdrag och ledning', '2 av 3', 'Per anordnare'])
    expect(words).toContain(part);
  for (const next of ['Jämför med 2020', 'Utveckling per år']) expect(words).toContain(next);
});

test('each follow-up is answered', async () => {
  const chat = chatOf(erik, await setUp());
  await chat.says(ASKED);
  expect(wordsIn(await chat.says('per anordnare'))).toContain('A\u00a02/2 · B\u00a00/1');
  expect(wordsIn(await chat.says('jämfört med 2020?'))).toContain('2020: 1 av 2.');
});

test('how it is computed is filled in with one section', async () => {
  const words = wordsIn(await chatOf(erik, await setUp()).says('hur räknas andelen uppfyllda krav i checklistan?'));
  expect(words.replaceAll('\u00a0', ' ')).toContain('Till exempel A Uppdrag och ledning: 2 ÷ 3 = 67 %');
});

test('before any review there is nothing to tell', async () => {
  const ports = await testPorts([placement().build()], { templates: memoryTemplateStore([providerChecklist]) });
  expect(wordsIn(await chatOf(erik, ports).says(ASKED))).toContain('Inga krav i checklistor bedömdes under 2021.');
});
