import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { buildRegister } from '../register/register';
import { flagWith } from '../testing/flags';
import { placement } from '../testing/placements';
import { dailyMoves } from './daily';
import type { Flag } from './flag';
import { after } from './transitions';

const today = day('2021-12-31');
const PATIENCE = { reminderDays: 7, escalationDays: 14 };
const anna = (placementId: string) => placement().with({ placementId }).from('2020-09-30');
const register = buildRegister([
  anna('P-1').build(),
  anna('P-moved').with({ officer: 'karim' }).build(),
  anna('P-ended').endedIn('arbete', '2021-12-30').build(),
]);

const fresh = (change: Partial<Flag> = {}): Flag => flagWith({ since: today, ...change });
const movesOf = (...flags: Flag[]) => dailyMoves(register, today, flags, PATIENCE).flatMap(({ moves }) => moves);
const since = (days: string): Partial<Flag> => ({ since: day(days) });

test.each<[string, Flag, object[]]>([
  ['one that was raised today stays', fresh(), []],
  ['one whose placement has ended becomes obsolete', fresh({ placementId: 'P-ended' }), [{ event: 'expire' }]],
  ['one that is snoozed as well', fresh({ placementId: 'P-ended', state: 'snoozed' }), [{ event: 'expire' }]],
  [
    'one that awaits a decision as well',
    fresh({ placementId: 'P-gone', state: 'awaitingDecision' }),
    [{ event: 'expire' }],
  ],
  [
    'a reviewed one of an ended placement stays as it is',
    fresh({ placementId: 'P-ended', state: 'reviewed', followUpOn: today }),
    [],
  ],
  ['an obsolete one whose placement is active opens', fresh({ state: 'obsolete' }), [{ event: 'revive', change: {} }]],
  [
    'also one that was handed over, for whoever has it',
    fresh({ state: 'obsolete', expiredFrom: 'open', assignedTo: 'bo' }),
    [{ event: 'revive', change: {} }],
  ],
  [
    'for the officer of the register',
    fresh({ placementId: 'P-moved', state: 'obsolete', expiredFrom: 'open' }),
    [{ event: 'revive', change: { officer: 'karim' } }],
  ],
  [
    'one that was to be followed up is so again',
    fresh({ state: 'obsolete', expiredFrom: 'followUp' }),
    [{ event: 'reviveFollowUp', change: {} }],
  ],
  [
    'one that awaited a decision does so again, whoever has the case',
    fresh({ placementId: 'P-moved', state: 'obsolete', expiredFrom: 'awaitingDecision' }),
    [{ event: 'reviveAwaiting' }],
  ],
  [
    'one that rested goes on',
    fresh({ state: 'obsolete', expiredFrom: 'snoozed', snoozedUntil: day('2022-01-01') }),
    [{ event: 'reviveSnoozed' }],
  ],
  [
    'and wakes if its day was missed',
    fresh({ state: 'obsolete', expiredFrom: 'snoozed', snoozedUntil: today }),
    [{ event: 'reviveSnoozed' }, { event: 'wake' }],
  ],
  [
    'or opens for a new officer',
    fresh({ placementId: 'P-moved', state: 'obsolete', expiredFrom: 'snoozed', snoozedUntil: day('2022-01-01') }),
    [{ event: 'reviveSnoozed' }, { event: 'move', change: { officer: 'karim' } }],
  ],
  [
    'a reviewed one that was gone is followed up, though late',
    fresh({ state: 'reviewed', followUpOn: day('2021-12-20') }),
    [{ event: 'followUp', change: {} }],
  ],
  [
    'an open one goes to the officer of the register',
    fresh({ placementId: 'P-moved' }),
    [{ event: 'move', change: { officer: 'karim' } }],
  ],
  [
    'also one that was handed over before',
    fresh({ placementId: 'P-moved', assignedTo: 'bo' }),
    [{ event: 'move', change: { officer: 'karim' } }],
  ],
  ['one that was handed over stays so while the register names the same', fresh({ assignedTo: 'bo' }), []],
  ['one that awaits a decision does not move', fresh({ placementId: 'P-moved', state: 'awaitingDecision' }), []],
  ['one that is snoozed until today wakes', fresh({ state: 'snoozed', snoozedUntil: today }), [{ event: 'wake' }]],
  ['also when the day was missed', fresh({ state: 'snoozed', snoozedUntil: day('2021-12-20') }), [{ event: 'wake' }]],
  [
    'one that is snoozed until tomorrow sleeps',
    fresh({ state: 'snoozed', snoozedUntil: day('2022-01-01'), ...since('2021-11-01') }),
    [],
  ],
  [
    'a reviewed one is followed up on its day',
    fresh({ state: 'reviewed', followUpOn: today }),
    [{ event: 'followUp', change: {} }],
  ],
  [
    'by the officer of the register',
    fresh({ placementId: 'P-moved', state: 'reviewed', followUpOn: today }),
    [{ event: 'followUp', change: { officer: 'karim' } }],
  ],
  [
    'of one that was to end the unit head is told',
    fresh({ state: 'reviewed', followUpOn: today, toBeDone: 'end', decidedOn: day('2021-12-01') }),
    [{ event: 'followUp', change: {} }, { event: 'notEnded' }],
  ],
  [
    'of one that was to be changed not: the register does not say if it was',
    fresh({ state: 'reviewed', followUpOn: today, toBeDone: 'change', decidedOn: day('2021-12-01') }),
    [{ event: 'followUp', change: {} }],
  ],
  ['and not before', fresh({ state: 'reviewed', followUpOn: day('2022-01-01') }), []],
  ['after six days nobody is reminded', fresh(since('2021-12-25')), []],
  ['after seven the officer is', fresh(since('2021-12-24')), [{ event: 'remind', change: { remindedOn: today } }]],
  ['once', fresh({ ...since('2021-12-20'), remindedOn: day('2021-12-27') }), []],
  [
    'of a follow-up too',
    fresh({ state: 'followUp', ...since('2021-12-24') }),
    [{ event: 'remind', change: { remindedOn: today } }],
  ],
  [
    'after fourteen the unit head is told',
    fresh({ ...since('2021-12-17'), remindedOn: day('2021-12-24') }),
    [{ event: 'escalate', change: { escalatedOn: today } }],
  ],
  [
    'counted from when the case began to wait, whoever had it',
    fresh({ since: day('2021-12-27'), waitingSince: day('2021-12-17') }),
    [{ event: 'escalate', change: { escalatedOn: today } }],
  ],
  ['and not before', fresh({ since: day('2021-12-27'), waitingSince: day('2021-12-18') }), []],
  [
    'also when it goes to yet another officer on that day, who is reminded after seven of his own',
    fresh({ placementId: 'P-moved', since: day('2021-12-21'), waitingSince: day('2021-12-01') }),
    [
      { event: 'move', change: { officer: 'karim' } },
      { event: 'escalate', change: { escalatedOn: today } },
    ],
  ],
  [
    'not when it rested until it went there',
    fresh({ placementId: 'P-moved', state: 'snoozed', ...since('2021-12-01'), snoozedUntil: day('2022-01-20') }),
    [{ event: 'move', change: { officer: 'karim' } }],
  ],
  [
    'again, when whoever got it afterwards lets it wait for as long',
    fresh({ ...since('2021-12-17'), waitingSince: day('2021-11-01'), ...{ escalatedOn: day('2021-12-15') } }),
    [
      { event: 'remind', change: { remindedOn: today } },
      { event: 'escalate', change: { escalatedOn: today } },
    ],
  ],
  [
    'and not sooner',
    fresh({ ...since('2021-12-27'), waitingSince: day('2021-11-01'), ...{ escalatedOn: day('2021-12-15') } }),
    [],
  ],
  ['once, too', fresh({ ...since('2021-12-01'), remindedOn: day('2021-12-08'), escalatedOn: day('2021-12-15') }), []],
  [
    'both, when no run was made for weeks',
    fresh(since('2021-12-01')),
    [
      { event: 'remind', change: { remindedOn: today } },
      { event: 'escalate', change: { escalatedOn: today } },
    ],
  ],
  [
    'the unit head is reminded of a decision, and of no more',
    fresh({ state: 'awaitingDecision', ...since('2021-12-01') }),
    [{ event: 'remindHead', change: { remindedOn: today } }],
  ],
])('%s', (_, flag, moves) => {
  expect(movesOf(flag)).toEqual(moves);
  // What is wanted may also happen.
  let next: Flag | undefined = flag;
  const at = Instant.parse('2021-12-31T05:30:00Z');
  for (const move of movesOf(flag)) next = next && after(next, { ...move, mover: 'system', today, at });
  expect(next).toBeDefined();
  // And it is done: a second run on the same day does nothing.
  expect(next && movesOf(next)).toEqual([]);
});

test('of a placement with several flags only the highest is followed up', () => {
  const due = { state: 'reviewed', followUpOn: today } as const;
  const at = (months: number, change: Partial<Flag> = {}): Flag => fresh({ ...due, months, ...change });
  expect(movesOf(at(3), at(6), at(12, { followUpOn: day('2022-01-20') }))).toEqual([]);
  expect(movesOf(at(3), at(6))).toHaveLength(1);
  expect(movesOf(at(3), at(12, { placementId: 'P-moved', state: 'open', officer: 'karim' }))).toHaveLength(1);
});
