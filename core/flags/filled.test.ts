import { Instant } from '../calendar/clock';
import { asFilled, type Filled, filledOf, isSame, toKeep } from './filled';
import type { FlagReview } from './reviewForm';

const PN = '121212-1212';

test.each<[string, number, FlagReview['kind'], Record<string, string | undefined>, Filled, string[]]>([
  ['nothing', 12, 'answered', {}, {}, []],
  ['blanks', 12, 'answered', { F05: ' \n', F02: '' }, {}, []],
  ['answers as they were typed', 12, 'answered', { F05: ' Vill. ', F01: 'a,b' }, { F05: ' Vill. ', F01: 'a,b' }, []],
  ['a date that does not exist', 12, 'answered', { F08: 'i maj' }, { F08: 'i maj' }, []],
  ['what is not asked at three months', 3, 'answered', { F11: 'x', F02: 'yes' }, { F02: 'yes' }, []],
  ['what is no field', 12, 'answered', { verb: 'flag.save', F99: 'x' }, {}, []],
  ["the unit head's part, in the officer's", 12, 'answered', { F12: 'approve' }, {}, []],
  ["the officer's part, in the unit head's", 12, 'decided', { F12: 'approve', F02: 'yes' }, { F12: 'approve' }, []],
  ['a reason, of a correction', 3, 'corrected', { reason: 'Fel dag' }, { reason: 'Fel dag' }, []],
  ['a reason, of an answer', 3, 'answered', { reason: 'Fel dag' }, {}, []],
  ['a personal identity number', 12, 'answered', { F05: 'se 121212-1212', F02: 'yes' }, { F02: 'yes' }, ['F05']],
  [
    'one in a choice, a day and a reason',
    3,
    'corrected',
    { F01: PN, F08: PN, reason: PN },
    {},
    ['reason', 'F01', 'F08'],
  ],
  ['one where the text is cut', 12, 'answered', { F05: `${'x'.repeat(595)} 121212-1212` }, {}, ['F05']],
  ['a long text', 12, 'answered', { F05: 'x'.repeat(900) }, { F05: 'x'.repeat(600) }, []],
  ['a long list of choices', 12, 'answered', { F01: 'x'.repeat(900) }, { F01: 'x'.repeat(300) }, []],
])('of %s is kept what may be', (_, months, kind, inputs, filled, refused) => {
  expect(filledOf(months, kind, inputs)).toEqual({ filled, refused });
});

test('recorded answers fill in a form again', () => {
  const answers = { F01: ['language', 'other'], F02: 'yes', F12: 'approve', P1: '3' };
  expect(asFilled(answers, 12, 'officer')).toEqual({ F01: 'language,other', F02: 'yes', P1: '3' });
  expect(asFilled(answers, 12, 'unitHead')).toEqual({ F12: 'approve' });
});

test.each<[Filled, Filled, boolean]>([
  [{}, {}, true],
  [{ F01: 'a', F02: 'b' }, { F02: 'b', F01: 'a' }, true],
  [{ F01: 'a' }, { F01: 'b' }, false],
  [{ F01: 'a' }, {}, false],
  [{}, { F01: 'a' }, false],
])('%j and %j are the same: %p', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
});

const at = Instant.parse('2021-12-31T09:00:00Z');
const draft = {
  ...({ placementId: 'P-1', months: 3, kind: 'answered' } as const),
  filled: { F02: 'yes', F05: 'Vill.' },
  by: { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' },
  at,
};

test.each<[string, Parameters<typeof toKeep>, Filled]>([
  ['without a draft it is what was typed', [{ F02: 'no' }, undefined, undefined], { F02: 'no' }],
  ['from the draft itself: what was emptied is gone', [{ F02: 'no' }, draft, at], { F02: 'no' }],
  [
    'from a form that knew no draft: the rest of it stays',
    [{ F02: 'no' }, draft, undefined],
    { F02: 'no', F05: 'Vill.' },
  ],
  [
    'from a form with an older draft as well',
    [{ F03: 'health' }, draft, Instant.parse('2021-12-30T09:00:00Z')],
    { F02: 'yes', F05: 'Vill.', F03: 'health' },
  ],
  ['an empty form that knew no draft takes nothing away', [{}, draft, undefined], draft.filled],
])('what is kept %s', (_, [filled, kept, seen], result) => {
  expect(toKeep(filled, kept, seen)).toEqual(result);
});
