import { anna, karim } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import { day } from '../core/calendar/day';
import type { Flag } from '../core/flags/flag';
import { after, type FlagMove } from '../core/flags/transitions';
import { untoldFlag } from '../core/testing/flags';
import { memoryFlagStore } from '../core/testing/memoryFlags';
import { placement } from '../core/testing/placements';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { chat, collector } from './testing/alerts';
import { on } from './testing/reminders';

const ANNA = anna.officer!;
const KARIM = karim.officer!;

const case_ = (placementId: string, officer = ANNA) =>
  placement(day('2020-11-01')).with({ placementId, officer }).build();

/** What each digest of an officer tells of, by its day. */
const digests = async (ports: TestPorts, officer = ANNA): Promise<Record<string, string[]>> => {
  const found: Record<string, string[]> = {};
  for (const { recipient, alertId } of ports.alertQueue.sent) {
    const alert = recipient === officer ? await ports.alerts.find(recipient, alertId) : undefined;
    if (alert?.kind === 'flags')
      found[alertId.split('!')[1]!] = alert.flags.map((f) => `${f.placementId} ${f.why}`).sort();
  }
  return found;
};

const by = { id: anna.id, name: anna.name };

/** Somebody does that to the flag of a placement. */
const does = async (ports: TestPorts, placementId: string, move: Pick<FlagMove, 'event' | 'mover' | 'change'>) => {
  const { kind } = await ports.flags.change({ placementId, months: 12 }, (flag) =>
    after(flag, { ...move, today: ports.clock.today(), at: ports.clock.now(), by }),
  );
  if (kind !== 'done') throw new Error(`${move.event} is refused`);
};

test('of more news than a digest holds the rest is told on the next days, each once, and the most urgent first', async () => {
  const ports = await testPorts(
    Array.from({ length: 650 }, (_, i) => case_(`P-${i}`)),
    {
      flags: memoryFlagStore([untoldFlag({ placementId: 'P-0', since: day('2021-12-01') })]),
    },
  );
  for (const today of ['2021-12-31', '2022-01-03', '2022-01-04']) await scanForFlags(on(today, ports));
  const told = await digests(ports);
  expect(Object.values(told).map((flags) => flags.length)).toEqual([300, 300, 50]);
  expect(told['2021-12-31']).toContain('P-0 reminder');
  expect(new Set(Object.values(told).flat()).size).toBe(650);
  expect(await scanForFlags(on('2022-01-05', ports))).toMatchObject({ raised: 0 });
  expect(Object.keys(await digests(ports))).toHaveLength(3);
});

describe('somebody does something while the run is under way', () => {
  /** Two cases of Anna's that the unit head has sent back; of P-1 something happens after the flags were read. */
  const meanwhile = async (what: (ports: TestPorts) => Promise<void>): Promise<TestPorts> => {
    const sentBack = (placementId: string): Flag =>
      untoldFlag({ placementId, news: 'sentBack', since: day('2021-12-30') });
    const ports = await testPorts([case_('P-1'), case_('P-2')], {
      flags: memoryFlagStore([sentBack('P-1'), sentBack('P-2')]),
    });
    await ports.conversations.remember(chat(ports));
    const { flags } = ports;
    const all = async (): Promise<Flag[]> => {
      const read = await flags.all();
      await what(ports);
      return read;
    };
    await scanForFlags({ ...ports, flags: { ...flags, all } });
    return ports;
  };

  const handOver = (to: string) => (ports: TestPorts) =>
    does(ports, 'P-1', { event: 'handOver', mover: 'officer', change: { assignedTo: to } });

  test.each<[string, (ports: TestPorts) => Promise<void>]>([
    ['it is answered', (ports) => does(ports, 'P-1', { event: 'answerFirstPart', mover: 'officer' })],
    [
      'it is snoozed',
      (ports) => does(ports, 'P-1', { event: 'snooze', mover: 'officer', change: { snoozedUntil: day('2022-01-20') } }),
    ],
    ['it is handed over', handOver(KARIM)],
  ])('%s: its officer is told of the other case alone', async (_, what) => {
    const ports = await meanwhile(what);
    expect(await digests(ports)).toEqual({ '2021-12-31': ['P-2 sentBack'] });
  });

  test('it is handed over: the other officer is told on the next day, and the first one never', async () => {
    const ports = await meanwhile(handOver(KARIM));
    await scanForFlags(on('2022-01-03', ports));
    expect(await digests(ports, KARIM)).toEqual({ '2022-01-03': ['P-1 handedOver'] });
    expect(await digests(ports)).toEqual({ '2021-12-31': ['P-2 sentBack'] });
  });

  test('it is snoozed, and told when it wakes', async () => {
    const ports = await meanwhile((p) =>
      does(p, 'P-1', { event: 'snooze', mover: 'officer', change: { snoozedUntil: day('2022-01-04') } }),
    );
    for (const today of ['2022-01-03', '2022-01-04']) await scanForFlags(on(today, ports));
    expect((await digests(ports))['2022-01-04']).toContain('P-1 woken');
  });
});

test('what was handed over and back after the digest went out is told once more, on the next day', async () => {
  const ports = await testPorts([case_('P-1')]);
  await ports.conversations.remember(chat(ports));
  const { sent, send } = collector();
  await scanForFlags(ports);
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  for (const to of [KARIM, ANNA])
    await does(ports, 'P-1', { event: 'handOver', mover: 'officer', change: { assignedTo: to } });
  await scanForFlags(ports);
  await scanForFlags(on('2022-01-03', ports));
  expect(await digests(ports)).toEqual({ '2021-12-31': ['P-1 raised'], '2022-01-03': ['P-1 handedOver'] });
  await sendAlert(ports.alertQueue.sent.at(-1), ports, send);
  expect(sent).toHaveLength(2);
  expect(JSON.stringify(sent[1])).toContain('Överlämnat från Anna Berg.');
});

test('of two digests that wait, each tells only what the other does not', async () => {
  const ports = await testPorts([case_('P-1'), case_('P-2')]);
  const nobody = collector();
  await scanForFlags(ports);
  for (const message of [...ports.alertQueue.sent]) await sendAlert(message, ports, nobody.send);
  // Of one of them Anna is reminded before she installs the app.
  await does(ports, 'P-2', { event: 'snooze', mover: 'unitHead', change: { snoozedUntil: day('2022-01-07') } });
  const later = on('2022-01-07', ports);
  await scanForFlags(later);
  await ports.conversations.remember(chat(later));
  const { sent, send } = collector();
  for (const message of ports.alertQueue.sent.filter((m) => m.recipient === ANNA))
    await sendAlert(message, later, send);
  // The first one was overtaken by the reminder and the waking, which came on the same day.
  expect(sent).toHaveLength(1);
  expect(JSON.stringify(sent[0])).toMatch(/"placementId":"P-1".*"placementId":"P-2"/u);
});

test('nobody is shown cases who has a role that may not see them, though the register id is theirs', async () => {
  const ports = await testPorts([case_('P-1')]);
  await ports.staff.put({ ...anna, role: 'qualityDeveloper' });
  await ports.conversations.remember(chat(ports));
  await scanForFlags(ports);
  const { sent, send } = collector();
  await sendAlert(ports.alertQueue.sent[0], ports, send);
  expect(sent).toEqual([]);
});
