import { chatOf } from '../bot/testing/chat';
import { anna, erik, karim, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import { wordsIn } from '../bot/testing/chat';
import { RefusedByTeams } from '../bot/refusedByTeams';
import { isChannel } from '../core/access/channel';
import type { Card } from '../cards/element';
import { MOST_TRIES, type Refused } from '../core/alerts/retry';
import { day } from '../core/calendar/day';
import { after } from '../core/flags/transitions';
import { placement } from '../core/testing/placements';
import { memoryStaffStore } from '../core/testing/memoryStaff';
import { scanForFlags } from './flagScan';
import { sendAlert } from './sendAlert';
import { on } from './testing/reminders';

const OMAR = 'omar.lindqvist@nacka.example';

const case_ = (placementId: string, officer: string) =>
  placement(day('2020-11-01'))
    .with({ placementId, customerId: `K-${placementId}`, officer })
    .build();

/** Cases of Anna's, Karim's and somebody's who is not in the staff; only the unit head has installed the app. */
const setUp = async (people = [anna, karim, maria, erik, sofia]): Promise<TestPorts> => {
  const cases = [
    case_('A1', anna.officer!),
    case_('A2', anna.officer!),
    case_('B1', karim.officer!),
    case_('O1', OMAR),
  ];
  const ports = await testPorts(cases, { staff: memoryStaffStore(people) });
  await chatOf(maria, ports).installs();
  return ports;
};

/** A day: the run, then the queue until nothing is on its way; what each person got. */
const dayOf = async (today: string, ports: TestPorts, refused?: Refused): Promise<Record<string, Card[]>> => {
  const cards: Record<string, Card[]> = {};
  const then = on(today, ports);
  const before = ports.alertQueue.sent.length;
  await scanForFlags(then);
  for (let i = before; i < ports.alertQueue.sent.length; i += 1)
    await sendAlert(ports.alertQueue.sent[i], then, async (to, card) => {
      const userId = isChannel(to) ? 'a channel' : to.userId;
      if (refused !== undefined && userId !== maria.id) throw new RefusedByTeams(refused, undefined);
      const name = (await ports.staff.all()).find((p) => p.id === userId)?.name ?? '';
      cards[name] = [...(cards[name] ?? []), card];
    });
  return cards;
};

const words = (card: Card | undefined): string => (card === undefined ? '' : wordsIn(card));

test('the unit head hears on the next day who has not installed the app, and that nobody has an id', async () => {
  const ports = await setUp();
  expect(await dayOf('2021-12-31', ports)).toEqual({});
  const cards = await dayOf('2022-01-03', ports);
  expect(Object.keys(cards)).toEqual(['Maria Lindqvist']);
  expect(cards['Maria Lindqvist']).toHaveLength(1);
  const said = words(cards['Maria Lindqvist']?.[0]);
  expect(said).toContain(
    'Anna Berg har inte installerat appen och har inte nåtts sedan 31 december 2021. Det gäller 2 ärenden.',
  );
  expect(said).toContain(
    'Karim Haddad har inte installerat appen och har inte nåtts sedan 31 december 2021. Det gäller 1 ärende.',
  );
  expect(said).toContain(`Ingen i personalen har handläggar-id ${OMAR}, så 1 ärende har inte nått fram`);
  // It is news once.
  expect(await dayOf('2022-01-04', ports)).toEqual({});
});

test.each<[Refused, number, string]>([
  [
    { status: 403, code: 'ConversationBlockedByUser' },
    1,
    'Anna Berg har blockerat appen och har inte nåtts sedan 31 december 2021. Det gäller 2 ärenden.',
  ],
  [{ status: 403, code: 'BotDisabledByAdmin' }, 1, 'En administratör har stängt av appen i Teams för Anna Berg'],
  [{ status: 400 }, 1, 'Teams tog inte emot meddelandet till Anna Berg'],
  [
    { status: 503 },
    MOST_TRIES,
    'Teams svarar inte när jag försöker nå Anna Berg, som inte har nåtts sedan 31 december 2021. Det gäller 2 ärenden.',
  ],
])('after %j the unit head hears why nothing arrived', async (refused, tries, sentence) => {
  const ports = await setUp();
  await chatOf(anna, ports).installs();
  await dayOf('2021-12-31', ports, refused);
  expect(ports.alertQueue.sent.filter((m) => m.recipient === anna.officer)).toHaveLength(tries);
  const cards = await dayOf('2022-01-03', ports);
  expect(words(cards['Maria Lindqvist']?.[0])).toContain(sentence);
});

test('who installs the app before the digest goes out is not in it', async () => {
  const ports = await setUp();
  await dayOf('2021-12-31', ports);
  const later = on('2022-01-03', ports);
  await scanForFlags(later);
  await chatOf(anna, later).installs();
  const said: string[] = [];
  for (const recipient of [anna.officer, maria.id])
    for (const message of ports.alertQueue.sent.filter((m) => m.recipient === recipient))
      await sendAlert(message, later, async (_, card) => {
        said.push(words(card));
        return Promise.resolve();
      });
  expect(said).toHaveLength(2);
  expect(said[0]).toContain('K-A1');
  expect(said[1]).toContain('Karim Haddad');
  expect(said[1]).not.toContain('Anna Berg');
});

describe('of somebody who is still not reached the unit head hears', () => {
  /** On which days, and of how many of Anna's cases; of nobody else's there is news. */
  const heardOn = async (days: Record<string, readonly string[]>): Promise<string[]> => {
    const ports = await testPorts([case_('A0', anna.officer!)]);
    await chatOf(maria, ports).installs();
    const heard: string[] = [];
    for (const [today, starts] of Object.entries(days)) {
      const cases = ['2020-11-01', ...starts].map((start, i) =>
        placement(day(start))
          .with({ placementId: `A${i}`, customerId: `K-${i}`, officer: anna.officer! })
          .build(),
      );
      await ports.registers.replace(cases, 'test', on(today, ports).clock.now());
      for (const card of (await dayOf(today, ports))['Maria Lindqvist'] ?? [])
        for (const [said] of words(card).matchAll(/Anna Berg har inte[^.]*\. Det gäller[^.]*\./gu))
          heard.push(`${today}: ${said.replace(/^.*sedan /u, '')}`);
    }
    return heard;
  };

  test('the day after, whenever there are more cases, and otherwise once a week', async () => {
    const second = '2021-01-02';
    const third = '2021-01-03';
    const all = [second, third];
    expect(
      await heardOn({
        ...{ '2021-12-31': [], '2022-01-03': [second], '2022-01-04': all, '2022-01-05': all },
        // From now on Anna would be reminded of one or another.
        ...{ '2022-01-07': all, '2022-01-10': all, '2022-01-11': all, '2022-01-12': all, '2022-01-13': all },
      }),
    ).toEqual([
      '2022-01-03: 31 december 2021. Det gäller 1 ärende.',
      '2022-01-04: 31 december 2021. Det gäller 2 ärenden.',
      '2022-01-05: 31 december 2021. Det gäller 3 ärenden.',
      '2022-01-12: 31 december 2021. Det gäller 3 ärenden.',
    ]);
  });
});

describe('uninstalling stops, installing again resumes', () => {
  test('what came meanwhile waits, the unit head hears of it, and it goes out once', async () => {
    const ports = await setUp();
    await chatOf(anna, ports).installs();
    expect((await dayOf('2021-12-31', ports))['Anna Berg']).toHaveLength(1);
    await chatOf(anna, ports).installs('remove');
    // A week later Anna is reminded, of which she hears nothing.
    const week = await dayOf('2022-01-07', ports);
    expect(week['Anna Berg']).toBeUndefined();
    const waiting = await ports.alerts.openFor(anna.officer!);
    expect(waiting).toMatchObject([{ reason: 'notInstalled', flags: [{ why: 'reminder' }, { why: 'reminder' }] }]);
    const told = await dayOf('2022-01-10', ports);
    expect(words(told['Maria Lindqvist']?.[0])).toContain(
      'Anna Berg har inte installerat appen och har inte nåtts sedan 7 januari 2022. Det gäller 2 ärenden.',
    );
    const sent = ports.alertQueue.sent.length;
    const later = on('2022-01-11', ports);
    await chatOf(anna, later).installs();
    expect(ports.alertQueue.sent.slice(sent)).toEqual([{ recipient: anna.officer, alertId: waiting[0]?.id }]);
    const cards: Card[] = [];
    for (const message of [...ports.alertQueue.sent].filter((m) => m.recipient === anna.officer))
      await sendAlert(message, later, async (_, card) => {
        cards.push(card);
        return Promise.resolve();
      });
    expect(cards).toHaveLength(1);
    expect(words(cards[0])).toContain('Väntar fortfarande på dig (2)');
    expect((await ports.alerts.undelivered()).map((u) => u.alert.recipient)).not.toContain(anna.officer);
  });

  test('a unit head who was away gets what still holds, by a digest of each day', async () => {
    const ports = await setUp();
    await chatOf(maria, ports).installs('remove');
    await dayOf('2021-12-31', ports);
    await dayOf('2022-01-03', ports);
    expect(await ports.alerts.openFor(maria.id)).toHaveLength(1);
    // Their own digest that waits is no news to themselves.
    expect(await dayOf('2022-01-04', ports)).toEqual({});
    const later = on('2022-01-05', ports);
    await chatOf(maria, later).installs();
    const cards: Card[] = [];
    await sendAlert(ports.alertQueue.sent.at(-1), later, async (_, card) => {
      cards.push(card);
      return Promise.resolve();
    });
    expect(words(cards[0])).toContain('Karim Haddad');
    // Queued by a run as well, should the installation have failed to.
    expect(await ports.alerts.openFor(maria.id)).toEqual([]);
  });
});

test('a flag that nobody answers reaches its officer again after 7 days, and the unit head after 14', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).installs();
  await chatOf(karim, ports).installs();
  expect(words((await dayOf('2021-12-31', ports))['Anna Berg']?.[0])).toContain('Nytt hos dig (2)');
  expect(words((await dayOf('2022-01-07', ports))['Anna Berg']?.[0])).toContain('Väntar fortfarande på dig (2)');
  const cards = await dayOf('2022-01-14', ports);
  expect(cards['Anna Berg']).toBeUndefined();
  const said = words(cards['Maria Lindqvist']?.[0]);
  expect(said).toContain('Obesvarat länge (4)');
  expect(said).toContain('Har väntat på svar sedan 31 december 2021, i 14 dagar.');
  expect(said).toMatch(/Anna Berg[^]*Anna Berg[^]*Karim Haddad[^]*Omar Lindqvist/u);
});

test('a decision that waits is told once, and again after 7 days; what was decided meanwhile is not told', async () => {
  const ports = await setUp();
  await chatOf(anna, ports).installs();
  await dayOf('2021-12-31', ports);
  const answers = async (placementId: string) =>
    ports.flags.change({ placementId, months: 12 }, (flag) =>
      after(flag, {
        ...({ event: 'answerFirstPart', mover: 'officer', today: day('2022-01-03') } as const),
        ...{ at: ports.clock.now(), change: { reviewVersion: 1 } },
      }),
    );
  await answers('A1');
  await answers('A2');
  const cards = await dayOf('2022-01-04', ports);
  expect(words(cards['Maria Lindqvist']?.[0])).toContain('Väntar på ditt ställningstagande (2)');
  expect(words(cards['Maria Lindqvist']?.[0])).toContain('Handläggaren svarade 3 januari 2022.');
  await ports.flags.change({ placementId: 'A2', months: 12 }, (flag) =>
    after(flag, { event: 'decide', mover: 'unitHead', today: day('2022-01-05'), at: ports.clock.now() }),
  );
  const again = await dayOf('2022-01-10', ports);
  const said = words(again['Maria Lindqvist']?.[0]);
  expect(said).toContain('Väntar på ditt ställningstagande (1)');
  expect(said).toContain('Har väntat på dig sedan 3 januari 2022, i 7 dagar.');
  // And the officer hears of the decision.
  expect(words(again['Anna Berg']?.[0])).toContain('1 besked från enhetschefen');
});

test('without a unit head nothing is marked, and the first one who comes hears it all', async () => {
  const ports = await setUp([anna, karim, erik, sofia]);
  await dayOf('2021-12-31', ports);
  await dayOf('2022-01-14', ports);
  expect((await ports.alerts.undelivered()).every((u) => u.unitQueuedIn === undefined)).toBe(true);
  await ports.staff.put(maria);
  await chatOf(maria, ports).installs();
  const said = words((await dayOf('2022-01-17', ports))['Maria Lindqvist']?.[0]);
  expect(said).toContain('Obesvarat länge (4)');
  expect(said).toContain('Karim Haddad har inte installerat appen');
});

test('who is no unit head any more is not shown the unit', async () => {
  const ports = await setUp();
  await dayOf('2021-12-31', ports);
  const later = on('2022-01-03', ports);
  await scanForFlags(later);
  await ports.staff.put({ ...maria, role: 'administrator' });
  const cards: Card[] = [];
  await sendAlert(ports.alertQueue.sent.at(-1), later, async (_, card) => {
    cards.push(card);
    return Promise.resolve();
  });
  expect(ports.alertQueue.sent.at(-1)?.recipient).toBe(maria.id);
  expect(cards).toEqual([]);
});
