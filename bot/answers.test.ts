import type { Card, Element } from '../cards/element';
import { sv } from '../cards/texts/sv';
import { elementsIn, ofType } from '../cards/testing/walk';
import { day } from '../core/calendar/day';
import { Month } from '../core/calendar/month';
import type { Flag } from '../core/flags/flag';
import type { Question } from '../core/questions/question';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { replyTo } from './routes';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { anna, erik, karim, maria } from './testing/people';
import { testPorts } from './testing/ports';

const start = (from: string) => placement(day(from));
const many = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const ofKarim = { officer: 'karim.haddad@nacka.example', provider: 'Vägen Vidare', intervention: 'jobbpeng-grund' };

// 20 placements at each of two providers in each of 2020 and 2021, half of them to self-sufficiency within their year;
// two of Anna's and one of Karim's have been active for longer than 12 months.
const year = (y: number) => [
  ...many(10, () => start(`${y}-02-01`).endedIn('arbete', `${y}-09-01`).build()),
  ...many(10, () => start(`${y}-02-01`).endedIn('flytt', `${y}-09-01`).build()),
  ...many(10, () => start(`${y}-02-01`).with(ofKarim).endedIn('studier', `${y}-09-01`).build()),
  ...many(10, () => start(`${y}-02-01`).with(ofKarim).endedIn('flytt', `${y}-09-01`).build()),
];
const placements = [
  ...year(2020),
  ...year(2021),
  start('2020-10-01').with({ placementId: 'P-1', customerId: 'K-LONG-1' }).build(),
  start('2020-11-01').with({ placementId: 'P-2', customerId: 'K-LONG-2' }).build(),
  start('2020-12-01')
    .with({ ...ofKarim, placementId: 'P-3', customerId: 'K-LONG-3' })
    .build(),
  start('2021-12-01').build(),
];

/** The buttons that ask something; a button of another kind has a fallback that submits as well. */
const asking = (card: Card): Element[] =>
  ofType(card, 'Action.Submit').filter((a) => (a['data'] as { verb: string }).verb === 'ask');
const titlesIn = (card: Card): unknown[] => asking(card).map((a) => a['title']);
const SHARE = 'Hur stor andel har nått egen försörjning 2021?';
const LONG = 'Hur många kunder har varit mer än 12 månader i insats?';
const longStay: Question = { kind: 'kpi', metric: 'longStay', months: 12 };

test('a figure offers what fits, and each offer is answered by a message of its own', async () => {
  const chat = chatOf(anna, await testPorts(placements));
  const card = await chat.says(SHARE);
  expect(titlesIn(card)).toEqual(['Per insats', 'Jämför med 2020', 'Utveckling per år']);
  const answers: string[] = [];
  for (const button of asking(card)) {
    const { cards, updated } = await chat.submits(button['data'] as Record<string, unknown>, 'card-1');
    expect(updated).toEqual([]);
    answers.push(wordsIn(cards[0]!));
  }
  expect(answers[0]).toContain('per insats');
  expect(answers[1]).toMatch(/[↑↓→] .+ jämfört med 2020/u);
  expect(answers[2]).toContain('2017–2021');
});

test.each([
  [anna, true],
  [maria, true],
  [erik, false],
])('$name is offered to see who stays long: %s', async (person, offered) => {
  const titles = titlesIn(await chatOf(person, await testPorts(placements)).says(LONG));
  expect(titles.includes('Visa vilka de är')).toBe(offered);
});

test('who stays long is not offered when all of them are a colleague’s', async () => {
  const ports = await testPorts(placements);
  const { cards } = await chatOf(anna, ports).clicks({
    verb: 'ask',
    lang: 'sv',
    question: { ...longStay, filter: { provider: ['Vägen Vidare'] } },
  });
  expect(titlesIn(cards[0]!)).not.toContain('Visa vilka de är');
  const list = await chatOf(karim, ports).clicks({ verb: 'ask', lang: 'sv', question: longStay });
  expect(titlesIn(list.cards[0]!)).toContain('Visa vilka de är');
});

test('where others read along, nothing is offered that would be refused there', async () => {
  const shared = chatOf(maria, await testPorts(placements), { shared: true });
  const card = await shared.says('Hur många kunder har vi?');
  expect(wordsIn(card)).toContain('personer');
  const buttons = asking(card);
  for (const button of buttons) {
    const { cards } = await shared.submits(button['data'] as Record<string, unknown>);
    expect(wordsIn(cards[0]!)).not.toContain('bara i en enskild chatt');
  }
  expect(buttons.map((b) => b['title'])).toEqual(['Per insats', 'Jämför med 2020', 'Utveckling per år']);
});

test('a question that comes by Action.Execute is answered below, and its card stays', async () => {
  const chat = chatOf(anna, await testPorts(placements));
  const { cards, invoke } = await chat.clicks({
    verb: 'ask',
    lang: 'en',
    question: { kind: 'kpi', metric: 'customers' },
  });
  expect(cards.map(wordsIn)).toEqual([expect.stringContaining('people had at least one placement')]);
  expect(invoke).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'The answer is below.',
  });
});

test('whether the answer was right is thanked for and counted, and its card stays', async () => {
  const ports = await testPorts(placements);
  const chat = chatOf(anna, ports);
  const buttons = ofType(await chat.says(SHARE), 'Action.Execute');
  const { thanks, thanksForWrong } = sv.kpi.feedback;
  expect(buttons.map((b) => b['title'])).toEqual(['Ja', 'Nej']);
  const said: unknown[] = [];
  for (const { verb, data } of buttons as (Element & { verb: 'feedback' })[]) {
    const click = { ...(data as object), verb } as Parameters<typeof chat.clicks>[0];
    const { cards, invoke } = await chat.clicks(click);
    expect(cards).toEqual([]);
    expect(invoke).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    said.push(invoke?.value);
  }
  expect(said).toEqual([thanks, thanksForWrong]);
  // The second click is of the same person about the same answer: it replaces the first.
  const question = { kind: 'kpi', metric: 'selfSufficiency', period: { from: '2021-01-01', to: '2021-12-31' } };
  expect(await ports.feedback.inMonth(Month.parse('2021-12'))).toEqual({
    right: 0,
    wrong: 1,
    wrongQuestions: [question],
  });
});

test('each answer has an id of its own', async () => {
  const chat = chatOf(anna, await testPorts(placements));
  const idIn = (card: Card) => (ofType(card, 'Action.Execute')[0]?.['data'] as { answerId: string }).answerId;
  expect(idIn(await chat.says(SHARE))).not.toBe(idIn(await chat.says(SHARE)));
});

test('a period that nobody said is assumed, and said', async () => {
  const ports = await testPorts(placements);
  const { cards } = await chatOf(anna, ports).clicks({
    verb: 'ask',
    lang: 'sv',
    question: { kind: 'kpi', metric: 'customers' },
  });
  expect(wordsIn(cards[0]!)).toContain('Jag antar att du menar i år (2021)');
});

describe('how a figure is computed', () => {
  test('comes with the formula and the figures of this year', async () => {
    const words = wordsIn(await chatOf(anna, await testPorts(placements)).says('hur räknas egen försörjning?'));
    expect(words).toContain('avslutades i egen försörjning i perioden ÷ insatsperioder som pågick');
    expect(words.replaceAll('\u00a0', ' ')).toContain('20 ÷ 44 = 45 %'); // 40 of 2021, 3 that last, 1 that began late
  });

  test('of long stays takes the months that are asked for most', async () => {
    const { cards } = await chatOf(anna, await testPorts(placements)).clicks({
      verb: 'ask',
      lang: 'sv',
      question: { kind: 'explain', metric: 'longStay' },
    });
    expect(wordsIn(cards[0]!).replaceAll('\u00a0', ' ')).toContain('3 ÷ 4 = 75 %');
  });

  test('has no figures where others read along and they could point at someone', async () => {
    const shared = chatOf(maria, await testPorts(placements), { shared: true });
    const question = { kind: 'explain', metric: 'longStay' } as const;
    const { cards } = await shared.clicks({ verb: 'ask', lang: 'sv', question });
    expect(wordsIn(cards[0]!)).toContain('÷');
    expect(wordsIn(cards[0]!)).not.toContain('÷ 4');
    expect(cards[0]?.actions).toBeUndefined();
  });

  test('is told before there is a register', async () => {
    const words = wordsIn(await chatOf(anna, await testPorts([])).says('hur räknas egen försörjning?'));
    expect(words).toContain('Formel');
    expect(words).not.toContain('Med dagens siffror');
  });
});

describe('a question that can mean several things', () => {
  const options = [3, 6].map((months) => ({ kind: 'kpi', metric: 'longStay', months }) as const);
  const clarify: Question = { kind: 'clarify', options: [...options, { kind: 'cases', months: 6 }] };

  test.each([
    [anna, false, ['Mer än 3 månader i insats', 'Mer än 6 månader i insats', 'Ärenden över 6 månader']],
    [erik, false, ['Mer än 3 månader i insats', 'Mer än 6 månader i insats']],
    [anna, true, ['Mer än 3 månader i insats', 'Mer än 6 månader i insats']],
  ])('is asked back to $name with what may be asked there, shared: %s', async (person, shared, titles) => {
    const chat = chatOf(person, await testPorts(placements), { shared });
    const { cards } = await chat.clicks({ verb: 'ask', lang: 'sv', question: clarify });
    expect(titlesIn(cards[0]!).map((t) => String(t).replaceAll('\u00a0', ' '))).toEqual(titles);
  });

  test('of which none may be asked there is asked back without buttons for it', async () => {
    const question: Question = { kind: 'clarify', options: [{ kind: 'cases' }, { kind: 'flags' }] };
    const chat = chatOf(erik, await testPorts(placements));
    const { cards } = await chat.clicks({ verb: 'ask', lang: 'sv', question });
    expect(wordsIn(cards[0]!)).toContain(sv.unsupported.reason.clarify);
  });
});

test('what comes nearest is offered when a question has no answer', async () => {
  const ports = await testPorts(placements);
  const turn = {
    actor: anna,
    audience: 'personal',
    offers: { cases: false, checklists: true, weekly: false },
    language: 'sv',
    conversationId: `a:${anna.id}`,
    today: ports.clock.today(),
    now: ports.clock.now(),
  } as const;
  const nearest: Question[] = [
    { kind: 'kpi', metric: 'customers', by: 'provider' },
    { kind: 'cases', months: 12 },
  ];
  const card = await replyTo({ kind: 'unsupported' }, turn, ports, { leftover: ['kvinnor'], nearest });
  expect(wordsIn(card)).toContain('kvinnor');
  expect(titlesIn(card)).toEqual(['Kunder per anordnare i år']);
});

describe('a list of cases', () => {
  const flag = (placementId: string, months: number, officer = anna.officer ?? ''): Flag =>
    flagWith({ placementId, months, officer });

  test('has a button to the open flag of a case, by one request however long it is', async () => {
    const store = memoryFlagStore([flag('P-1', 6), flag('P-1', 12), flag('P-3', 12, karim.officer)]);
    let requests = 0;
    const flags = {
      ...store,
      inStates: (...asked: Parameters<typeof store.inStates>) => {
        requests += 1;
        return store.inStates(...asked);
      },
    };
    const chat = chatOf(anna, await testPorts(placements, { flags }));
    const { cards } = await chat.clicks({ verb: 'ask', lang: 'sv', question: { kind: 'cases', months: 12 } });
    const buttons = ofType(cards[0], 'Action.Execute');
    expect(requests).toBe(1);
    expect(buttons).toHaveLength(1);
    expect(buttons[0]).toMatchObject({ verb: 'flag.show', data: { placementId: 'P-1', months: 12 } });
    expect(
      wordsIn(cardIn(await chat.clicks({ verb: 'flag.show', lang: 'sv', placementId: 'P-1', months: 12 }))),
    ).toContain('Uppföljning efter 12 månader');
  });

  test('without flags has no column for them', async () => {
    const { cards } = await chatOf(anna, await testPorts(placements)).clicks({
      verb: 'ask',
      lang: 'sv',
      question: { kind: 'cases', months: 12 },
    });
    expect(elementsIn(cards[0]).filter((e) => e.type === 'Action.Execute')).toEqual([]);
    expect(wordsIn(cards[0]!)).toContain('K-LONG-1');
  });
});
