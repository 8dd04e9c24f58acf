import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Alert, Undelivered, UndeliveredMark } from './alert';
import { newsOfUndelivered } from './newsOfUndelivered';

const TODAY = day('2022-01-12');

const toldOn = (date: string): UndeliveredMark => ({ unitAlertId: `unit!${date}`, unitQueuedIn: `unit!${date}` });

const undelivered = (id: string, told: Partial<Alert>, mark: UndeliveredMark): Undelivered => ({
  alert: {
    ...{ id, recipient: 'anna', state: 'waiting', reason: 'notInstalled', tries: 0 },
    ...{ changedAt: Instant.parse('2022-01-03T05:30:00Z'), ...told },
  } as Alert,
  ...mark,
});

/** A digest of cases, that does not reach Anna. */
const cases = (id: string, placements: readonly string[], mark: UndeliveredMark = {}, change: Partial<Alert> = {}) => {
  const flags = placements.map((placementId) => ({ placementId, months: 12, why: 'raised' as const }));
  return undelivered(id, { kind: 'flags', flags, ...change }, mark);
};

const actions = (id: string, due: string, mark: UndeliveredMark = {}, actionId = 'A1-1') =>
  undelivered(
    id,
    {
      kind: 'actions',
      actions: [{ template: 't', provider: 'Språkbron', year: 2021, actionId, due: day(due) }],
    },
    mark,
  );

const warning = (id: string, mark: UndeliveredMark = {}) =>
  undelivered(id, { kind: 'warning', asOf: day('2022-01-03') }, mark);

const YESTERDAY = toldOn('2022-01-11');
const LAST_WEEK = toldOn('2022-01-05');
const givenUp: Partial<Alert> = {
  ...{ state: 'failed', reason: 'tooManyTries', changedAt: Instant.parse('2022-01-11T06:00:00Z') },
};
const begun = { unitAlertId: 'unit!2022-01-11' };

test.each<[string, Undelivered[], string[]]>([
  ['of whom nothing was told', [cases('a', ['P-1']), cases('b', ['P-2'])], ['a', 'b']],
  ['of whom all was told', [cases('a', ['P-1'], LAST_WEEK)], []],
  ['with more cases', [cases('a', ['P-1'], YESTERDAY), cases('b', ['P-1', 'P-2'])], ['b']],
  [
    'with more cases, and others before',
    [cases('a', ['P-1'], YESTERDAY), cases('b', ['P-1']), cases('c', ['P-2'])],
    ['b', 'c'],
  ],
  ['with the same cases again', [cases('a', ['P-1', 'P-2'], YESTERDAY), cases('b', ['P-2'])], []],
  ['told six days ago', [cases('a', ['P-1'], toldOn('2022-01-06')), cases('b', ['P-1'])], []],
  ['told seven days ago', [cases('a', ['P-1'], LAST_WEEK), cases('b', ['P-1'])], ['b']],
  [
    'told last week and yesterday',
    [cases('a', ['P-1'], LAST_WEEK), cases('b', ['P-1'], YESTERDAY), cases('c', ['P-1'])],
    [],
  ],
  [
    'for another reason',
    [cases('a', ['P-1'], YESTERDAY), cases('b', ['P-1'], {}, { state: 'failed', reason: 'refused' })],
    ['b'],
  ],
  ['told while it was tried, and given up yesterday', [cases('a', ['P-1'], LAST_WEEK, givenUp)], ['a']],
  ['told when it was given up', [cases('a', ['P-1'], toldOn('2022-01-12'), givenUp)], []],
  ['who is another', [cases('a', ['P-1'], YESTERDAY), cases('b', ['P-1'], {}, { recipient: 'karim' })], ['b']],
  ['of whom a run that died has begun to tell', [cases('a', ['P-1'], YESTERDAY), cases('b', ['P-1'], begun)], ['b']],
  ['with the same action, due later', [actions('a', '2022-01-03', YESTERDAY), actions('b', '2022-01-10')], []],
  ['with another action', [actions('a', '2022-01-03', YESTERDAY), actions('b', '2022-01-03', {}, 'B2-1')], ['b']],
  ['with another message', [cases('a', ['P-1'], YESTERDAY), warning('b')], []],
  ['with one message', [warning('b')], ['b']],
])('of somebody %s', (_, all, ids) => {
  expect(newsOfUndelivered(all, TODAY).map(({ alert }) => alert.id)).toEqual(ids);
});
