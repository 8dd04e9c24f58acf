import type { Locator } from 'playwright-core';
import { en } from '../../cards/texts/en';
import { sv } from '../../cards/texts/sv';
import { press, see, textOf } from './card';
import type { PlaygroundPage } from './playgroundPage';
import { type Scene, setScene } from './scene';

// Ten short conversations. The figures were counted from dev/demo/register.csv by a script of its own.

jest.setTimeout(60_000);

let scene: Scene;
let maria: PlaygroundPage;
beforeAll(async () => {
  scene = await setScene();
  maria = await scene.letIn('enhetschef');
});
afterAll(() => scene.end());

/** What is written, and what stands in its answer. */
type Exchange = readonly [text: string, ...answer: (string | RegExp)[]];

/** Writes one text after the other, and reads each answer; the card of the last. */
const talk = async (name: string, chat: PlaygroundPage, ...exchanges: Exchange[]): Promise<Locator> => {
  let card: Locator | undefined;
  for (const [i, [text, ...answer]] of exchanges.entries()) {
    card = await chat.ask(text);
    for (const part of answer) await see(card, part);
    await chat.shot(`talk-${name}-${i + 1}`);
  }
  if (card === undefined) throw new Error('Nothing was said');
  return card;
};

/** The cases on a card. */
const casesOn = async (card: Locator): Promise<number> => ((await textOf(card)).match(/K-\d{5}/gu) ?? []).length;

test('a figure is narrowed down, split, moved and compared, each in a few words', async () => {
  await talk(
    'share',
    scene.anna,
    ['Hur stor andel har nått egen försörjning?', '29,4 %', '113 av 385', sv.kpi.assumed('2021')],
    ['och för SAI?', '26,1 %', '37 av 142'],
    ['per anordnare då?', '11 av 65', '10 av 28', '37 av 142'],
    ['förra året?', '17 av 90', '4 av 33', '42 av 200'],
    ['jämfört med 2019?', '17 av 90', '36 av 164', '66 av 330', /^↑ Upp 1,0\sprocentenheter jämfört med 2019$/u],
  );
});

test('a button and the same in words have the same answer', async () => {
  const { anna } = scene;
  const first = ['egen försörjning i SAI 2021', '37 av 142'] as const;
  const typed = await talk('typed', anna, first, ['per anordnare?', '11 av 65']);
  const clicked = await anna.askBy(await talk('clicked', anna, first), 'Per anordnare');
  await see(clicked, '11 av 65');
  expect(await textOf(clicked)).toBe(await textOf(typed));

  // What was clicked can be referred to like what was said.
  await talk('after-click', anna, ['förra året?', '17 av 90', '42 av 200']);
});

test('from how many to who, and back', async () => {
  const { anna } = scene;
  const list = await talk(
    'long',
    anna,
    ['Hur många kunder har varit mer än 12 månader i insats?', /^30 av 124 .* 24,2\s%\.$/u],
    ['vilka är de?', sv.cases.own, 'K-24370'],
  );
  expect(await casesOn(list)).toBe(10);
  await talk('long-again', anna, ['hur många?', /^30 av 124 /u], ['och över 6 månader?', /^55 av 124 /u]);
});

test('of what can mean several things one chooses by a button, and goes on from there', async () => {
  const { anna } = scene;
  const asked = await talk('clarify', anna, ['genomströmning', sv.clarify.title]);
  await see(await anna.askBy(asked, 'Avslutade insatser 2021'), /^261 insatsperioder avslutades /u);
  await talk('clarified', anna, ['varför?', /per avslutsorsak$/u], ['jämfört med förra året?', /^↓ Ner 60 /u]);
});

test('how a figure is computed is explained in between, and does not lose the thread', async () => {
  await talk(
    'explain',
    scene.anna,
    ['Hur många kunder har vi?', '359'],
    ['hur räknas medianen?', /Kaplan-Meier/u, sv.kpi.explain.formula, /385 insatsperioder$/u],
    ['och för SAI?', /^142 personer /u],
  );
});

test('what is not in the register is refused by its word, and the thread is not lost either', async () => {
  const card = await talk(
    'unsupported',
    scene.anna,
    ['egen försörjning 2021', '113 av 385'],
    ['egen försörjning för kvinnor 2021', sv.unsupported.leftover('kvinnor')],
  );
  expect(await textOf(card)).not.toMatch(/\d\s%/u);
  await talk(
    'unsupported-more',
    scene.anna,
    ['hur ligger vi till jämfört med Täby?', /Täby/iu],
    ['förra året?', '120 av 498'],
  );
});

test('the same goes in English', async () => {
  const { anna } = scene;
  await talk(
    'english',
    anna,
    ['What share has reached self-sufficiency?', '29.4%', '113 of 385', en.kpi.assumed('2021')],
    ['and for Vägen Vidare?', '39%', '26 of 67'],
    ['compared with 2020?', '15 of 74', /^↑ Up 19\spercentage points compared with 2020$/u],
    ['for women?', en.unsupported.leftover('women')],
    ['how is self-sufficiency calculated?', en.kpi.explain.formula],
  );
  const long = await talk('english-long', anna, ['How many have been here for more than 12 months?', /^30 of 124 /u]);
  expect(await casesOn(await anna.askBy(long, en.kpi.followUp.whoTheyAre))).toBe(10);
});

test('whether it was right is said at the card, and the language is one’s own choice', async () => {
  const { anna } = scene;
  const card = await talk('right', anna, ['NKI per anordnare 2021', '4,18']);
  const cards = await anna.countCards();
  await press(card, sv.kpi.feedback.yes);
  await anna.page.getByText(sv.kpi.feedback.thanks).first().waitFor();
  expect(await anna.countCards()).toBe(cards);
  await anna.shot('talk-right-thanks');

  // A year alone is said alike in both languages.
  await talk(
    'language',
    anna,
    ['switch to English', en.language.chosen],
    ['2020?', /respondents in 2020\.$/u],
    ['byt till svenska', sv.language.chosen],
    ['2019?', /svarande under 2019\.$/u],
  );
});

test('the unit head sees everybody’s cases, a colleague’s among them', async () => {
  const list = await talk(
    'unit-head',
    maria,
    ['Hur många ärenden har pågått mer än 6 månader?', /^55 av 124 /u],
    ['per handläggare?', 'Karim Haddad'],
    ['vilka är de?', /^55 pågående insatsperioder /u],
    ['bara Karims', /^18 pågående insatsperioder /u],
    ['hos Språkbron?', /^4 pågående insatsperioder /u],
  );
  expect(await casesOn(list)).toBe(4);
  await talk('unit-head-count', maria, ['hur många?', /^4 av 8 /u]);
});

test('where others read along there are figures, and nothing that points at somebody', async () => {
  await maria.enter('Arbetsmarknadsenheten');
  const refused = await talk(
    'group',
    maria,
    ['Hur stor andel har nått egen försörjning?', '113 av 385'],
    ['och för SAI?', '37 av 142'],
    ['per anordnare?', sv.refusal.smallCells],
  );
  expect(await textOf(refused)).not.toMatch(/\d/u);

  const count = await talk('group-long', maria, ['Hur många ärenden är över 12 månader?', /^30 av 124 /u]);
  const offered = await count.getByRole('button').allInnerTexts();
  expect(offered).not.toContain(sv.kpi.followUp.whoTheyAre);
  const list = await talk('group-list', maria, ['vilka är de?', sv.refusal.onlyPersonal]);
  expect(await casesOn(list)).toBe(0);
});
