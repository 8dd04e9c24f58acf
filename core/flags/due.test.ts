import { day } from '../calendar/day';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { activePlacements, dueFlags, obsoleteFlags, returnedFlags } from './due';
import type { Flag } from './flag';
import { flagWith } from '../testing/flags';

const today = day('2021-12-31');
const THRESHOLDS = [3, 6, 12];
const p = (start: string) => placement().with({ placementId: 'P-1', customerId: 'K-1' }).from(start);
const monthsDue = (start: string, flagged: number[] = [], thresholds = THRESHOLDS): number[] =>
  dueFlags(
    buildRegister([p(start).build()]),
    thresholds,
    today,
    flagged.map((months) => ({ placementId: 'P-1', months })),
  ).map((f) => f.months);

test.each<[string, number[]]>([
  ['2021-10-01', []], // 1 October + 3 months = 1 January
  ['2021-09-30', [3]], // 30 September + 3 months = 30 December
  ['2021-07-01', [3]],
  ['2021-06-30', [6]], // 30 June + 6 months = 30 December: beyond 3 and 6, flagged at 6 alone
  ['2021-01-01', [6]],
  ['2020-12-31', [6]], // 12 months to the day are not longer than 12
  ['2020-12-30', [12]],
  ['2015-01-01', [12]],
])('a placement since %s without flags gets %j', (start, months) => {
  expect(monthsDue(start)).toEqual(months);
});

test.each<[string, number[], number[]]>([
  ['2021-06-30', [3], [6]], // the next one
  ['2021-06-30', [6], []],
  ['2021-06-30', [3, 6], []],
  ['2020-12-30', [3], [12]], // 6 is caught up with by 12
  ['2020-12-30', [3, 6, 12], []],
  ['2021-07-01', [6], []], // a higher flag than it would get now, since the start was corrected
])('a placement since %s with the flags %j gets %j', (start, flagged, months) => {
  expect(monthsDue(start, flagged)).toEqual(months);
});

test.each<[string, number[], number[]]>([
  ['in any order', [12, 3, 6], [6]],
  ['of another catalogue', [1, 24], [1]],
  ['of none', [], []],
])('thresholds %s', (_, thresholds, months) => {
  expect(monthsDue('2021-01-01', [], thresholds)).toEqual(months);
});

test.each<[string, string | undefined, number]>([
  ['that goes on', undefined, 1],
  ['that ended today', '2021-12-31', 0],
  ['that ends tomorrow', '2022-01-01', 1],
])('a placement %s has %s flags due', (_, end, count) => {
  const built = end === undefined ? p('2021-01-01') : p('2021-01-01').endedIn('arbete', end);
  expect(dueFlags(buildRegister([built.build()]), THRESHOLDS, today, [])).toHaveLength(count);
});

test('a flag of another placement does not count, and a due flag says who and since when', () => {
  const due = dueFlags(buildRegister([p('2021-01-01').build()]), THRESHOLDS, today, [
    { placementId: 'P-2', months: 12 },
  ]);
  expect(due).toEqual([
    {
      placementId: 'P-1',
      months: 6,
      customerId: 'K-1',
      intervention: 'sai',
      provider: 'Språkbron',
      officer: 'anna.berg@nacka.example',
      start: '2021-01-01',
    },
  ]);
});

const flag = (placementId: string, state: Flag['state'], months = 3): Flag => flagWith({ placementId, state, months });
const row = (placementId: string) => placement().with({ placementId }).from('2021-01-01');
const register = buildRegister([
  row('P-active').build(),
  row('P-ended').endedIn('arbete', '2021-12-31').build(),
  row('P-ending').endedIn('arbete', '2022-01-01').build(),
]);

test.each<[string, Flag[], string[]]>([
  ['an open one whose placement ended today', [flag('P-ended', 'open')], ['P-ended']],
  ['an open one whose placement is gone from the register', [flag('P-gone', 'open')], ['P-gone']],
  ['each of two of one placement', [flag('P-ended', 'open'), flag('P-ended', 'open', 6)], ['P-ended', 'P-ended']],
  ['not an open one whose placement goes on', [flag('P-active', 'open'), flag('P-ending', 'open')], []],
  ...(['snoozed', 'awaitingDecision', 'followUp'] as const).map((state): [string, Flag[], string[]] => [
    `one that is ${state}, whose placement ended`,
    [flag('P-ended', state), flag('P-active', state)],
    ['P-ended'],
  ]),
  ['not a reviewed one', [flag('P-ended', 'reviewed'), flag('P-gone', 'reviewed')], []],
  ['not one that is obsolete already', [flag('P-ended', 'obsolete')], []],
])('obsolete becomes %s', (_, flags, ids) => {
  expect(obsoleteFlags(activePlacements(register, today), flags).map((f) => f.placementId)).toEqual(ids);
});

test.each<[string, Flag[], number[]]>([
  ['an obsolete one whose placement is active again', [flag('P-active', 'obsolete')], [3]],
  ['each that the placement is beyond', [3, 6, 12].map((m) => flag('P-active', 'obsolete', m)), [3, 6]],
  ['not one whose placement has ended or is gone', [flag('P-ended', 'obsolete'), flag('P-gone', 'obsolete')], []],
  ['not a reviewed or an open one', [flag('P-active', 'reviewed'), flag('P-active', 'open', 6)], []],
])('to open again is %s', (_, flags, months) => {
  expect(returnedFlags(register, today, flags).map((f) => f.months)).toEqual(months);
});
