import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { flagWith } from '../testing/flags';
import { isBehind, outcomeOf } from './outcome';
import type { FlagReview } from './reviewForm';
import { after, type Mover } from './transitions';

const review = (months: number, kind: FlagReview['kind'], answers: FlagReview['answers'] = {}): FlagReview => ({
  ...{ placementId: 'P-1', months, version: 2, kind },
  answers: { F08: '2022-01-20', ...answers },
  by: { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' },
  at: Instant.parse('2021-12-31T08:00:00Z'),
});

test.each<[string, FlagReview, string, string, Mover?]>([
  ['an answer at 3 months', review(3, 'answered'), 'answer', '2022-01-20'],
  ['an answer at 6 months', review(6, 'answered'), 'answer', '2022-01-20'],
  ['an answer at 12 months, which the unit head decides on', review(12, 'answered'), 'answerFirstPart', '2022-01-20'],
  ['an answer at a later threshold', review(18, 'answered'), 'answerFirstPart', '2022-01-20'],
  ['a correction', review(12, 'corrected'), 'correct', '2022-01-20'],
  ['one of what was decided on', review(12, 'corrected', { F12: 'end' }), 'correctDecided', '2022-01-20'],
  ["the unit head's", review(12, 'corrected'), 'correctByUnitHead', '2022-01-20', 'unitHead'],
  [
    "the unit head's of what was decided on",
    review(12, 'corrected', { F12: 'end' }),
    ...(['correctByUnitHead', '2022-01-20', 'unitHead'] as const),
  ],
  ['an approval', review(12, 'decided', { F12: 'approve' }), 'decide', '2022-01-20'],
  ['sending it back', review(12, 'decided', { F12: 'sendBack' }), 'sendBack', '2022-01-20'],
  [
    'an approval until a day, which is then the day of the next follow-up',
    review(12, 'decided', { F12: 'approveUntil', F12date: '2022-03-31' }),
    ...(['decide', '2022-03-31'] as const),
  ],
])('what follows from %s', (_, recorded, event, followUpOn, mover = 'officer') => {
  expect(outcomeOf(recorded, mover)).toEqual({ event, change: { reviewVersion: 2, followUpOn } });
});

test.each<[string, object]>([
  ['end', { toBeDone: 'end', decidedOn: '2021-12-31' }],
  ['change', { toBeDone: 'change', decidedOn: '2021-12-31' }],
  ['approve', {}],
  ['sendBack', {}],
])('the flag says what is to be done after the decision %s', (F12, toBeDone) => {
  const { followUpOn, reviewVersion, ...change } = outcomeOf(review(12, 'decided', { F12 }), 'unitHead').change;
  expect([followUpOn, reviewVersion]).toEqual(['2022-01-20', 2]);
  expect(change).toEqual(toBeDone);
});

test('a flag is behind a review that was recorded after the one it rests on', () => {
  const recorded = review(3, 'answered');
  expect(isBehind(flagWith(), undefined)).toBe(false);
  expect(isBehind(flagWith(), recorded)).toBe(true);
  expect(isBehind(flagWith({ reviewVersion: 1 }), recorded)).toBe(true);
  const { event, change } = outcomeOf(recorded, 'officer');
  const today = day('2021-12-31');
  const settled = after(flagWith(), { event, mover: 'officer', today, at: recorded.at, change });
  expect(settled?.state).toBe('reviewed');
  expect(settled && isBehind(settled, recorded)).toBe(false);
});
