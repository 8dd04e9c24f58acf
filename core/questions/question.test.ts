import { Question } from './question';

test.each<[string, object, object]>([
  ['null', { kind: 'kpi', metric: 'starts', by: null, filter: null }, { kind: 'kpi', metric: 'starts' }],
  [
    'an empty list',
    { kind: 'kpi', metric: 'starts', filter: { provider: [], officer: 'me' } },
    { kind: 'kpi', metric: 'starts', filter: { officer: 'me' } },
  ],
  [
    'a filter with nothing in it',
    { kind: 'cases', filter: { provider: [], officer: null, intervention: null } },
    { kind: 'cases' },
  ],
])('%s is the same as left out', (_, raw, question) => {
  expect(Question.parse(raw)).toEqual(question);
});

test('names are sorted, each once', () => {
  const question = Question.parse({ kind: 'cases', filter: { provider: ['Vägen', 'Alfa', 'Vägen'] } });
  expect(question).toEqual({ kind: 'cases', filter: { provider: ['Alfa', 'Vägen'] } });
});

const kpi = { kind: 'kpi', metric: 'customers' };
test.each<[string, object]>([
  ['a figure', { ...kpi, by: 'quarter', period: { from: '2021-01-01', to: '2021-01-01' } }],
  ['a figure compared', { ...kpi, compare: { from: '2020-01-01', to: '2020-12-31' } }],
  ['long stays', { kind: 'kpi', metric: 'longStay', months: 12, asOf: '2021-12-31' }],
  ['a share within a time', { kind: 'kpi', metric: 'selfSufficiencyWithin', days: 365 }],
  ['a figure as it was reported then', { ...kpi, registerVersion: 3 }],
  ['a list', { kind: 'cases', months: 6, asOf: '2021-12-31', filter: { officer: 'me' } }],
  ['an explanation', { kind: 'explain', metric: 'progression' }],
  ['flags', { kind: 'flags' }],
  ['a checklist', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['help', { kind: 'help' }],
  ['a question back', { kind: 'clarify', options: [kpi, { kind: 'help' }] }],
  ['nothing that we answer', { kind: 'unsupported' }],
])('%s is a question', (_, question) => {
  expect(Question.parse(question)).toEqual(question);
});

test.each<[string, unknown]>([
  ['an unknown kind', { kind: 'delete' }],
  ['no kind', { metric: 'customers' }],
  ['an unknown metric', { kind: 'kpi', metric: 'age' }],
  ['no metric', { kind: 'kpi' }],
  ['an unknown grouping', { ...kpi, by: 'gender' }],
  ['an unknown key', { ...kpi, sort: 'rising' }],
  ['an unknown filter', { ...kpi, filter: { gender: ['kvinna'] } }],
  ['an unknown key of a period', { ...kpi, period: { from: '2021-01-01', to: '2021-12-31', said: true } }],
  ['a day that does not exist', { ...kpi, period: { from: '2021-02-29', to: '2021-12-31' } }],
  ['a period that ends before it begins', { ...kpi, period: { from: '2021-12-31', to: '2021-01-01' } }],
  ['half a period', { ...kpi, period: { from: '2021-01-01' } }],
  ['half a day', { ...kpi, days: 0.5 }],
  ['a register before the first', { ...kpi, registerVersion: 0 }],
  ['no months', { kind: 'cases', months: 0 }],
  ['more months than a working life', { kind: 'cases', months: 601 }],
  ['months as a text', { kind: 'cases', months: '12' }],
  ['a grouped list', { kind: 'cases', by: 'provider' }],
  ['a period of a list', { kind: 'cases', period: { from: '2021-01-01', to: '2021-12-31' } }],
  ['an explanation of a group', { kind: 'explain', metric: 'customers', by: 'provider' }],
  ['filtered flags', { kind: 'flags', filter: { officer: 'me' } }],
  ['one option only', { kind: 'clarify', options: [kpi] }],
  ['an option that is a question back', { kind: 'clarify', options: [kpi, { kind: 'unsupported' }] }],
  ['a text', 'customers'],
  ['nothing', null],
])('%s is refused', (_, raw) => {
  expect(Question.safeParse(raw).success).toBe(false);
});
