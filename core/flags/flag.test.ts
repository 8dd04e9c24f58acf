import { flagWith, untoldFlag } from '../testing/flags';
import { Flag, flagKey, isNewsToOfficer, isNewsToUnitHead } from './flag';

test('a flag is named by its placement and its months', () => {
  expect(flagKey({ placementId: 'P-10001', months: 12 })).toBe('P-10001!12');
});

test.each<[string, object, boolean]>([
  ['as it is kept', {}, true],
  ['that became obsolete, with what it was', { state: 'obsolete', expiredFrom: 'awaitingDecision' }, true],
  ['of no months', { months: 0 }, false],
  ['in an unknown state', { state: 'closed' }, false],
  ['with a name', { name: 'Anna' }, false],
  ['snoozed until a day that does not exist', { snoozedUntil: '2021-02-30' }, false],
])('a flag %s: %p', (_, change, ok) => {
  expect(Flag.safeParse({ ...flagWith(), ...change }).success).toBe(ok);
});

const untold = untoldFlag();
test.each<[string, Flag, boolean]>([
  ['that nobody is to be told of', untold, false],
  ['that belongs to no alert yet', { ...untold, news: 'handedOver' }, true],
  ['whose alert is not queued', { ...untold, news: 'raised', alertId: 'a-1' }, true],
  ['whose alert is queued', { ...untold, news: 'raised', alertId: 'a-1', queuedIn: 'a-1' }, false],
  ['that was queued in an earlier alert', { ...untold, news: 'raised', alertId: 'a-2', queuedIn: 'a-1' }, true],
])('a flag %s is news to its officer: %p', (_name, flag, isNews) => {
  expect(isNewsToOfficer(flag)).toBe(isNews);
  const { news, alertId, queuedIn, ...rest } = flag;
  const toHead = { ...rest, ...(news && { unitNews: 'escalation' as const }) };
  const unit = { ...toHead, ...(alertId && { unitAlertId: alertId }), ...(queuedIn && { unitQueuedIn: queuedIn }) };
  expect(isNewsToUnitHead(unit)).toBe(isNews);
  expect(isNewsToOfficer(unit)).toBe(false);
});
