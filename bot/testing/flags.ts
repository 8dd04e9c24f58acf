import type { CardAction, FlagRef } from '../../cards/verbs';
import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import type { Flag } from '../../core/flags/flag';
import { flagWith } from '../../core/testing/flags';
import { memoryFlagStore } from '../../core/testing/memoryFlags';
import { placement } from '../../core/testing/placements';
import { type TestPorts, testPorts } from './ports';

/** A flag of Anna Berg's, of twelve months: the one with everything. */
export const ref: FlagRef = { placementId: 'P-1', months: 12 };

/** The flag of the tests, and the same placement's of three months. */
export const setUp = async (change: Partial<Flag> = {}): Promise<TestPorts> => {
  const since = day('2021-12-31');
  const own = { start: day('2020-09-01'), raisedOn: since, since };
  const flags = [flagWith({ ...own, ...change }), flagWith({ ...own, months: 3 })];
  return testPorts([placement(own.start).with({ placementId: 'P-1', customerId: 'K-1' }).build()], {
    flags: memoryFlagStore(flags),
  });
};

/** From now on it is then. */
export const timeIs = (ports: TestPorts, moment: string): void => {
  ports.clock = { now: () => Instant.parse(moment), today: () => day(moment.slice(0, 10)) };
};

const scales = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`P${String(n)}`, String(Math.min(n, 5))]));

/** Everything that is asked at twelve months. */
export const filled: Readonly<Record<string, string>> = {
  ...{ F01: 'language,nearResult', F02: 'yes', F03: 'language', F04: 'yes', F05: 'Vill arbeta i kök.' },
  ...{ F06: 'continue', F08: '2022-01-20', ...scales, F10: 'no', F11: 'Praktiken ger resultat.' },
};

type Verb<V extends CardAction['verb']> = Extract<CardAction, { verb: V }>;
type More<V extends CardAction['verb']> = Partial<Verb<V>>;

const lang = 'sv';
export const show = (version?: number): CardAction => ({
  ...{ verb: 'flag.show', lang, ...ref },
  ...(version === undefined ? {} : { version }),
});
export const save = (version = 0, more: More<'flag.save'> = {}): CardAction => ({
  ...{ verb: 'flag.save', lang, ...ref, version },
  ...more,
});
export const decide = (version: number): CardAction => ({ verb: 'flag.decide', lang, ...ref, version });
export const correct: CardAction = { verb: 'flag.correct', lang, ...ref };
export const saveCorrection = (version: number): CardAction => ({ verb: 'flag.correct.save', lang, ...ref, version });
export const draft = (kind: Verb<'flag.draft'>['kind'] = 'answered', more: More<'flag.draft'> = {}): CardAction => ({
  ...{ verb: 'flag.draft', lang, ...ref, kind },
  ...more,
});
export const leave = (verb: 'flag.snooze' | 'flag.handOver'): CardAction => ({ verb, lang, ...ref, kind: 'answered' });
export const toList: CardAction = { verb: 'flag.leave', to: 'list', lang, ...ref, kind: 'answered' };
export const snooze: CardAction = { verb: 'flag.snooze.save', lang, ...ref };
export const handOver: CardAction = { verb: 'flag.handOver.save', lang, ...ref };
