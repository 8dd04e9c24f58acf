import { addDays, day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { Placement } from '../register/placement';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { earlyWarning } from './earlyWarning';

/** The first working day of January 2022: 2021 is compared with 2020. */
const today = day('2022-01-03');

const times = (n: number, make: (i: number) => Placement): Placement[] => Array.from({ length: n }, (_, i) => make(i));

const warned = (...placements: Placement[][]) =>
  earlyWarning(today, { register: buildRegister(placements.flat()), surveys: [], catalogue: nacka });

/** So many placements that led to a job on a day, after so many days each. */
const reached = (n: number, days: number, end: string, intervention = 'sai'): Placement[] =>
  times(n, () =>
    placement(addDays(day(end), -days))
      .with({ intervention })
      .endedIn('arbete', end)
      .build(),
  );

describe('mean days to self-sufficiency', () => {
  test.each<[string, Placement[], Placement[], boolean]>([
    ['100 days become 110: exactly 10 %', reached(10, 110, '2021-06-01'), reached(10, 100, '2020-06-01'), true],
    // 1099 / 10 = 109.9: 9.9 % more.
    [
      '100 days become 109.9',
      [...reached(9, 110, '2021-06-01'), ...reached(1, 109, '2021-06-01')],
      reached(10, 100, '2020-06-01'),
      false,
    ],
    // 1 mean of thirds: 367 * 3 / 3 against 333.67 (1001 / 3): 9.99 %.
    [
      '333.67 days become 367',
      reached(12, 367, '2021-06-01'),
      [...reached(8, 334, '2020-06-01'), ...reached(4, 333, '2020-06-01')],
      false,
    ],
    ['they fall', reached(10, 100, '2021-06-01'), reached(10, 200, '2020-06-01'), false],
    ['nine this year', reached(9, 200, '2021-06-01'), reached(10, 100, '2020-06-01'), false],
    ['nine the year before', reached(10, 200, '2021-06-01'), reached(9, 100, '2020-06-01'), false],
    ['none the year before', reached(10, 200, '2021-06-01'), [], false],
    ['the last and the first day of the years', reached(10, 110, '2021-12-31'), reached(10, 100, '2020-01-01'), true],
    ['the days beside the years', reached(10, 110, '2022-01-01'), reached(10, 100, '2019-12-31'), false],
    [
      'the interventions differ',
      reached(10, 200, '2021-06-01'),
      reached(10, 100, '2020-06-01', 'jobbpeng-grund'),
      false,
    ],
  ])('%s', (...[, now, before, isWarned]) => {
    expect(warned(now, before) !== undefined).toBe(isWarned);
  });

  test('are told with what they were, the number behind, the median and the years', () => {
    // Half of the twenty in 2021 have 200 days, half 220: mean 210. The median of those that ran in 2021 is 200.
    const now = [...reached(10, 200, '2021-12-01'), ...reached(10, 220, '2021-12-01')];
    const before = reached(12, 150, '2020-06-01');
    expect(warned(now, before)?.days).toEqual({
      periods: {
        now: { from: '2021-01-01', to: '2021-12-31' },
        before: { from: '2020-01-01', to: '2020-12-31' },
      },
      risen: [
        {
          intervention: 'sai',
          now: { value: 210, denominator: 20 },
          before: { value: 150, denominator: 12 },
          median: { now: { value: 200, denominator: 20 }, before: { value: 150, denominator: 12 } },
        },
      ],
    });
  });
});

/** Active from then on, or to the end of January 2021. */
const active = (n: number, start: string, isOver = false): Placement[] =>
  times(n, () => (isOver ? placement(day(start)).endedIn('ovrigt', '2021-01-31') : placement(day(start))).build());

/** So many beyond twelve months, of so many active: on 3 January 2022, and a year earlier. */
const stays = ([longNow, activeNow]: Of, [longThen, activeThen]: Of): Placement[] => [
  // Who is beyond twelve months now was active a year ago too.
  ...active(longNow, '2020-12-01'),
  ...active(activeNow - longNow, '2021-06-01'),
  ...active(longThen, '2019-06-01', true),
  ...active(activeThen - longThen - longNow, '2020-06-01', true),
];
type Of = readonly [long: number, active: number];

describe('the share beyond twelve months', () => {
  test.each<[now: Of, before: Of, isWarned: boolean]>([
    // 27.5 % is exactly 10 % more than 25 %.
    [[11, 40], [10, 40], true],
    // 26.8 % is 7 % more.
    [[11, 41], [10, 40], false],
    [[10, 40], [10, 40], false],
    [[10, 40], [11, 40], false],
    [[1, 20], [0, 20], true],
    [[0, 20], [0, 20], false],
    [[3, 10], [1, 10], true],
    [[5, 9], [1, 20], false],
    [[3, 20], [1, 9], false],
    [[3, 20], [0, 3], false],
  ])('%j against %j a year ago: warned %p', (now, before, isWarned) => {
    expect(warned(stays(now, before)) !== undefined).toBe(isWarned);
  });

  test('is told as counts, with the days', () => {
    expect(warned(stays([11, 40], [10, 40]))?.longStays).toEqual({
      on: { now: '2022-01-03', before: '2021-01-03' },
      risen: [{ intervention: 'sai', now: { value: 11, denominator: 40 }, before: { value: 10, denominator: 40 } }],
    });
  });
});

test('interventions stand in the order of the catalogue, however much they rose', () => {
  const risen = (intervention: string, days: number): Placement[] => [
    ...reached(10, days, '2021-06-01', intervention),
    ...reached(10, 100, '2020-06-01', intervention),
  ];
  const all = warned(risen('sai', 300), risen('jobbpeng-grund', 120), risen('jobbpeng-forstarkt', 200));
  const order = ['jobbpeng-grund', 'jobbpeng-forstarkt', 'sai'];
  expect(all?.days.risen.map((r) => r.intervention)).toEqual(order);
});

test('in an empty register there is nothing to warn of', () => {
  expect(warned([])).toBeUndefined();
});

test('in the middle of a year the whole months before are compared', () => {
  const register = buildRegister([...reached(10, 200, '2021-06-30'), ...reached(10, 100, '2020-06-30')]);
  const { periods } = earlyWarning(day('2021-07-01'), { register, surveys: [], catalogue: nacka })!.days;
  expect(periods).toEqual({
    now: { from: '2020-07-01', to: '2021-06-30' },
    before: { from: '2019-07-01', to: '2020-06-30' },
  });
});
