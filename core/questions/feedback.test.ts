import { Instant } from '../calendar/clock';
import { tally, verdictOn } from './feedback';
import { Question } from './question';

const at = (time: string): Instant => Instant.parse(`2021-12-31T${time}Z`);
const question = (value: unknown): Question => Question.parse(value);

test.each([
  [
    'an officer is someone',
    { kind: 'kpi', metric: 'customers', filter: { officer: 'anna.berg@nacka.example', provider: ['Språkbron'] } },
    { kind: 'kpi', metric: 'customers', filter: { officer: 'someone', provider: ['Språkbron'] } },
  ],
  [
    'in a list of cases too',
    { kind: 'cases', filter: { officer: 'x' } },
    { kind: 'cases', filter: { officer: 'someone' } },
  ],
  [
    'the asker is not named',
    { kind: 'cases', filter: { officer: 'me' } },
    { kind: 'cases', filter: { officer: 'me' } },
  ],
  ['nobody is named', { kind: 'explain', metric: 'customers' }, { kind: 'explain', metric: 'customers' }],
  [
    'nor in the options of a clarification',
    { kind: 'clarify', options: [{ kind: 'cases', filter: { officer: 'x' } }, { kind: 'flags' }] },
    { kind: 'clarify', options: [{ kind: 'cases', filter: { officer: 'someone' } }, { kind: 'flags' }] },
  ],
])('of a wrong answer the question is kept: %s', (_, asked, kept) => {
  expect(verdictOn(question(asked), false, at('09:00:00'))).toEqual({
    right: false,
    at: at('09:00:00'),
    question: kept,
  });
});

test('of a right answer nothing is kept but that it was', () => {
  const verdict = verdictOn(question({ kind: 'kpi', metric: 'customers' }), true, at('09:00:00'));
  expect(verdict).toEqual({ right: true, at: at('09:00:00') });
});

test('verdicts are counted, and the questions of the wrong answers come newest first', () => {
  const asked = ['customers', 'starts', 'endings'].map((metric) => question({ kind: 'kpi', metric }));
  const [a, b, c] = asked as [Question, Question, Question];
  expect(
    tally([
      verdictOn(a, false, at('09:00:00')),
      verdictOn(c, true, at('09:00:01')),
      verdictOn(b, false, at('09:00:00.500')),
    ]),
  ).toEqual({ right: 1, wrong: 2, wrongQuestions: [b, a] });
  expect(tally([])).toEqual({ right: 0, wrong: 0, wrongQuestions: [] });
});

test('all wrong answers are counted, and of a thousand the questions are read', () => {
  const [first, ...others] = Array.from({ length: 1001 }, () =>
    verdictOn(question({ kind: 'flags' }), false, at('09:00:00')),
  );
  const { wrong, wrongQuestions } = tally([first!, ...others]);
  expect([wrong, wrongQuestions.length]).toEqual([1001, 1000]);
});
