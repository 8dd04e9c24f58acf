import { type Day, day, fromDayNumber, dayNumber } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { evaluate } from './evaluate';

const start = day('2020-01-01');
const end = day('2021-12-31');
const after = (days: number): Day => fromDayNumber(dayNumber(start) + days);

type Spell = [days: number, ending: 'arbete' | 'flytt' | 'running'];

/** A placement of so many days that ended so; one that runs began so many days before the period's end. */
const spell = ([days, ending]: Spell): Placement =>
  ending === 'running'
    ? placement(fromDayNumber(dayNumber(end) - days)).build()
    : placement(start).endedIn(ending, after(days)).build();

const asked = (spells: readonly Spell[], q: Pick<CompleteKpiQuestion, 'metric' | 'days'>) =>
  evaluate(
    { kind: 'kpi', period: { from: start, to: end }, asOf: end, assumedPeriod: false, ...q },
    { register: buildRegister(spells.map(spell)), surveys: [], catalogue: nacka },
  );
const median = (spells: readonly Spell[]) => asked(spells, { metric: 'medianDaysToSelfSufficiency' }).total;
const times = (n: number, s: Spell): Spell[] => Array.from({ length: n }, () => s);
const reached = (...days: number[]): Spell[] => days.map((d) => [d, 'arbete']);
const censored = (...days: number[]): Spell[] => days.map((d, i) => [d, i % 2 === 0 ? 'flytt' : 'running']);

// Remission in weeks. Freireich, E. J. et al. (1963), Blood 21, 699-716; as in Cox and Oakes, Analysis of Survival Data
// (1984), table 1.1: median 23 with 6-mercaptopurine, 8 with placebo. Weeks are taken as days.
const mercaptopurine = [
  ...reached(6, 6, 6, 7, 10, 13, 16, 22, 23),
  ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
];
const placebo = reached(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23);

test.each<[string, Spell[], number | null]>([
  ['leukaemia with 6-MP', mercaptopurine, 23],
  ['leukaemia with placebo', placebo, 8],
  // S = 1/2 exactly after the second of four
  ['exactly one half', reached(10, 20, 30, 40), 20],
  // (5/6)(4/5)(3/4) = 1/2, of factors that a float cannot hold
  ['exactly one half, by factors without a float', reached(1, 2, 3, 4, 5, 6), 3],
  // (9/10)(8/9)(7/8)(6/7)(5/6) = 1/2
  ['one half of ten', reached(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 5],
  // at 5: 3 of 4 at risk; at 7, after the censored of 6: 1 of 2; (3/4)(1/2) = 3/8
  ['censored between', [...reached(5, 7, 9), ...censored(6)], 7],
  // events come before censorings: at 5 both are at risk: 1/2
  ['an event and a censoring on one day', [...reached(5), ...censored(5)], 5],
  ['a duration of no days', reached(0), 0],
  ['more than half still there', [...reached(5), ...times(2, [9, 'running'])], null],
  ['nobody reached', censored(3, 4), null],
  ['nobody', [], null],
])('the median of %s', (_, spells, value) => {
  expect(median(spells)).toEqual({ value, denominator: spells.length });
});

test('a product just above one half is not one half', () => {
  expect(median([...times(200, [1, 'arbete']), ...times(201, [2, 'running'])]).value).toBeNull();
  expect(median([...times(201, [1, 'arbete']), ...times(200, [2, 'running'])]).value).toBe(1);
});

/*
 * Worked by hand, after the scheme of Putter, Fiocco and Geskus, "Tutorial in biostatistics: competing risks and
 * multi-state models", Statistics in Medicine 26 (2007), 2389-2430, section 3: I(t) = sum of S(t-) d(t) / n(t).
 * Eight placements: 100 arbete, 150 flytt, 150 arbete, 180 running, 200 arbete, 300 flytt, 365 arbete, 700 running.
 *   t = 100: n = 8, S = 1,          I = 1/8;                  S becomes 7/8
 *   t = 150: n = 7, S = 7/8,        I = 1/8 + 1/8 = 1/4;      S becomes 7/8 * 5/7 = 5/8
 *   t = 180: one censored
 *   t = 200: n = 4, S = 5/8,        I = 1/4 + 5/32 = 13/32;   S becomes 15/32
 *   t = 300: n = 3, flytt,                                    S becomes 10/32
 *   t = 365: n = 2, S = 10/32,      I = 13/32 + 5/32 = 18/32
 */
const eight: Spell[] = [
  [100, 'arbete'],
  [150, 'flytt'],
  [150, 'arbete'],
  [180, 'running'],
  [200, 'arbete'],
  [300, 'flytt'],
  [365, 'arbete'],
  [700, 'running'],
];

test.each([
  [180, 1 / 4],
  [365, 18 / 32], // an ending on the very day counts
  [730, 18 / 32], // and nothing is known after the last day: it stays
])('within %i days', (days, value) => {
  const { total, unit } = asked(eight, { metric: 'selfSufficiencyWithin', days });
  expect(unit).toBe('share');
  expect(total).toEqual({ value: expect.closeTo(value, 12), denominator: 8 });
});

// Satagopan, J. M. et al., "A note on competing risks in survival data analysis", British Journal of Cancer 91 (2004),
// 1229-1235, table 2: the first of 305 patients. Months are taken as days. Died of breast cancer is self-sufficiency, died
// of something else another ending, alive still running; the other 296 were followed longer. The table prints what each
// death adds, h(t) S(t-), as 0.3 %.
const patients: Spell[] = [
  ...([10, 16, 23, 27].map((t) => [t, 'arbete']) as Spell[]),
  ...([18, 26].map((t) => [t, 'flytt']) as Spell[]),
  ...([7, 14, 24].map((t) => [t, 'running']) as Spell[]),
  ...times(296, [28, 'running']),
];

test.each([10, 16, 23, 27])('breast cancer: month %i adds 0.3 %%', (month) => {
  const within = (days: number) => asked(patients, { metric: 'selfSufficiencyWithin', days }).total.value ?? 0;
  expect(((within(month) - within(month - 1)) * 100).toFixed(1)).toBe('0.3');
});

// Leukaemia with 6-MP again, as printed in Kleinbaum and Klein, Survival Analysis, chapter 2: with nobody lost to another ending it is 1 - S(t).
const withoutOtherEndings = mercaptopurine.map(([t, ending]): Spell => [t, ending === 'flytt' ? 'running' : ending]);

test.each([
  [6, '0.8571'],
  [7, '0.8067'],
  [10, '0.7529'],
  [13, '0.6902'],
  [16, '0.6275'],
  [22, '0.5378'],
  [23, '0.4482'],
])('leukaemia with 6-MP: S(%i) = %s', (days, survival) => {
  const { value } = asked(withoutOtherEndings, { metric: 'selfSufficiencyWithin', days }).total;
  expect((1 - (value ?? 0)).toFixed(4)).toBe(survival);
});

test('with nothing censored it is the plain share, and other endings are not taken for unfinished', () => {
  const spells: Spell[] = [...times(3, [50, 'arbete']), ...times(5, [10, 'flytt'])];
  expect(asked(spells, { metric: 'selfSufficiencyWithin', days: 180 }).total.value).toBeCloseTo(3 / 8, 12);
});

// 1/5 + 4/5 * 1/4 + 3/5 * 1/3 in floats is 0.6000000000000001.
test('the same share is the same whichever way it came about: the key decides', () => {
  const at = (provider: string, spells: Spell[]) => spells.map((s) => ({ ...spell(s), provider }));
  const ended: Spell[] = [
    [4, 'flytt'],
    [5, 'flytt'],
  ];
  const rows = [...at('Beta', [...reached(1, 2, 3), ...ended]), ...at('Alfa', [...reached(1, 1, 1), ...ended])];
  const { rows: groups } = evaluate(
    {
      kind: 'kpi',
      metric: 'selfSufficiencyWithin',
      days: 180,
      by: 'provider',
      period: { from: start, to: end },
      asOf: end,
      assumedPeriod: false,
    },
    { register: buildRegister(rows), surveys: [], catalogue: nacka },
  );
  expect(groups.map((r) => r.key)).toEqual(['Alfa', 'Beta']);
});

test('of nobody there is no share', () => {
  expect(asked([], { metric: 'selfSufficiencyWithin', days: 180 }).total).toEqual({ value: null, denominator: 0 });
});
