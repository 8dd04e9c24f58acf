import { demandStep, Flag, flagKey, FlagState, nextStates } from './flag';

const STATES = FlagState.options;
const MAY = ['open -> reviewed', 'open -> obsolete', 'obsolete -> open'];
const steps = STATES.flatMap((from) => STATES.map((to) => [from, to, MAY.includes(`${from} -> ${to}`)] as const));

test.each(steps)('from %s to %s: %p', (from, to, may) => {
  expect(nextStates[from].includes(to)).toBe(may);
  const step = () => demandStep(from, to);
  if (may) expect(step).not.toThrow();
  else expect(step).toThrow(RangeError);
});

test('a flag is named by its placement and its months', () => {
  expect(flagKey({ placementId: 'P-10001', months: 12 })).toBe('P-10001!12');
});

const flag = {
  placementId: 'P-1',
  months: 3,
  customerId: 'K-1',
  intervention: 'sai',
  provider: 'Språkbron',
  officer: 'anna',
  start: '2021-01-01',
  raisedOn: '2021-04-02',
  state: 'open',
  alertId: 'A-1',
};
test.each<[string, object, boolean]>([
  ['as it is kept', {}, true],
  ['that was queued', { queuedAt: '2021-04-02T05:00:00Z' }, true],
  ['of no months', { months: 0 }, false],
  ['in an unknown state', { state: 'closed' }, false],
  ['with a name', { name: 'Anna' }, false],
  ['queued on a day, not at a moment', { queuedAt: '2021-04-02' }, false],
])('a flag %s: %p', (_, change, ok) => {
  expect(Flag.safeParse({ ...flag, ...change }).success).toBe(ok);
});
