import { askedJson } from './testing/asked';

const ANNA = 'anna.berg@nacka.example';
const span = (from: string, to: string) => ({ from, to });
const SO_FAR = span('2021-01-01', '2021-12-31');
const query = (q: object, ...more: string[]) => askedJson('--query', JSON.stringify(q), ...more);

test('a question in words gets its defaults, its figure and the definition', async () => {
  expect(await askedJson('Hur stor andel har nått egen försörjning?')).toEqual({
    question: { kind: 'kpi', metric: 'selfSufficiency', period: SO_FAR },
    answer: {
      metric: 'selfSufficiency',
      unit: 'share',
      rows: [],
      total: { value: 113 / 385, numerator: 113, denominator: 385 },
      definition: expect.stringContaining('som andel av alla insatsperioder'),
      asOf: '2021-12-31',
    },
  });
});

test('a question in English is answered in English', async () => {
  const { answer } = await askedJson('What share has reached self-sufficiency?');
  expect(answer).toMatchObject({ definition: expect.stringContaining('as a share of all placements') });
});

test('groups and what is compared with have rows and a total, and nothing else', async () => {
  const { answer } = await query({
    kind: 'kpi',
    metric: 'selfSufficiency',
    by: 'intervention',
    compare: span('2020-01-01', '2020-12-31'),
  });
  expect(answer).toMatchObject({
    rows: expect.arrayContaining([{ key: 'sai', value: 37 / 142, numerator: 37, denominator: 142 }]),
  });
  const { compare } = answer as { compare: { rows: unknown[] } };
  expect(Object.keys(compare)).toEqual(['rows', 'total']);
  expect(compare.rows).toHaveLength(3);
});

test('a mean carries the placements behind it, and no companion', async () => {
  const { answer } = await query({ kind: 'kpi', metric: 'daysToSelfSufficiency' });
  expect(Object.keys(answer as object)).toEqual(['metric', 'unit', 'rows', 'total', 'definition', 'asOf']);
  expect(answer).toMatchObject({ unit: 'days', total: { denominator: 113 } });
});

test('the figure of checklists is nothing without reviews', async () => {
  const nothing = { value: null, numerator: 0, denominator: 0 };
  expect((await query({ kind: 'kpi', metric: 'checklistCompliance', by: 'quarter' })).answer).toMatchObject({
    unit: 'share',
    rows: ['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'].map((key) => ({ key, ...nothing })),
    total: nothing,
  });
  const { answer } = await query({ kind: 'kpi', metric: 'checklistCompliance' });
  expect(answer).toMatchObject({ rows: [], total: nothing });
  expect(Object.keys((answer as { total: object }).total)).toEqual(['value', 'numerator', 'denominator']);
});

test('long stays are of one day, with the active placements', async () => {
  expect(await query({ kind: 'kpi', metric: 'longStay', months: 12 })).toMatchObject({
    question: { kind: 'kpi', metric: 'longStay', months: 12, asOf: '2021-12-31' },
    answer: { unit: 'count', total: { value: 30, denominator: 124 }, asOf: '2021-12-31' },
  });
});

const UNSUPPORTED = { kind: 'unsupported' };
test.each<[string, object, object]>([
  [
    'nothing is the same as left out, and an empty filter is none',
    { kind: 'kpi', metric: 'customers', by: null, filter: { provider: [], officer: null } },
    { kind: 'kpi', metric: 'customers', period: SO_FAR },
  ],
  [
    'a period is cut at today, and so is what is compared with',
    {
      kind: 'kpi',
      metric: 'starts',
      period: span('2020-01-01', '2022-12-31'),
      compare: span('2021-02-01', '2022-01-31'),
    },
    {
      kind: 'kpi',
      metric: 'starts',
      period: span('2020-01-01', '2021-12-31'),
      compare: span('2021-02-01', '2021-12-31'),
    },
  ],
  ['cases are of today', { kind: 'cases', months: 24 }, { kind: 'cases', months: 24, asOf: '2021-12-31' }],
  ['"me" stays as it was asked', { kind: 'cases', filter: { officer: 'me' } }, { filter: { officer: 'me' } }],
  ['the future', { kind: 'kpi', metric: 'starts', period: span('2022-01-01', '2022-12-31') }, UNSUPPORTED],
  ['a provider that is not there', { kind: 'cases', filter: { provider: ['Ingenstans AB'] } }, UNSUPPORTED],
  [
    'an intervention that is not there',
    { kind: 'kpi', metric: 'starts', filter: { intervention: ['x'] } },
    UNSUPPORTED,
  ],
  ['an officer that is not there', { kind: 'kpi', metric: 'openFlags', filter: { officer: 'x' } }, UNSUPPORTED],
  ['a checklist of nobody', { kind: 'checklist', filter: { provider: ['Ingenstans AB'] } }, UNSUPPORTED],
  ['end reasons of what has not ended', { kind: 'kpi', metric: 'customers', by: 'endReason' }, UNSUPPORTED],
  ['satisfaction by officer', { kind: 'kpi', metric: 'satisfaction', by: 'officer' }, UNSUPPORTED],
  ['long stays by month', { kind: 'kpi', metric: 'longStay', months: 6, by: 'month' }, UNSUPPORTED],
  [
    'long stays of nobody, without months',
    { kind: 'kpi', metric: 'longStay', filter: { provider: ['Ingenstans AB'] } },
    UNSUPPORTED,
  ],
  [
    'progression of a part, which has no answer, gets its period',
    { kind: 'kpi', metric: 'progression', by: 'intervention' },
    { kind: 'kpi', metric: 'progression', by: 'intervention', period: SO_FAR },
  ],
  [
    'open flags of last year',
    { kind: 'kpi', metric: 'openFlags', period: span('2020-01-01', '2020-12-31') },
    UNSUPPORTED,
  ],
  ['open flags by month', { kind: 'kpi', metric: 'openFlags', by: 'month' }, UNSUPPORTED],
  [
    'progression of nobody',
    { kind: 'kpi', metric: 'progression', filter: { provider: ['Ingenstans AB'] } },
    UNSUPPORTED,
  ],
  [
    'progression of the future',
    { kind: 'kpi', metric: 'progression', period: span('2022-01-01', '2022-01-31') },
    UNSUPPORTED,
  ],
  ['a list of flags stays', { kind: 'flags' }, { kind: 'flags' }],
])('%s', async (_, given, question) => {
  const completed = await query(given, '--officer', ANNA);
  expect(completed.question).toMatchObject(question);
  if (question === UNSUPPORTED) expect(completed).toEqual({ question: UNSUPPORTED, answer: null });
});

test('a question without its number is asked back with each that there is', async () => {
  const { question, answer } = await query({ kind: 'kpi', metric: 'longStay', by: 'provider' });
  const options = [3, 6, 12].map((months) => ({
    kind: 'kpi',
    metric: 'longStay',
    months,
    by: 'provider',
    asOf: '2021-12-31',
  }));
  expect(question).toEqual({ kind: 'clarify', options });
  expect(answer).toEqual({ options });
  expect((await query({ kind: 'kpi', metric: 'selfSufficiencyWithin' })).question).toMatchObject({
    options: [{ days: 180 }, { days: 365 }, { days: 730 }],
  });
});

test('the options of a question back are completed; one that cannot be stays', async () => {
  const unknown = { kind: 'cases', filter: { provider: ['Ingenstans AB'] } };
  const { question } = await query({ kind: 'clarify', options: [{ kind: 'kpi', metric: 'customers' }, unknown] });
  expect(question).toEqual({
    kind: 'clarify',
    options: [{ kind: 'kpi', metric: 'customers', period: SO_FAR }, unknown],
  });
});

test('open flags are those that the daily run would raise: one for each who has been there longer than three months', async () => {
  const long = await query({ kind: 'kpi', metric: 'longStay', months: 3, by: 'intervention' });
  const { rows, total } = long.answer as { rows: { key: string; value: number }[]; total: { value: number } };
  expect(await query({ kind: 'kpi', metric: 'openFlags', by: 'intervention' })).toEqual({
    question: { kind: 'kpi', metric: 'openFlags', by: 'intervention' },
    answer: {
      ...{ metric: 'openFlags', unit: 'count', asOf: '2021-12-31' },
      rows: rows.map(({ key, value }) => ({ key, value })),
      total: { value: total.value },
      definition: expect.stringContaining('Flaggor som någon har kvar'),
    },
  });
  expect(rows).toHaveLength(3);
});

test('open flags are of the officer and of the day', async () => {
  const mine = { kind: 'kpi', metric: 'openFlags', filter: { officer: 'me' } };
  const { question, answer } = await query(mine, '--officer', ANNA);
  expect(question).toEqual(mine);
  const cases = await query({ kind: 'cases', months: 3 }, '--officer', ANNA);
  expect(answer).toMatchObject({ total: { value: (cases.answer as { rows: unknown[] }).rows.length } });
  const earlier = await query({ kind: 'kpi', metric: 'openFlags' }, '--today', '2019-06-30');
  const then = await query({ kind: 'kpi', metric: 'longStay', months: 3, asOf: '2019-06-30' }, '--today', '2019-06-30');
  expect(earlier.answer).toMatchObject({
    total: { value: (then.answer as { total: { value: number } }).total.value },
    asOf: '2019-06-30',
  });
});

test('progression is nothing without reviews, and a part of it is understood and has a reason', async () => {
  const compare = span('2020-01-01', '2020-12-31');
  expect(await query({ kind: 'kpi', metric: 'progression', compare })).toEqual({
    question: { kind: 'kpi', metric: 'progression', period: SO_FAR, compare },
    answer: {
      ...{ metric: 'progression', unit: 'score', rows: [], total: { value: null, denominator: 0 } },
      compare: { rows: [], total: { value: null, denominator: 0 } },
      definition: expect.stringContaining('sista mättillfället'),
      asOf: '2021-12-31',
    },
  });
  expect((await query({ kind: 'kpi', metric: 'progression', by: 'provider' })).answer).toEqual({
    metric: 'progression',
    reason: expect.stringContaining('bara för hela enheten'),
  });
});

test('an explanation has its source', async () => {
  expect((await query({ kind: 'explain', metric: 'satisfaction' })).answer).toEqual({
    metric: 'satisfaction',
    name: 'Kundnöjdhet (NKI)',
    definition: expect.stringContaining('Medelbetyg'),
    source: expect.any(String),
  });
});

test.each(['hej', 'mina flaggor', 'checklista för Språkbron', 'hur blir vädret?', ''])(
  '%s has no answer',
  async (text) => {
    expect((await askedJson(text)).answer).toBeNull();
  },
);

test('cases are listed in full, longest first, and for an officer only own ones', async () => {
  const rowsOf = async (...args: string[]) => {
    const { answer } = await query({ kind: 'cases', months: 6 }, ...args);
    return (answer as { rows: { placementId: string; officer: string; days: number; months: number }[] }).rows;
  };
  const all = await rowsOf();
  expect(all).toHaveLength(55);
  expect(Object.keys(all[0]!)).toEqual([
    'placementId',
    'customerId',
    'intervention',
    'provider',
    'officer',
    'start',
    'days',
    'months',
  ]);
  expect(all.map((r) => r.days)).toEqual(all.map((r) => r.days).sort((a, b) => b - a));
  expect(await rowsOf('--officer', ANNA)).toEqual(all.filter((r) => r.officer === ANNA));
});

test('an officer sees no cases of a colleague', async () => {
  const colleagues = { kind: 'cases', filter: { officer: 'karim.haddad@nacka.example' } };
  expect((await query(colleagues, '--officer', ANNA)).answer).toEqual({ rows: [] });
});
