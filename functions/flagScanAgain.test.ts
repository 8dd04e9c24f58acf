import { chatOf } from '../bot/testing/chat';
import { anna, erik, karim, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import { elementsIn } from '../cards/testing/walk';
import type { Actor } from '../core/access/actor';
import type { ActionAlert } from '../core/alerts/alert';
import { isChannel } from '../core/access/channel';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { untoldFlag } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { memoryStaffStore } from '../core/testing/memoryStaff';
import { placement } from '../core/testing/placements';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { dyingAt } from './testing/deaths';
import { on } from './testing/reminders';

// The run of 2021-12-31 dies at any step. Whatever it left is told by the next, and nothing twice.

const FIRST = '2021-12-31';
const NEXT = '2022-01-03';

const lena: Actor = { ...maria, id: 'aaaaaaaa-0000-4000-8000-000000000006', name: 'Lena Sund' };

const KARIM = 'karim.haddad@nacka.example';

const of = (placementId: string, start: string, officer = anna.officer!) =>
  placement(day(start)).with({ placementId, officer }).build();

const flag = (placementId: string, more: Partial<Flag>): Flag => untoldFlag({ placementId, ...more });

/** Of each kind of news one: raised, reminder and escalation, a decision to be made, one that was made, handed over. */
const flags: Flag[] = [
  flag('P-old', { months: 6, start: day('2021-05-01'), since: day('2021-12-01') }),
  flag('P-decide', { state: 'awaitingDecision', since: day('2021-12-30'), unitNews: 'decision' }),
  flag('P-decided', { state: 'reviewed', news: 'decided', since: day('2021-12-30') }),
  flag('P-handed', { since: day('2021-12-30'), assignedTo: KARIM, news: 'handedOver' }),
];

/** Erik has not installed the app. */
const toErik: ActionAlert = {
  ...({ kind: 'actions', id: 'a-1', recipient: erik.id, state: 'waiting', reason: 'notInstalled', tries: 0 } as const),
  actions: [{ template: 't', provider: 'Språkbron', year: 2021, actionId: 'A2-1', due: day('2021-12-13') }],
  changedAt: Instant.parse('2021-12-13T05:30:00Z'),
};

const setUp = async (): Promise<TestPorts> => {
  const known = flags.map((f) => of(f.placementId, f.start));
  const ports = await testPorts([...known, of('P-new', '2020-11-01'), of('K-new', '2021-08-01', KARIM)], {
    flags: memoryFlagStore(flags),
    staff: memoryStaffStore([anna, karim, maria, lena, erik, sofia]),
  });
  await ports.alerts.update(toErik);
  for (const person of [anna, karim, maria, lena]) await chatOf(person, ports).installs();
  return ports;
};

/** Who is shown which cases in cards that went out, and who hears of Erik. */
type Told = string[];

/** Sends what is queued, also again what was queued before. */
const deliver = async (ports: TestPorts, told: Told): Promise<void> => {
  for (const message of [...ports.alertQueue.sent])
    await sendAlert(message, ports, async (to, card) => {
      const userId = isChannel(to) ? 'a channel' : to.userId;
      const name = (await ports.staff.all()).find((p) => p.id === userId)?.name ?? userId;
      for (const e of elementsIn(card))
        if (e['verb'] === 'flag.show') told.push(`${name}: ${(e['data'] as { placementId: string }).placementId}`);
      if (JSON.stringify(card).includes('Erik Nyström har inte installerat appen')) told.push(`${name}: Erik`);
    });
};

const EVERYTHING = [
  'Anna Berg: P-decided',
  'Anna Berg: P-new',
  'Anna Berg: P-old',
  'Karim Haddad: K-new',
  'Karim Haddad: P-handed',
  ...['Lena Sund', 'Maria Lindqvist'].flatMap((head) =>
    ['Erik', 'P-decide', 'P-old'].map((what) => `${head}: ${what}`),
  ),
];

test('a run that is left alone tells everything, and once', async () => {
  const ports = await setUp();
  const told: Told = [];
  const counted = dyingAt(on(FIRST, ports), Number.POSITIVE_INFINITY, 'before');
  expect(await scanForFlags(counted.ports)).toEqual({ raised: 2, alerts: 4 });
  expect(counted.calls()).toBeGreaterThan(20);
  await deliver(ports, told);
  expect(told.sort()).toEqual(EVERYTHING);
  expect(await scanForFlags(on(NEXT, ports))).toEqual({ raised: 0, alerts: 0 });
});

describe.each(['before', 'after'] as const)('the run dies %s a call has done its work', (death) => {
  describe.each([
    ['the next is on the same day', FIRST],
    ['the next is on the next working day', NEXT],
  ])('%s', (_, next) => {
    test.each([
      ['what was queued is sent before it', true],
      ['what was queued is sent after it', false],
    ])('and %s', async (__, sendsFirst) => {
      for (let n = 1; ; n += 1) {
        const ports = await setUp();
        const mortal = dyingAt(on(FIRST, ports), n, death);
        const died = await scanForFlags(mortal.ports).then(
          () => false,
          () => true,
        );
        const told: Told = [];
        if (sendsFirst) await deliver(ports, told);
        await scanForFlags(on(next, ports));
        await deliver(ports, told);
        // What a run of the same day finds after the day's digest has gone out is told on the next working day.
        await scanForFlags(on('2022-01-04', ports));
        await deliver(ports, told);
        expect([n, told.sort()]).toEqual([n, EVERYTHING]);
        expect([n, await scanForFlags(on('2022-01-05', ports))]).toEqual([n, { raised: 0, alerts: 0 }]);
        if (!died) break;
        expect(n).toBeLessThan(500);
      }
    });
  });
});
