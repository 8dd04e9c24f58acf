import { readFileSync } from 'node:fs';
import { sv } from '../../cards/texts/sv';
import { inProject } from '../paths';
import { press, see, textOf } from './card';
import { type Scene, setScene } from './scene';

jest.setTimeout(60_000);

let scene: Scene;
beforeAll(async () => {
  scene = await setScene();
});
afterAll(() => scene.end());

test.each([
  ['Hur stor andel har nått egen försörjning?', ['29,4 %', '113 av 385']],
  ['Hur många kunder har vi?', ['359']],
  ['What share has reached self-sufficiency?', ['29.4%', '113 of 385']],
  ['How many customers do we have?', ['359']],
])('%s is answered with %j', async (question, figures) => {
  const text = await textOf(await scene.anna.ask(question));
  for (const figure of figures) expect(text).toContain(figure);
  await scene.anna.shot(`ask-${figures[0] ?? ''}`);
});

test('a figure by intervention is drawn as bars, with the same figures as a table', async () => {
  const card = await scene.anna.ask('egen försörjning per insats 2021');
  const bars = card.locator('svg').getByRole('img');
  await bars.first().waitFor();
  expect(await bars.count()).toBe(3);

  // Few groups are in sight at once; the table of many opens on request.
  const onRequest = card.getByRole('button', { name: 'Visa tabell' });
  if ((await onRequest.count()) > 0) await onRequest.click();
  for (const row of ['58 av 171', '37 av 142', '18 av 72']) await see(card, row);
  await scene.anna.shot('ask-table');
});

test('how a figure is computed can be looked up on its card', async () => {
  const card = await scene.anna.ask('egen försörjning 2021');
  const meaning = /som andel av alla insatsperioder som pågick någon dag/u;
  expect(await card.getByText(meaning).isVisible()).toBe(false);
  await press(card, 'Så räknas det');
  await see(card, meaning);
  await see(card, /Kvalitetsrapport/u);
});

test('what fits to ask next is a button, and the answer before it stays', async () => {
  const card = await scene.anna.ask('egen försörjning 2021');
  const before = await textOf(card);
  const compared = await scene.anna.askBy(card, 'Jämför med 2020');
  await see(compared, /^[↑↓→] (?:Upp|Ner|Oförändrat) .* jämfört med 2020$/u);
  await scene.anna.shot('ask-compared');
  const trend = await scene.anna.askBy(compared, 'Utveckling per år');
  await trend.locator('svg').first().waitFor();
  await see(trend, '2017');
  await scene.anna.shot('ask-trend');
  expect(await textOf(card)).toBe(before);
});

test('from a count of long stays to who they are', async () => {
  const count = await scene.anna.ask('Hur många kunder har varit mer än 12 månader i insats?');
  expect(await textOf(await scene.anna.askBy(count, 'Visa vilka de är'))).toMatch(/K-\d{5}/u);
});

test('whether an answer was right is said by one click, which leaves the card', async () => {
  const card = await scene.anna.ask('Hur många kunder har vi?');
  const cards = await scene.anna.countCards();
  await press(card, 'Ja');
  await scene.anna.page.getByText(sv.kpi.feedback.thanks).first().waitFor();
  await see(card, '359');
  expect(await scene.anna.countCards()).toBe(cards);
});

/** The customers with an open placement with Anna Berg, read from the register itself. */
const annasCustomers = (): Set<string> =>
  new Set(
    readFileSync(inProject('dev/demo/register.csv'), 'utf8')
      .split('\n')
      .map((line) => line.trim().split(';'))
      .filter(([, , , , officer, , end]) => officer === 'anna.berg@nacka.example' && end === '')
      .map(([, customer = '']) => customer),
  );

test.each([
  'Vilka kunder har varit mer än 12 månader i insats?',
  'Which customers have been in an intervention for more than 12 months?',
])('%s lists ten cases, all of them her own', async (question) => {
  const card = await scene.anna.ask(question);
  const customers = (await textOf(card)).match(/K-\d{5}/gu) ?? [];
  expect(customers).toHaveLength(10);
  const own = annasCustomers();
  expect(customers.filter((customer) => !own.has(customer))).toEqual([]);
  await scene.anna.shot('ask-cases');
});

test('what it cannot answer it says so, with examples whose buttons are answered', async () => {
  const card = await scene.anna.ask('blir det regn i eftermiddag?');
  await see(card, 'Det kan jag inte svara på än.');
  expect(await textOf(card)).toContain('regn');
  await scene.anna.shot('ask-unsupported');

  const answers = ['113 av 385', '58 av 171', '359', 'K-24370', sv.flagList.none, sv.review.start.title];
  const buttons = await card.getByRole('button').allInnerTexts();
  expect(buttons).toHaveLength(answers.length);
  for (const [i, answer] of answers.entries()) await see(await scene.anna.askBy(card, buttons[i] ?? ''), answer);
});
