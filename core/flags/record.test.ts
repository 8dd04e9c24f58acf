import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { type Filling, isRepeated, readFilling } from './record';
import type { FlagReview } from './reviewForm';

const ANNA = '11111111-1111-4111-8111-111111111111';
const today = day('2021-12-31');
const scales = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`P${n}`, '3']));
const inputs = {
  ...{ F01: 'language', F02: 'yes', F03: 'none', F04: 'yes', F05: 'Vill.', F06: 'continue', F08: '2022-01-20' },
  ...{ ...scales, F10: 'no', F11: 'Praktik.' },
};
const answers = { ...inputs, F01: ['language'], F06: ['continue'] };

const version = (n: number, kind: FlagReview['kind'], more: FlagReview['answers'] = {}): FlagReview => ({
  ...{ placementId: 'P-1', months: 12, version: n, kind, answers: { ...answers, F08: '2021-12-20', ...more } },
  ...{ by: { id: ANNA, name: 'Anna Berg' }, at: Instant.parse('2021-11-25T22:59:00Z') },
});
const answered = version(1, 'answered');
const decided = version(2, 'decided', { F12: 'approve' });

const reading = (kind: Filling['kind'], at: number, more: Record<string, string>, versions: FlagReview[] = []) =>
  readFilling({ kind, months: 12, version: at, inputs: { ...inputs, ...more } }, versions, today);
const faultsOf = (read: ReturnType<typeof readFilling>) => (read.ok ? [] : read.faults);

test('an answer is what was filled in', () => {
  expect(reading('answered', 0, { reason: 'x', F12: 'approve' })).toEqual({
    ok: true,
    review: { kind: 'answered', answers },
  });
});

test("a decision stands beside the officer's answers", () => {
  expect(reading('decided', 1, { F02: 'unclear', F12: 'approve' }, [answered])).toEqual({
    ok: true,
    review: { kind: 'decided', answers: { ...answered.answers, F12: 'approve' } },
  });
  expect(faultsOf(reading('decided', 1, {}, [answered]))).toEqual([{ field: 'F12', kind: 'missing' }]);
});

test('a correction keeps the decision, and says why', () => {
  const read = reading('corrected', 2, { F02: 'unclear', F08: '2021-12-20', reason: ' Fel val. ' }, [
    answered,
    decided,
  ]);
  expect(read).toEqual({
    ok: true,
    review: {
      kind: 'corrected',
      answers: { ...answers, F02: 'unclear', F08: '2021-12-20', F12: 'approve' },
      reason: 'Fel val.',
    },
  });
});

test.each([
  ['without a reason', { F08: '2021-12-20' }, [{ field: 'reason', kind: 'missing' }]],
  ['for a very long one', { F08: '2021-12-20', reason: 'x'.repeat(501) }, [{ field: 'reason', kind: 'tooLong' }]],
  [
    'with a personal identity number',
    { F08: '2021-12-20', reason: 'var 121212-1212' },
    [{ field: 'reason', kind: 'personalNumber' }],
  ],
  // 25 November + 30 days = 25 December; the moment was 23.59 in Stockholm.
  [
    'to a day beyond those that there were then',
    { F08: '2021-12-26', reason: 'x' },
    [{ field: 'F08', kind: 'outOfBounds' }],
  ],
  ['to the last of them', { F08: '2021-12-25', reason: 'x' }, []],
  ['to the day of the answer', { F08: '2021-11-25', reason: 'x' }, []],
  ['to the day before', { F08: '2021-11-24', reason: 'x' }, [{ field: 'F08', kind: 'outOfBounds' }]],
  [
    'with several faults',
    { F02: '', F08: '2021-12-20' },
    [
      { field: 'reason', kind: 'missing' },
      { field: 'F02', kind: 'missing' },
    ],
  ],
])('a correction %s', (_, more, faults) => {
  expect(faultsOf(reading('corrected', 1, more, [answered]))).toEqual(faults);
});

test.each<[string, Partial<FlagReview> | undefined, boolean]>([
  ['nothing', undefined, false],
  ['the same', {}, true],
  ['the same of somebody else', { by: { id: ANNA.replaceAll('1', '2'), name: 'Bo' } }, false],
  ['another kind', { kind: 'corrected' }, false],
  ['another reason', { reason: 'x' }, false],
  ['other answers', { answers: { ...answered.answers, F02: 'unclear' } }, false],
])('%s was recorded: a repeated click %p', (_, change, repeated) => {
  const recorded = change === undefined ? undefined : { ...answered, ...change };
  expect(isRepeated(recorded, { kind: 'answered', answers: answered.answers }, ANNA)).toBe(repeated);
});
