import { day } from '../calendar/day';
import { type Period, wholeYear } from '../calendar/period';
import type { CompleteKpiQuestion } from './complete';
import { askedAgain, type FollowUp, followUpsOf } from './followUps';
import { Question } from './question';

const today = day('2021-09-15');
const span = (from: string, to: string): Period => ({ from: day(from), to: day(to) });
const soFar = span('2021-01-01', '2021-09-15');
const fiveYears = span('2017-01-01', '2021-09-15');

const asked = (more: Partial<CompleteKpiQuestion> = {}): CompleteKpiQuestion => ({
  kind: 'kpi',
  metric: 'selfSufficiency',
  period: soFar,
  asOf: today,
  assumedPeriod: false,
  ...more,
});
const longStay: CompleteKpiQuestion = {
  ...{ kind: 'kpi', metric: 'longStay', months: 12, asOf: today, assumedPeriod: false },
};
const openFlags: CompleteKpiQuestion = { kind: 'kpi', metric: 'openFlags', asOf: today, assumedPeriod: false };

const after = (q: CompleteKpiQuestion, may: (question: FollowUp['question']) => boolean = () => true) =>
  followUpsOf(q, today, may);
/** "group intervention", "compare", "trend", "list". */
const ways = (q: CompleteKpiQuestion): string[] =>
  after(q).map((f) => (f.way === 'group' ? `by ${f.question.by ?? ''}` : f.way));

test.each<[string, CompleteKpiQuestion, string[]]>([
  ['a share', asked(), ['by intervention', 'compare', 'trend']],
  ['a count of endings, first of all why', asked({ metric: 'endings' }), ['by endReason', 'compare', 'trend']],
  ['one intervention', asked({ filter: { intervention: ['sai'] } }), ['by provider', 'compare', 'trend']],
  ['two', asked({ filter: { intervention: ['jobbpeng-grund', 'sai'] } }), ['by intervention', 'compare', 'trend']],
  [
    'one intervention at one provider',
    asked({ filter: { intervention: ['sai'], provider: ['Språkbron'] } }),
    ['compare', 'trend'],
  ],
  ['a figure that is split', asked({ by: 'intervention' }), ['compare', 'trend', 'by provider']],
  ['one that is compared', asked({ compare: wholeYear(2019) }), ['by intervention', 'trend', 'by provider']],
  ['one that is both', asked({ by: 'provider', compare: wholeYear(2019) }), ['trend', 'by intervention']],
  ['a trend', asked({ by: 'year', period: fiveYears }), ['by intervention', 'by provider']],
  ['months', asked({ by: 'month' }), ['by intervention', 'trend', 'by provider']],
  [
    'two years, which would share days with those before',
    asked({ period: span('2020-01-01', '2021-09-15') }),
    ['by intervention', 'trend', 'by provider'],
  ],
  ['satisfaction', asked({ metric: 'satisfaction' }), ['by intervention', 'compare', 'trend']],
  ['checklists', asked({ metric: 'checklistCompliance' }), ['by provider', 'compare', 'trend']],
  [
    "one provider's checklists",
    asked({ metric: 'checklistCompliance', filter: { provider: ['Språkbron'] } }),
    ['compare', 'trend'],
  ],
  ['progression, which is of the whole unit alone', asked({ metric: 'progression' }), ['compare']],
  ['open flags', openFlags, ['by intervention', 'by provider']],
  ['long stays, first of all who', longStay, ['list', 'by intervention', 'compare']],
  [
    'long stays as reported then: nobody is listed',
    { ...longStay, registerVersion: 3 },
    ['by intervention', 'compare', 'by provider'],
  ],
])('after %s', (_what, question, expected) => {
  expect(ways(question)).toEqual(expected);
});

test.each<[string, Period, Period]>([
  ['the year so far', soFar, span('2020-01-01', '2020-09-15')],
  ['a whole year', wholeYear(2020), wholeYear(2019)],
  ['to 29 February', span('2020-01-01', '2020-02-29'), span('2019-01-01', '2019-02-28')],
  ['of 29 February', span('2020-02-29', '2020-02-29'), span('2019-02-28', '2019-02-28')],
  ['a quarter', span('2021-04-01', '2021-06-30'), span('2020-04-01', '2020-06-30')],
])('%s is compared with the same 12 months earlier', (_what, period, compare) => {
  const next = after(asked({ period, asOf: period.to })).find((f) => f.way === 'compare');
  expect(next?.question).toEqual({ kind: 'kpi', metric: 'selfSufficiency', period, compare });
});

test('a day is compared with the day a year before', () => {
  const next = after(longStay).find((f) => f.way === 'compare');
  expect(next?.question).toMatchObject({ asOf: today, compare: span('2020-09-15', '2020-09-15') });
});

test('a trend is of the current and the four previous years, and leaves the comparison', () => {
  const next = after(asked({ filter: { intervention: ['sai'] }, compare: wholeYear(2019) })).find(
    (f) => f.way === 'trend',
  );
  expect(next?.question).toEqual({
    kind: 'kpi',
    metric: 'selfSufficiency',
    filter: { intervention: ['sai'] },
    period: fiveYears,
    by: 'year',
  });
});

test('the list is of the same placements', () => {
  const [next] = after({ ...longStay, filter: { provider: ['Språkbron'] } });
  expect(next?.question).toEqual({ kind: 'cases', months: 12, filter: { provider: ['Språkbron'] }, asOf: today });
});

test('what may not be asked is not offered, and what comes after it is', () => {
  const offered = after(longStay, (q) => q.kind !== 'cases').map((f) => f.way);
  expect(offered).toEqual(['group', 'compare', 'group']);
  expect(after(longStay, () => false)).toEqual([]);
});

test('no more is tried than is offered', () => {
  let tried = 0;
  after(asked(), () => {
    tried += 1;
    return true;
  });
  expect(tried).toBe(3);
});

test.each([asked(), asked({ by: 'provider', compare: wholeYear(2020) }), longStay])(
  'every follow-up of %j is a question that a button can carry',
  (question) => {
    for (const next of after(question)) expect(Question.parse(next.question)).toEqual(next.question);
  },
);

test('open flags are asked for again without their day: they are those of the day they are asked for', () => {
  expect(askedAgain({ ...openFlags, by: 'provider' })).toEqual({ kind: 'kpi', metric: 'openFlags', by: 'provider' });
});

test('what was assumed is said when it is asked again', () => {
  expect(askedAgain(asked({ assumedPeriod: true }))).toEqual({
    kind: 'kpi',
    metric: 'selfSufficiency',
    period: soFar,
  });
});
