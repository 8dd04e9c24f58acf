import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { flagWith, untoldFlag } from '../testing/flags';
import { type Flag, type FlagEvent, FlagEvent as Events, FlagState, type FlagStep } from './flag';
import { after, may, type Mover, raisedFlag } from './transitions';

const today = day('2021-12-31');
const at = Instant.parse('2021-12-31T08:00:00Z');
const by = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
const MOVERS: readonly Mover[] = ['officer', 'unitHead', 'system'];

// Every step that there is, worked out by hand from what each state means: from, event, to, who.
const STEPS: readonly string[] = `
open            answer            reviewed          officer unitHead
open            answerFirstPart   awaitingDecision  officer unitHead
open            snooze            snoozed           officer unitHead
open            handOver          open              officer unitHead
open            move              open              system
open            expire            obsolete          system
open            remind            open              system
open            escalate          open              system
followUp        answer            reviewed          officer unitHead
followUp        answerFirstPart   awaitingDecision  officer unitHead
followUp        snooze            snoozed           officer unitHead
followUp        handOver          open              officer unitHead
followUp        move              open              system
followUp        expire            obsolete          system
followUp        remind            followUp          system
followUp        escalate          followUp          system
followUp        notEnded          followUp          system
followUp        correctDecided    followUp          officer
snoozed         answer            reviewed          officer unitHead
snoozed         answerFirstPart   awaitingDecision  officer unitHead
snoozed         snooze            snoozed           officer unitHead
snoozed         handOver          open              officer unitHead
snoozed         wake              open              system
snoozed         move              open              system
snoozed         expire            obsolete          system
awaitingDecision decide           reviewed          unitHead
awaitingDecision sendBack         open              unitHead
awaitingDecision correct          awaitingDecision  officer
awaitingDecision correctByUnitHead awaitingDecision unitHead
awaitingDecision expire           obsolete          system
awaitingDecision remindHead       awaitingDecision  system
reviewed        correct           reviewed          officer
reviewed        correctDecided    reviewed          officer
reviewed        correctByUnitHead reviewed          unitHead
reviewed        followUp          followUp          system
obsolete        revive            open              system
obsolete        reviveFollowUp    followUp          system
obsolete        reviveSnoozed     snoozed           system
obsolete        reviveAwaiting    awaitingDecision  system
`
  .trim()
  .split('\n');

const expected = new Map<string, string>(
  STEPS.flatMap((line) => {
    const [from = '', event = '', to = '', ...movers] = line.split(/\s+/);
    return movers.map((mover) => [`${from} ${event} ${mover}`, to] as const);
  }),
);

const every = FlagState.options.flatMap((from) =>
  Events.options.flatMap((event) => MOVERS.map((mover) => [from, event, mover] as const)),
);

test.each(every)('%s: %s by the %s', (from, event, mover) => {
  const to = expected.get(`${from} ${event} ${mover}`);
  expect(may(event, from, mover)).toBe(to !== undefined);
  expect(after(flagWith({ state: from }), { event, mover, today, at })?.state).toBe(to);
});

test('every step of the table was looked at', () => {
  expect(every.filter((step) => expected.has(step.join(' ')))).toHaveLength(expected.size);
});

const move = (event: FlagEvent, mover: Mover = 'officer') => ({ event, mover, today, at });

test('a new state begins today, and what belonged to the one before is gone', () => {
  const flag = flagWith({
    ...({ state: 'snoozed', snoozedUntil: day('2022-01-10') } as const),
    ...{ remindedOn: today, escalatedOn: today },
    ...({ unitNews: 'escalation', unitAlertId: 'u-1', unitQueuedIn: 'u-1' } as const),
  });
  expect(after(flag, { ...move('answer'), by, change: { reviewVersion: 1, followUpOn: day('2022-01-20') } })).toEqual({
    ...untoldFlag(),
    ...{ state: 'reviewed', since: today, reviewVersion: 1, followUpOn: '2022-01-20' },
    history: [{ event: 'answer', at, by }],
  });
});

test('what happens within a state leaves it as old as it was, and what else belongs to it', () => {
  const flag = flagWith({ escalatedOn: day('2021-10-15'), unitNews: 'escalation' });
  expect(after(flag, { ...move('remind', 'system'), change: { remindedOn: today } })).toMatchObject({
    ...{ since: flag.since, remindedOn: today, escalatedOn: '2021-10-15', unitNews: 'escalation', news: 'reminder' },
  });
});

test('that a decision rests on what was corrected is told whatever the flag has become, unless it is over', () => {
  const told = { unitNews: 'corrected', unitAlertId: 'u-1', unitQueuedIn: 'u-1' } as const;
  const corrected = after(untoldFlag({ state: 'reviewed' }), move('correctDecided'));
  expect(corrected).toMatchObject({ state: 'reviewed', unitNews: 'corrected' });
  expect(corrected).not.toHaveProperty('news');
  const due = after(untoldFlag({ state: 'reviewed', ...told }), move('followUp', 'system'));
  expect(due).toMatchObject({ state: 'followUp', news: 'followUp', ...told });
  expect(due && after(due, move('answerFirstPart'))).toMatchObject({ unitNews: 'decision' });
  expect(due && after(due, move('answerFirstPart'))).not.toHaveProperty('unitAlertId');
  expect(due && after(due, move('expire', 'system'))).not.toHaveProperty('unitNews');
});

// Gone on the last day of the year, and back on the third of January.
const back = { today: day('2022-01-03'), mover: 'system', at } as const;
const goneAndBack = (flag: Partial<Flag>, event: FlagEvent): Flag | undefined => {
  const gone = after(untoldFlag(flag), move('expire', 'system'));
  expect(gone).toMatchObject({ state: 'obsolete', since: today, expiredFrom: flag.state });
  return gone && after(gone, { event, ...back });
};
const steps = (event: FlagEvent): FlagStep[] => [
  { event: 'expire', at },
  { event, at },
];

test.each<[string, Partial<Flag>, FlagEvent, Partial<Flag>]>([
  [
    'an open one waits for as long as it had, without the days on which it was gone',
    { state: 'open', since: day('2021-12-20'), remindedOn: day('2021-12-27') },
    'revive',
    { state: 'open', news: 'raised', waitingSince: day('2021-12-23') },
  ],
  [
    'one that was escalated is not at once again',
    { state: 'followUp', since: day('2021-12-01'), escalatedOn: day('2021-12-15'), followUpOn: day('2021-12-01') },
    'reviveFollowUp',
    {
      ...({ state: 'followUp', news: 'followUp', followUpOn: day('2021-12-01') } as const),
      ...{ waitingSince: day('2021-12-04'), escalatedOn: day('2021-12-15') },
    },
  ],
  [
    'one that rests does so until its day, and nobody is told',
    { state: 'snoozed', since: day('2021-12-20'), snoozedUntil: day('2022-01-10') },
    'reviveSnoozed',
    { state: 'snoozed', snoozedUntil: day('2022-01-10') },
  ],
  [
    'one that awaits the decision was answered when it was, and the unit head is told again',
    { state: 'awaitingDecision', since: day('2021-12-20'), remindedOn: day('2021-12-27'), reviewVersion: 1 },
    'reviveAwaiting',
    { state: 'awaitingDecision', unitNews: 'decision', waitingSince: day('2021-12-20'), reviewVersion: 1 },
  ],
])('of a placement that comes back %s', (_, before, event, then) => {
  expect(goneAndBack(before, event)).toEqual(untoldFlag({ since: back.today, ...then, history: steps(event) }));
});

test('a flag that became obsolete before it was noted from what opens and waits from then on', () => {
  const flag = after(untoldFlag({ state: 'obsolete' }), { event: 'revive', ...back });
  expect(flag).toEqual(untoldFlag({ since: back.today, news: 'raised', history: [{ event: 'revive', at }] }));
});

test('what the unit head corrects is told to the officer, and to no unit head', () => {
  const corrected = after(untoldFlag({ state: 'reviewed' }), move('correctByUnitHead', 'unitHead'));
  expect(corrected).toMatchObject({ state: 'reviewed', news: 'corrected' });
  expect(corrected).not.toHaveProperty('unitNews');
});

test.each<[FlagEvent, Mover, object]>([
  ['handOver', 'officer', { news: 'handedOver' }],
  ['move', 'system', { news: 'moved' }],
  ['remind', 'system', { news: 'reminder' }],
  ['escalate', 'system', { news: 'raised', unitNews: 'escalation' }],
])('%s is told anew, whatever was told before', (event, mover, news) => {
  const next = after(flagWith({ unitNews: 'escalation', unitAlertId: 'u-1', unitQueuedIn: 'u-1' }), move(event, mover));
  expect(next).toMatchObject(news);
  if (event === 'escalate') {
    expect(next).toMatchObject({ alertId: flagWith().alertId, queuedIn: flagWith().queuedIn });
    expect(next).not.toHaveProperty('unitQueuedIn');
  } else expect(next).not.toHaveProperty('queuedIn');
});

test('what was decided stays until the next answer', () => {
  const decided = { toBeDone: 'end', decidedOn: today } as const;
  const flag = after(flagWith({ state: 'awaitingDecision' }), { ...move('decide', 'unitHead'), change: decided });
  const due = flag && after(flag, move('followUp', 'system'));
  const told = due && after(due, move('notEnded', 'system'));
  expect(told).toMatchObject({ ...decided, state: 'followUp', unitNews: 'notEnded' });
  const rests = told && after(told, { ...move('snooze'), change: { snoozedUntil: day('2022-01-10') } });
  expect(rests).toMatchObject({ ...decided, unitNews: 'notEnded' });
  for (const event of ['answer', 'answerFirstPart'] as const) {
    expect(rests && after(rests, move(event))).not.toHaveProperty('toBeDone');
    expect(rests && after(rests, move(event))).not.toHaveProperty('decidedOn');
  }
});

test('whoever gets a case that waits, it has waited since it began to, and the unit head is told so', () => {
  const told = { unitNews: 'escalation', unitAlertId: 'u-1' } as const;
  const escalated = flagWith({ remindedOn: day('2021-10-08'), escalatedOn: day('2021-10-15'), ...told });
  const handed = after(escalated, move('handOver'));
  expect(handed).toMatchObject({ since: today, waitingSince: '2021-10-01', escalatedOn: '2021-10-15', ...told });
  expect(handed).not.toHaveProperty('remindedOn');
  const moved = handed && after(handed, { ...move('move', 'system'), today: day('2022-01-10') });
  expect(moved).toMatchObject({ since: '2022-01-10', waitingSince: '2021-10-01' });
  // It begins anew with the next follow-up, and when it has rested.
  const done = moved && after(moved, move('answer'));
  expect(done).not.toHaveProperty('waitingSince');
  const rests = flagWith({ state: 'snoozed', snoozedUntil: day('2022-01-10') });
  expect(after(rests, move('handOver'))).not.toHaveProperty('waitingSince');
});

test('whom the register names anew has the flag, whoever it was handed to', () => {
  const handed = after(flagWith(), { ...move('handOver'), change: { assignedTo: 'bo' } });
  expect(handed).toMatchObject({ officer: 'anna.berg@nacka.example', assignedTo: 'bo' });
  const moved = handed && after(handed, { ...move('move', 'system'), change: { officer: 'cia' } });
  expect(moved?.officer).toBe('cia');
  expect(moved).not.toHaveProperty('assignedTo');
});

test('of very many steps the last hundred are kept', () => {
  const flag = flagWith({ history: Array.from({ length: 100 }, () => ({ event: 'snooze', at }) as const) });
  const next = after(flag, { ...move('handOver'), by });
  expect(next?.history).toHaveLength(100);
  expect(next?.history.at(-1)).toEqual({ event: 'handOver', at, by });
});

test('a flag that is raised is open, new to its officer, and has no past', () => {
  const { placementId, months, customerId, intervention, provider, officer, start } = flagWith();
  const due = { placementId, months, customerId, intervention, provider, officer, start };
  expect(raisedFlag(due, today, 'a-1')).toEqual({
    ...due,
    ...{ raisedOn: today, state: 'open', since: today, news: 'raised', alertId: 'a-1', history: [] },
  });
});
