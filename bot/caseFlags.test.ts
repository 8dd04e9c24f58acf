import { ofType } from '../cards/testing/walk';
import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { flagWith } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna, karim, maria } from './testing/people';
import { testPorts } from './testing/ports';

const ASKED = 'vilka kunder är över 12 månader?';

/** Anna's case K-1, 15 months long, with these flags. */
const portsWith = (...flags: Partial<Flag>[]) =>
  testPorts(
    [placement(day('2020-09-30')).with({ placementId: 'P-1', customerId: 'K-1', officer: anna.officer! }).build()],
    { flags: memoryFlagStore(flags.map((change) => flagWith({ officer: anna.officer!, ...change }))) },
  );

test.each<[string, Partial<Flag>[], string]>([
  ['rests', [{ state: 'snoozed', snoozedUntil: day('2022-01-14') }], 'vilar till 14 januari 2022'],
  ['awaits a decision', [{ state: 'awaitingDecision' }], 'väntar på beslut'],
  ['was handed to another officer', [{ assignedTo: karim.officer! }], 'följs upp av Karim Haddad'],
])('a case whose flag %s says so, and has no button', async (_name, flags, words) => {
  const card = await chatOf(anna, await portsWith(...flags)).says(ASKED);
  expect(wordsIn(card)).toContain(words);
  expect(ofType(card, 'Action.Execute')).toEqual([]);
});

test.each<[string, Partial<Flag>[]]>([
  ['is open', [{}]],
  ['is to be followed up', [{ state: 'followUp' }]],
  ['waits beside a higher one that rests', [{}, { months: 15, state: 'snoozed', snoozedUntil: day('2022-01-14') }]],
  ['waits beside a higher one of another officer', [{ months: 15, assignedTo: karim.officer! }, {}]],
])('a case whose flag %s has a button to it', async (_name, flags) => {
  const card = await chatOf(anna, await portsWith(...flags)).says(ASKED);
  expect(ofType(card, 'Action.Execute')).toMatchObject([
    { verb: 'flag.show', data: { placementId: 'P-1', months: 12 }, title: 'Följ upp' },
  ]);
});

test('the unit head opens the flag of whoever has it', async () => {
  const card = await chatOf(maria, await portsWith({ assignedTo: karim.officer! })).says(ASKED);
  expect(ofType(card, 'Action.Execute')).toMatchObject([{ verb: 'flag.show' }]);
});

test.each(['reviewed', 'obsolete'] as const)('of a flag that is %s nothing is said', async (state) => {
  const card = await chatOf(anna, await portsWith({ state })).says(ASKED);
  expect(wordsIn(card)).toContain('K-1');
  expect(wordsIn(card)).not.toMatch(/flagg|vilar|beslut/iu);
});
