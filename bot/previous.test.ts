import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { Question } from '../core/questions/question';
import type { Place } from '../core/questions/remembered';
import { placement } from '../core/testing/placements';
import type { Ports } from './ports';
import { chatOf, wordsIn } from './testing/chat';
import { anna, karim, maria } from './testing/people';
import { testPorts } from './testing/ports';

const setUp = () => testPorts([placement(day('2021-02-01')).build(), placement(day('2020-02-01')).build()]);
const SHARE = 'Hur stor andel har nått egen försörjning?';
const SHARE_2020 = 'andel till egen försörjning 2020';

type Chat = ReturnType<typeof chatOf>;

/** How a text that needs the question before it was understood; undefined when there was none. */
const understood = async (chat: Chat, text = 'och 2020?'): Promise<string | undefined> =>
  /Så förstod jag frågan: (.+)\./u.exec(wordsIn(await chat.says(text)))?.[1];

/** The same stores, seen by another process. */
const anotherInstance = (ports: Ports, minutesLater = 0): Ports => {
  const now = Instant.parse(new Date(Date.parse(ports.clock.now()) + minutesLater * 60_000).toISOString());
  return { ...ports, clock: { now: () => now, today: () => ports.clock.today() } };
};

test('the first text has no question before it, the next has', async () => {
  const chat = chatOf(anna, await setUp());
  expect(await understood(chat)).toBeUndefined();
  await chat.says(SHARE);
  expect(await understood(chat)).toBe(SHARE_2020);
  await chat.says('Hur många kunder har vi?');
  expect(await understood(chat)).toBe('kunder 2020');
});

test.each([
  [0, SHARE_2020],
  [30, SHARE_2020],
  [31, undefined],
])('another instance, %i minutes later, understands %j', async (minutes, expected) => {
  const ports = await setUp();
  await chatOf(anna, ports).says(SHARE);
  expect(await understood(chatOf(anna, anotherInstance(ports, minutes)))).toBe(expected);
});

test('in a shared chat the question before is the own one', async () => {
  // Of so many, that nobody is pointed at.
  const many = Array.from({ length: 40 }, (_, i) => {
    const started = placement(day('2020-02-01'));
    return (i % 2 === 0 ? started.endedIn('arbete', '2020-09-01') : started).build();
  });
  const ports = await testPorts(many);
  await chatOf(anna, ports, { shared: true }).says(SHARE);
  expect(await understood(chatOf(karim, ports, { shared: true }))).toBeUndefined();
  expect(await understood(chatOf(anna, ports, { shared: true }))).toBe(SHARE_2020);
});

test('what is said in a group is not known in the own chat', async () => {
  const ports = await setUp();
  await chatOf(anna, ports, { shared: true }).says(SHARE);
  expect(await understood(chatOf(anna, ports))).toBeUndefined();
});

test.each(['blir det regn?', 'hej', 'hjälp', 'mina flaggor', 'hur räknas egen försörjning?', 'visa 121212-1212'])(
  '"%s" leaves the question before it in its place',
  async (text) => {
    const chat = chatOf(anna, await setUp());
    await chat.says(SHARE);
    await chat.says(text);
    expect(await understood(chat)).toBe(SHARE_2020);
  },
);

test('a question by a button counts as said, and so does a page of cases', async () => {
  const chat = chatOf(maria, await setUp());
  await chat.clicks({ verb: 'ask', lang: 'sv', question: { kind: 'kpi', metric: 'starts' } });
  expect(await understood(chat)).toBe('påbörjade insatser 2020');
  await chat.submits({ verb: 'ask', lang: 'sv', question: { kind: 'kpi', metric: 'endings' } });
  expect(await understood(chat)).toBe('avslutade insatser 2020');
  await chat.clicks({ verb: 'cases.page', lang: 'sv', page: 1, question: { kind: 'cases', months: 6 } });
  await chat.clicks({ verb: 'ask', lang: 'sv', question: { kind: 'help' } });
  expect(await understood(chat, 'hur många?')).toMatch(/6 månader i insats/u);
});

const place: Place = { tenantId: anna.tenantId, conversationId: `a:${anna.id}`, userId: anna.id };

test('a question that cannot be read or written counts as none, is logged, and the answer goes out', async () => {
  const ports = await setUp();
  const fault = new Error('Table previousQuestions: not JSON');
  const broken = { find: () => Promise.reject(fault), remember: () => Promise.reject(fault) };
  const chat = chatOf(anna, { ...ports, previousQuestions: broken });
  expect(wordsIn(await chat.says(SHARE))).toContain('av 2 insatsperioder');
  expect([...ports.failures.values()]).toEqual([fault, fault]);
  expect(await understood(chat)).toBeUndefined();
  expect(await ports.previousQuestions.find(place)).toBeUndefined();
});

test('the question before is read while the register is', async () => {
  const ports = await setUp();
  const order: string[] = [];
  const registers = {
    ...ports.registers,
    current: async () => {
      order.push('register begun');
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('register read');
      return ports.registers.current();
    },
  };
  const find = (): Promise<undefined> => {
    order.push('previous begun');
    return Promise.resolve(undefined);
  };
  await chatOf(anna, { ...ports, registers, previousQuestions: { ...ports.previousQuestions, find } }).says('hej');
  expect(order.slice(0, 3)).toEqual(['register begun', 'previous begun', 'register read']);
});

test('a button with a personal identity number in its question is refused, and nothing is stored', async () => {
  const ports = await setUp();
  const question: Question = { kind: 'kpi', metric: 'starts', filter: { provider: ['121212-1212'] } };
  const { invoke } = await chatOf(anna, ports).clicks({ verb: 'ask', lang: 'sv', question });
  expect(invoke).toMatchObject({ statusCode: 400 });
  expect(await ports.previousQuestions.find(place)).toBeUndefined();
});
