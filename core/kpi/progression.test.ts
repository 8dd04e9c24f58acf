import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { FlagReview } from '../flags/reviewForm';
import type { CompleteKpiQuestion } from '../questions/complete';
import { buildRegister } from '../register/register';
import { rated } from '../testing/ratings';
import type { Figure, KpiAnswer } from './answer';
import { evaluate } from './evaluate';

const span = (from: string, to = from) => ({ from: day(from), to: day(to) });
const year = (y: number) => span(`${y}-01-01`, `${y}-12-31`);

const asked = (flagReviews: FlagReview[], q: Partial<CompleteKpiQuestion> = {}): KpiAnswer => {
  const period = q.period ?? year(2021);
  const question = { kind: 'kpi', metric: 'progression', asOf: period.to, assumedPeriod: false, ...q, period } as const;
  return evaluate(question, { register: buildRegister([]), surveys: [], catalogue: nacka, flagReviews });
};

/** "1.25 of 2: P1 +1.5 (2), P2 -1 (1)": the total, and the indicators that something stands behind. */
const short = ({ value, denominator, indicators = [] }: Figure): string => {
  expect(indicators.map((i) => i.key)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']);
  const known = indicators.filter((i) => i.denominator > 0);
  expect(indicators.filter((i) => i.value !== null)).toEqual(known);
  const each = known.map((i) => `${i.key} ${i.value} (${i.denominator})`);
  return [`${value} of ${denominator}`, ...(each.length === 0 ? [] : [each.join(', ')])].join(': ');
};

const one = (months: number) => ({ placementId: 'P-1', months });
const two = (months: number) => ({ placementId: 'P-2', months });
const first = rated(one(3), '2021-02-01T09:00:00Z', '2222222');

test.each<[string, FlagReview[], string]>([
  ['no review at all', [], 'null of 0'],
  ['one measurement, which has nothing to be compared with', [first], 'null of 0'],
  [
    // (1 + 2 + 0 - 1 + 3 + 0 + 2) / 7 = 1
    'two measurements of one placement',
    [first, rated(one(6), '2021-05-01T09:00:00Z', '3421524')],
    '1 of 1: P1 1 (1), P2 2 (1), P3 0 (1), P4 -1 (1), P5 3 (1), P6 0 (1), P7 2 (1)',
  ],
  [
    // Last minus first, whatever was between; the order is that of the days, not of the months or of the list.
    'three measurements, the one of the lowest threshold last',
    [
      rated(one(3), '2021-09-01T09:00:00Z', '4'),
      rated(one(12), '2021-05-01T09:00:00Z', '1'),
      rated(one(6), '2021-02-01T09:00:00Z', '2'),
    ],
    '2 of 1: P1 2 (1)',
  ],
  [
    // P1: only the second is known; P2: the first and the third; P3: not known at all; P4: the first two.
    '"vet ej" is left out',
    [
      rated(one(3), '2021-02-01T09:00:00Z', '?1?3'),
      rated(one(6), '2021-05-01T09:00:00Z', '4??5'),
      rated(one(12), '2021-09-01T09:00:00Z', '?4??'),
    ],
    '2.5 of 1: P2 3 (1), P4 2 (1)',
  ],
  [
    // P-1: P1 +2, P2 -1: 0.5. P-2: P1 +1: 1. The mean of the two is 0.75, not (2 - 1 + 1) / 3.
    'each placement weighs the same, however many indicators count',
    [
      rated(one(3), '2021-02-01T09:00:00Z', '13'),
      rated(one(6), '2021-05-01T09:00:00Z', '32'),
      rated(two(3), '2021-02-01T09:00:00Z', '4?'),
      rated(two(6), '2021-05-01T09:00:00Z', '53'),
    ],
    '0.75 of 2: P1 1.5 (2), P2 -1 (1)',
  ],
  [
    'a placement of which no indicator was rated twice is not behind the total',
    [
      rated(one(3), '2021-02-01T09:00:00Z', '13'),
      rated(one(6), '2021-05-01T09:00:00Z', '33'),
      rated(two(3), '2021-02-01T09:00:00Z', '4?'),
      rated(two(6), '2021-05-01T09:00:00Z', '?4'),
    ],
    '1 of 1: P1 2 (1), P2 0 (1)',
  ],
  [
    // The flag was answered with 3 and is corrected to 5: 5 - 2.
    'a correction replaces the answer, and is no measurement of its own',
    [
      rated(one(3), '2021-02-01T09:00:00Z', '2'),
      rated(one(6), '2021-05-01T09:00:00Z', '3'),
      rated({ ...one(6), version: 2, kind: 'corrected' }, '2021-05-02T09:00:00Z', '5'),
    ],
    '3 of 1: P1 3 (1)',
  ],
  [
    // 3 - 1; at its own time the correction would be the last, and 1 - 3.
    'a correction counts when the answer was given, though it came after the next one',
    [
      rated(one(3), '2021-02-01T09:00:00Z', '2'),
      rated(one(6), '2021-05-01T09:00:00Z', '3'),
      rated({ ...one(3), version: 2, kind: 'corrected' }, '2021-06-01T09:00:00Z', '1'),
    ],
    '2 of 1: P1 2 (1)',
  ],
  [
    'a correction of a correction replaces both',
    [
      rated({ ...one(3), version: 3, kind: 'corrected' }, '2021-02-03T09:00:00Z', '1'),
      rated({ ...one(3), version: 2, kind: 'corrected' }, '2021-02-02T09:00:00Z', '4'),
      first,
      rated(one(6), '2021-05-01T09:00:00Z', '3'),
    ],
    '2 of 1: P1 2 (1)',
  ],
  [
    'one answer and its correction are one measurement',
    [first, rated({ ...one(3), version: 2, kind: 'corrected' }, '2021-02-02T09:00:00Z', '3333333')],
    'null of 0',
  ],
  [
    'the decision of the unit head is none',
    [
      rated(one(12), '2021-02-01T09:00:00Z', '2'),
      rated({ ...one(12), version: 2, kind: 'decided' }, '2021-02-05T09:00:00Z', '5'),
    ],
    'null of 0',
  ],
  [
    'a flag that was sent back and answered again has two',
    [
      rated(one(12), '2021-02-01T09:00:00Z', '2'),
      rated({ ...one(12), version: 2, kind: 'decided' }, '2021-02-05T09:00:00Z', '2'),
      rated({ ...one(12), version: 3 }, '2021-03-05T09:00:00Z', '3'),
    ],
    '1 of 1: P1 1 (1)',
  ],
])('%s', (_, reviews, figure) => {
  const answer = asked(reviews);
  expect(answer).toMatchObject({ unit: 'score', rows: [], period: year(2021) });
  expect(short(answer.total)).toBe(figure);
});

// P-1: 2 in December 2020, 3 half an hour before midnight of 31 December 2021 in Stockholm, 1 in 2022.
// P-2: 1 in May 2021, 4 half an hour after that midnight.
const overYears = [
  rated(one(3), '2020-12-01T09:00:00Z', '2'),
  rated(one(6), '2021-12-31T22:30:00Z', '3'),
  rated(one(12), '2022-06-01T09:00:00Z', '1'),
  rated(two(3), '2021-05-01T09:00:00Z', '1'),
  rated(two(6), '2021-12-31T23:30:00Z', '4'),
];

test.each<[string, ReturnType<typeof span>, string]>([
  // P-2 has one measurement up to then.
  ['2021: what came later is not looked at', year(2021), '1 of 1: P1 1 (1)'],
  ['2022: what was measured before is', year(2022), '1 of 2: P1 1 (2)'], // (-1 + 3) / 2
  ['2020, with one measurement', year(2020), 'null of 0'],
  ['the last day of the year', span('2021-12-31'), '1 of 1: P1 1 (1)'],
  ['the days before the last measurement', span('2021-06-01', '2021-12-30'), 'null of 0'],
  ['the first day of the next', span('2022-01-01'), '3 of 1: P1 3 (1)'],
  ['the days after all measurements', span('2022-06-02', '2022-12-31'), 'null of 0'],
])('a placement counts in the period of its last measurement: %s', (_, period, figure) => {
  expect(short(asked(overYears, { period }).total)).toBe(figure);
});

test('what is compared with has its own figures', () => {
  const { total, compare } = asked(overYears, { period: year(2022), compare: year(2021) });
  expect(short(total)).toBe('1 of 2: P1 1 (2)');
  expect(compare).toMatchObject({ period: year(2021), rows: [] });
  expect(short(compare?.total ?? { value: null })).toBe('1 of 1: P1 1 (1)');
});

test('indicators have their names in both languages', () => {
  const { indicators } = asked([]).total;
  expect(indicators?.[0]).toEqual({
    key: 'P1',
    name: { sv: 'Jobbsökning', en: 'Job search' },
    value: null,
    denominator: 0,
  });
});

test('a correction of nothing is a fault, not a measurement', () => {
  const orphan = rated({ ...one(3), version: 2, kind: 'corrected' }, '2021-02-01T09:00:00Z', '2');
  expect(() => asked([orphan])).toThrow('Version 2 of a review corrects nothing');
});

test('reviews that were not loaded are a fault, not a figure of nothing', () => {
  expect(() => asked(undefined as never)).toThrow('needs the reviews of flags');
});
