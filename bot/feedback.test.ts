import type { CardAction } from '../cards/verbs';
import { Month } from '../core/calendar/month';
import { chatOf, wordsIn } from './testing/chat';
import { anna, karim } from './testing/people';
import { testPorts, type TestPorts } from './testing/ports';

type Clicked = Extract<CardAction, { verb: 'feedback' }>;

const question: Clicked['question'] = {
  kind: 'kpi',
  metric: 'starts',
  filter: { officer: 'karim.haddad@nacka.example' },
};
const click = (right: boolean, change: Partial<Clicked> = {}): Clicked => ({
  verb: 'feedback',
  lang: 'sv',
  right,
  question,
  answerId: 'answer-1',
  ...change,
});
const said = (ports: TestPorts) => ports.feedback.inMonth(Month.parse('2021-12'));
const nameless = { kind: 'kpi', metric: 'starts', filter: { officer: 'someone' } };

test.each([
  [click(true), /^Tack! Det hjälper/u, { right: 1, wrong: 0, wrongQuestions: [] }],
  [click(false), /^Tack! Frågan är sparad utan ditt namn/u, { right: 0, wrong: 1, wrongQuestions: [nameless] }],
  [click(false, { lang: 'en' }), /^Thank you! The question/u, { right: 0, wrong: 1, wrongQuestions: [nameless] }],
])('%j is thanked for beside the card, which stays, and counted', async (clicked, thanks, counted) => {
  const ports = await testPorts([]);
  const { invoke, cards, updated } = await chatOf(anna, ports).clicks(clicked);
  expect(invoke).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: expect.stringMatching(thanks),
  });
  expect([cards, updated]).toEqual([[], []]);
  expect(await said(ports)).toEqual(counted);
});

test('a button without Action.Execute is thanked for by a message; the card stays too', async () => {
  const ports = await testPorts([]);
  const { cards, updated } = await chatOf(anna, ports).submits({ ...click(true) }, 'message-7');
  expect(cards.map(wordsIn)).toEqual([expect.stringMatching(/^Tack!/u)]);
  expect(updated).toEqual([]);
  expect(await said(ports)).toMatchObject({ right: 1 });
});

test('twice is once, another mind replaces, and another person or answer counts beside', async () => {
  const ports = await testPorts([]);
  for (const right of [false, false, true]) await chatOf(anna, ports).clicks(click(right));
  expect(await said(ports)).toEqual({ right: 1, wrong: 0, wrongQuestions: [] });
  await chatOf(karim, ports).clicks(click(false));
  await chatOf(anna, ports).clicks(click(true, { answerId: 'answer-2' }));
  expect(await said(ports)).toMatchObject({ right: 2, wrong: 1 });
});

test.each<[string, object]>([
  ['no answer', { answerId: '' }],
  ['an answer of a very long name', { answerId: 'a'.repeat(101) }],
  ['neither yes nor no', { right: 'maybe' }],
  ['no question', { question: { kind: 'poem' } }],
  ['a personal identity number', { question: { ...question, filter: { provider: ['121212-1212'] } } }],
  ['a question longer than any', { question: { ...question, filter: { provider: ['x'.repeat(20_001)] } } }],
])('a click with %s is refused and counts nothing', async (_, change) => {
  const ports = await testPorts([]);
  const { verb, ...data } = { ...click(true), ...change };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const { invoke } = await chatOf(anna, ports).send({ type: 'invoke', name: 'adaptiveCard/action', value });
  expect(invoke).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
  expect(await said(ports)).toEqual({ right: 0, wrong: 0, wrongQuestions: [] });
});
