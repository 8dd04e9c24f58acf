import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { completeCases, completeKpi, type Known, type RefusalReason } from './complete';
import { type CasesQuestion, Grouping, type KpiQuestion } from './question';

const known: Known = {
  register: buildRegister([placement().with({ provider: 'Språkbron', officer: 'anna' }).build()]),
  catalogue: nacka,
  today: day('2021-09-15'),
  me: 'anna',
};
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const kpi = (q: Partial<KpiQuestion> = {}): KpiQuestion => ({ kind: 'kpi', metric: 'customers', ...q });
const cases = (q: Partial<CasesQuestion> = {}): CasesQuestion => ({ kind: 'cases', ...q });
const stay = (q: Partial<KpiQuestion> = {}): KpiQuestion => kpi({ metric: 'longStay', months: 12, ...q });

const flags = (q: Partial<KpiQuestion> = {}): KpiQuestion => kpi({ metric: 'openFlags', ...q });

const within = (days?: number): KpiQuestion =>
  kpi({ metric: 'selfSufficiencyWithin', ...(days === undefined ? {} : { days }) });

const soFar = { period: span('2021-01-01', '2021-09-15'), asOf: '2021-09-15' };
test.each<[string, KpiQuestion, object]>([
  ['no period is this year so far', kpi(), { ...soFar, assumedPeriod: true }],
  ['a period that is said is not assumed', kpi({ period: soFar.period }), { ...soFar, assumedPeriod: false }],
  [
    'a period is cut at today',
    kpi({ period: span('2021-07-01', '2021-12-31') }),
    { period: span('2021-07-01', '2021-09-15'), asOf: '2021-09-15', assumedPeriod: false },
  ],
  [
    'a period that is over stays as it is',
    kpi({ period: span('2020-01-01', '2020-12-31') }),
    { period: span('2020-01-01', '2020-12-31'), asOf: '2020-12-31', assumedPeriod: false },
  ],
  [
    'a period of today',
    kpi({ period: span('2021-09-15', '2021-09-15') }),
    { period: span('2021-09-15', '2021-09-15'), asOf: '2021-09-15', assumedPeriod: false },
  ],
  [
    'what is compared with is cut at today too',
    kpi({ period: span('2020-01-01', '2020-12-31'), compare: span('2021-01-01', '2021-12-31') }),
    {
      period: span('2020-01-01', '2020-12-31'),
      asOf: '2020-12-31',
      compare: span('2021-01-01', '2021-09-15'),
      assumedPeriod: false,
    },
  ],
  [
    'grouping and filter stay',
    kpi({ by: 'month', filter: { provider: ['Språkbron'] } }),
    {
      ...soFar,
      by: 'month',
      filter: { provider: ['Språkbron'] },
      assumedPeriod: true,
    },
  ],
  [
    '"me" is the asker',
    kpi({ filter: { officer: 'me' } }),
    { ...soFar, filter: { officer: 'anna' }, assumedPeriod: true },
  ],
])('%s', (_, q, complete) => {
  expect(completeKpi(q, known)).toEqual({ ok: true, question: { kind: 'kpi', metric: 'customers', ...complete } });
});

test.each<[string, Partial<KpiQuestion>, object]>([
  ['are of today when no day is said', {}, { asOf: '2021-09-15' }],
  ['are of the day that is said', { asOf: day('2020-12-31') }, { asOf: '2020-12-31' }],
  [
    'are compared with another day',
    { compare: span('2020-09-15', '2020-09-15') },
    { asOf: '2021-09-15', compare: span('2020-09-15', '2020-09-15') },
  ],
])('long stays %s, and have no period', (_, q, complete) => {
  expect(completeKpi(stay(q), known)).toEqual({
    ok: true,
    question: { kind: 'kpi', metric: 'longStay', months: 12, assumedPeriod: false, ...complete },
  });
});

test.each<[string, Partial<KpiQuestion>, object]>([
  ['no day', {}, {}],
  ['today', { asOf: known.today }, {}],
  [
    'my own by provider',
    { filter: { officer: 'me' }, by: 'provider' },
    { filter: { officer: 'anna' }, by: 'provider' },
  ],
])('open flags of %s are those of today', (_, q, complete) => {
  const question = { kind: 'kpi', metric: 'openFlags', asOf: '2021-09-15', assumedPeriod: false, ...complete };
  expect(completeKpi(flags(q), known)).toEqual({ ok: true, question });
});

test('progression is of this year so far, and can be compared', () => {
  const compare = span('2020-01-01', '2020-12-31');
  expect(completeKpi(kpi({ metric: 'progression', compare }), known)).toEqual({
    ok: true,
    question: { kind: 'kpi', metric: 'progression', ...soFar, compare, assumedPeriod: true },
  });
});

test.each<[string, KpiQuestion, RefusalReason]>([
  ['open flags of a period', flags({ period: span('2021-01-01', '2021-09-15') }), { kind: 'onlyToday' }],
  ['open flags of yesterday', flags({ asOf: day('2021-09-14') }), { kind: 'onlyToday' }],
  [
    'open flags beside those of a year ago',
    flags({ compare: span('2020-09-15', '2020-09-15') }),
    { kind: 'onlyToday' },
  ],
  ['open flags as they were with an import', flags({ registerVersion: 1 }), { kind: 'noVersions' }],
  ['open flags of so many months', flags({ months: 12 }), { kind: 'monthsUnused' }],
  ...(['endReason', 'month', 'quarter', 'year'] as const).map((by): [string, KpiQuestion, RefusalReason] => [
    `open flags by ${by}`,
    flags({ by }),
    { kind: 'grouping', by },
  ]),
  [
    'open flags of a provider that is not there',
    flags({ filter: { provider: ['X'] } }),
    { kind: 'unknown', what: 'provider', name: 'X' },
  ],
  ...Grouping.options.map((by): [string, KpiQuestion, RefusalReason] => [
    `progression by ${by}`,
    kpi({ metric: 'progression', by }),
    { kind: 'wholeUnit' },
  ]),
  ...[{ intervention: ['sai'] }, { provider: ['Språkbron'] }, { officer: 'anna' }, { officer: 'me' }].map(
    (filter): [string, KpiQuestion, RefusalReason] => [
      `progression of ${JSON.stringify(filter)}`,
      kpi({ metric: 'progression', filter }),
      { kind: 'wholeUnit' },
    ],
  ),
  ['progression as it was with an import', kpi({ metric: 'progression', registerVersion: 1 }), { kind: 'noVersions' }],
  [
    'progression next year',
    kpi({ metric: 'progression', period: span('2022-01-01', '2022-12-31') }),
    { kind: 'future' },
  ],
  ['a period that begins tomorrow', kpi({ period: span('2021-09-16', '2021-12-31') }), { kind: 'future' }],
  ['a day that is tomorrow', stay({ asOf: day('2021-09-16') }), { kind: 'future' }],
  ['a comparison with next year', kpi({ compare: span('2022-01-01', '2022-12-31') }), { kind: 'future' }],
  ['long stays without months', kpi({ metric: 'longStay' }), { kind: 'monthsMissing' }],
  ['long stays of a month and a half', stay({ months: 1.5 }), { kind: 'monthsNotWhole' }],
  ['months of another figure', kpi({ months: 12 }), { kind: 'monthsUnused' }],
  ['self-sufficiency within no said time', within(), { kind: 'daysMissing' }],
  ['self-sufficiency within 100 days', within(100), { kind: 'daysNotOffered', offered: [180, 365, 730] }],
  ['self-sufficiency within months', kpi({ ...within(180), months: 6 }), { kind: 'monthsUnused' }],
  ['days of another figure', kpi({ days: 180 }), { kind: 'daysUnused' }],
  ['days of long stays', stay({ days: 180 }), { kind: 'daysUnused' }],
  ['the register of another import', kpi({ registerVersion: 3 }), { kind: 'version', version: 3 }],
  ['customers by end reason', kpi({ by: 'endReason' }), { kind: 'grouping', by: 'endReason' }],
  ['long stays by month', stay({ by: 'month' }), { kind: 'grouping', by: 'month' }],
  ['long stays by end reason', stay({ by: 'endReason' }), { kind: 'grouping', by: 'endReason' }],
  ['satisfaction by officer', kpi({ metric: 'satisfaction', by: 'officer' }), { kind: 'grouping', by: 'officer' }],
  ['satisfaction by quarter', kpi({ metric: 'satisfaction', by: 'quarter' }), { kind: 'grouping', by: 'quarter' }],
  [
    'satisfaction of an officer',
    kpi({ metric: 'satisfaction', filter: { officer: 'anna' } }),
    { kind: 'officerOfSurvey' },
  ],
  ['satisfaction of my own', kpi({ metric: 'satisfaction', filter: { officer: 'me' } }), { kind: 'officerOfSurvey' }],
  [
    'checklists of an intervention',
    kpi({ metric: 'checklistCompliance', filter: { intervention: ['sai'], provider: ['Språkbron'] } }),
    { kind: 'wholeProvider' },
  ],
  [
    'checklists of an officer',
    kpi({ metric: 'checklistCompliance', filter: { officer: 'anna' } }),
    { kind: 'wholeProvider' },
  ],
  [
    'checklists of my own',
    kpi({ metric: 'checklistCompliance', filter: { officer: 'me' } }),
    { kind: 'wholeProvider' },
  ],
  ...(['intervention', 'officer', 'endReason'] as const).map((by): [string, KpiQuestion, RefusalReason] => [
    `checklists by ${by}`,
    kpi({ metric: 'checklistCompliance', by }),
    { kind: 'grouping', by },
  ]),
  [
    'a provider that the register does not have',
    kpi({ filter: { provider: ['Framtidsverkstan', 'Språkbron'] } }),
    { kind: 'unknown', what: 'provider', name: 'Framtidsverkstan' },
  ],
  [
    'an intervention that the catalogue does not have',
    kpi({ filter: { intervention: ['fai'] } }),
    { kind: 'unknown', what: 'intervention', name: 'fai' },
  ],
  [
    'an officer that the register does not have',
    kpi({ filter: { officer: 'lena' } }),
    { kind: 'unknown', what: 'officer', name: 'lena' },
  ],
])('%s is refused', (_, q, reason) => {
  expect(completeKpi(q, known)).toEqual({ ok: false, ...reason });
});

test.each(['provider', 'month', 'quarter', 'year'] as const)('checklists of a provider by %s are a figure', (by) => {
  const q = kpi({ metric: 'checklistCompliance', by, filter: { provider: ['Språkbron'] } });
  expect(completeKpi(q, known)).toMatchObject({ ok: true, question: { by, ...soFar } });
});

test.each([180, 365, 730])('self-sufficiency within %i days is a figure', (days) => {
  expect(completeKpi(within(days), known)).toMatchObject({ ok: true, question: { days, ...soFar } });
});

test('a figure as it was reported then is of the register of that import', () => {
  const complete = completeKpi(kpi({ registerVersion: 3 }), { ...known, registerVersion: 3 });
  expect(complete).toMatchObject({ ok: true, question: { registerVersion: 3 } });
});

test('an intervention that nobody is in yet is not unknown', () => {
  expect(completeKpi(kpi({ filter: { intervention: ['jobbpeng-grund'] } }), known).ok).toBe(true);
});

test.each([
  ['a figure', () => completeKpi(kpi({ filter: { officer: 'me' } }), { ...known, me: undefined })],
  ['a list', () => completeCases(cases({ filter: { officer: 'me' } }), { ...known, me: undefined })],
])('%s of "my" cases is refused to who has none', (_, complete) => {
  expect(complete()).toEqual({ ok: false, kind: 'noOwnCases' });
});

test('an officer without cases in the register may still ask for her own', () => {
  const complete = completeCases(cases({ filter: { officer: 'me' } }), { ...known, me: 'new.officer' });
  expect(complete).toMatchObject({ ok: true, question: { filter: { officer: 'new.officer' } } });
});

test.each<[string, CasesQuestion, object]>([
  ['today when no day is said', cases(), { asOf: '2021-09-15' }],
  ['the day that is said', cases({ asOf: day('2021-01-01'), months: 3 }), { asOf: '2021-01-01', months: 3 }],
  ['the asker', cases({ filter: { officer: 'me' } }), { asOf: '2021-09-15', filter: { officer: 'anna' } }],
])('a list is of %s', (_, q, complete) => {
  expect(completeCases(q, known)).toEqual({ ok: true, question: { kind: 'cases', ...complete } });
});

test.each<[string, CasesQuestion, RefusalReason]>([
  ['of tomorrow', cases({ asOf: day('2021-09-16') }), { kind: 'future' }],
  ['longer than a month and a half', cases({ months: 1.5 }), { kind: 'monthsNotWhole' }],
  ['of an unknown provider', cases({ filter: { provider: ['X'] } }), { kind: 'unknown', what: 'provider', name: 'X' }],
  ['of an unknown officer', cases({ filter: { officer: 'lena' } }), { kind: 'unknown', what: 'officer', name: 'lena' }],
])('a list %s is refused', (_, q, reason) => {
  expect(completeCases(q, known)).toEqual({ ok: false, ...reason });
});

test.each<[string, KpiQuestion, RefusalReason]>([
  ['a long stay with a period', stay({ period: span('2019-01-01', '2019-12-31') }), { kind: 'dayOrPeriod' }],
  ['a long stay compared with a period', stay({ compare: span('2019-01-01', '2019-12-31') }), { kind: 'dayOrPeriod' }],
  ['a figure of a period with a day', kpi({ asOf: day('2019-06-30') }), { kind: 'dayOrPeriod' }],
  [
    'eleven years by month',
    kpi({ by: 'month', period: span('2010-01-01', '2020-12-31') }),
    { kind: 'tooFine', most: 120 },
  ],
])('%s is refused, not answered without what was said', (_, question, reason) => {
  expect(completeKpi(question, known)).toEqual({ ok: false, ...reason });
});

test('ten years by month are answered', () => {
  const question = kpi({ by: 'month', period: span('2011-01-01', '2020-12-31') });
  expect(completeKpi(question, known)).toMatchObject({ ok: true });
});
