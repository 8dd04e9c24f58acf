import { Instant } from '../calendar/clock';
import type { Alert } from './alert';
import { needMessages } from './together';

const now = Instant.parse('2022-01-04T05:55:00Z');

/** An alert of that kind and day, which has become that an hour ago. */
const alert = (kind: Alert['kind'], date: string, change: Partial<Alert>): Alert =>
  ({
    ...{ kind, id: `${kind}!${date}`, recipient: 'anna', tries: 0 },
    ...{ changedAt: Instant.parse('2022-01-04T04:55:00Z'), ...change },
  }) as Alert;

const vain = { state: 'waiting', reason: 'tooManyTries' } as const;
const isStuck = { state: 'sending' } as const;
const old = (change: Partial<Alert> = vain, kind: Alert['kind'] = 'flags') => alert(kind, '2022-01-03', change);
const today = (change: Partial<Alert>, kind: Alert['kind'] = 'flags') => alert(kind, '2022-01-04', change);
const peace = { state: 'waiting', reason: 'quiet', notBefore: Instant.parse('2022-01-04T07:00:00Z') } as const;

test.each<[string, Alert[], Alert[], string[]]>([
  ['one', [old()], [], ['flags!2022-01-03']],
  ['two of a kind go on one card', [today(vain), old()], [], ['flags!2022-01-03']],
  ['two of different kinds do not', [old(), today(vain, 'unit')], [], ['flags!2022-01-03', 'unit!2022-01-04']],
  [
    'nor do two of months',
    [old(vain, 'warning'), today(vain, 'warning')],
    [],
    ['warning!2022-01-03', 'warning!2022-01-04'],
  ],
  ["the day's is on its way, and takes it", [old()], [today({ state: 'queued' })], []],
  ["the day's is kept back, and takes it then", [old()], [today(peace)], []],
  ["the day's is of another kind", [old()], [today({ state: 'queued' }, 'actions')], ['flags!2022-01-03']],
  ["the day's waits for nothing", [old()], [today({ state: 'sending' })], ['flags!2022-01-03']],
  [
    'what died half-way did arrive, as far as is known',
    [old(isStuck)],
    [today({ state: 'queued' })],
    ['flags!2022-01-03'],
  ],
])('%s', (_, able, others, ids) => {
  expect(needMessages(able, [...others, ...able], now).map(({ id }) => id)).toEqual(ids);
});
