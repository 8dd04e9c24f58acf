import { Instant } from '../calendar/clock';
import type { FlagReview } from './reviewForm';
import { isSentBack, lastDecision, lastFollowUp, reviewBefore, roundOf } from './rounds';

const review = (months: number, version: number, kind: FlagReview['kind'], at: string, F12?: string): FlagReview => ({
  ...{ placementId: 'P-1', months, version, kind },
  answers: F12 === undefined ? {} : { F12 },
  by: { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' },
  at: Instant.parse(`${at}T08:00:00Z`),
});

const three = review(3, 1, 'answered', '2021-01-10');
// Answered, corrected, sent back, answered again, approved, corrected, and followed up.
const versions = [
  review(12, 1, 'answered', '2021-10-01'),
  review(12, 2, 'corrected', '2021-10-02'),
  review(12, 3, 'decided', '2021-10-03', 'sendBack'),
  review(12, 4, 'answered', '2021-10-04'),
  review(12, 5, 'decided', '2021-10-05', 'approve'),
  review(12, 6, 'corrected', '2021-10-06', 'approve'),
  review(12, 7, 'answered', '2021-11-01'),
];

test.each<[number, number[]]>([
  [1, [1, 1]],
  [2, [1, 2, 2]],
  [3, [1, 2, 3, 3]],
  [4, [4, 4]],
  [5, [4, 5, 5]],
  [6, [4, 6, 5, 6]],
  [7, [7, 7]],
])('version %i was answered, corrected, decided and is in force by %j', (version, numbers) => {
  const round = roundOf(versions, version);
  const found = [round?.answered, round?.corrected, round?.decided, round?.newest];
  expect(found.flatMap((r) => (r === undefined ? [] : [r.version]))).toEqual(numbers);
});

test('what was never answered has no round', () => {
  expect(roundOf([], 1)).toBeUndefined();
});

test.each<[string, FlagReview | undefined, boolean]>([
  ['nothing', undefined, false],
  ['an answer', versions[0], false],
  ['what the unit head sent back', versions[2], true],
  ['an approval', versions[4], false],
  ['a correction of what was sent back', review(12, 4, 'corrected', '2021-10-04', 'sendBack'), false],
])('%s was sent back: %p', (_, newest, sent) => {
  expect(isSentBack(newest)).toBe(sent);
});

const all = [three, ...versions];
test.each<[string, FlagReview[], [number, number] | undefined]>([
  ['nothing', [three, ...versions.slice(0, 2)], undefined],
  ['nothing, when it was sent back', versions.slice(0, 4), undefined],
  ['the decision, whatever was answered since', all, [12, 5]],
  [
    'that one, when the next answer was sent back',
    [...all, review(12, 8, 'decided', '2021-11-02', 'sendBack')],
    [12, 5],
  ],
  ['the latest, of whatever threshold', [...all, review(24, 2, 'decided', '2021-10-20', 'end')], [24, 2]],
])('decided was %s', (_, reviews, found) => {
  const decision = lastDecision(reviews);
  expect(decision && [decision.months, decision.version]).toEqual(found);
});

test.each<[string, FlagReview[], number, number | undefined, [number, number] | undefined]>([
  ['nothing was measured before', [], 3, undefined, undefined],
  ['a lower threshold', [three], 12, undefined, [3, 1]],
  ['the same one, at its next follow-up', all, 12, undefined, [12, 7]],
  ['a higher one, of a flag that came back', all, 3, undefined, [12, 7]],
  ['a lower one, when the first answer is corrected', [three, ...versions.slice(0, 2)], 12, 2, [3, 1]],
  ['what was sent back, when the next answer is corrected', all, 12, 6, [12, 2]],
  ['what the officer answered, and not the decision on it', versions.slice(0, 5), 12, undefined, [12, 4]],
  ['nothing, when the only answer is corrected', [three], 3, 1, undefined],
])('before comes %s', (_, reviews, months, corrects, found) => {
  const own = reviews.filter((r) => r.months === months);
  const without = corrects === undefined ? undefined : roundOf(own, corrects);
  const before = reviewBefore(reviews, { placementId: 'P-1', months }, without);
  expect(before && [before.months, before.version]).toEqual(found);
});

test('what was corrected later is from the day of the answer, and by who gave it', () => {
  const corrected: FlagReview = {
    ...review(12, 2, 'corrected', '2021-10-20'),
    answers: { P1: '4' },
    by: { id: '33333333-3333-4333-8333-333333333333', name: 'Maria Lindqvist' },
  };
  const before = lastFollowUp([review(12, 1, 'answered', '2021-10-01'), corrected]);
  expect(before).toMatchObject({ at: '2021-10-01T08:00:00Z', by: { name: 'Anna Berg' }, answers: { P1: '4' } });
});

test('a correction of an older answer is not later than the answer of another threshold', () => {
  const reviews = [
    review(3, 1, 'answered', '2021-10-01'),
    review(6, 1, 'answered', '2021-10-05'),
    review(3, 2, 'corrected', '2021-10-20'),
  ];
  expect(lastFollowUp(reviews)).toMatchObject({ months: 6, version: 1 });
});
