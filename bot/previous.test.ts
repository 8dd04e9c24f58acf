import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import type { Question } from '../core/questions/question';
import type { Place } from '../core/questions/remembered';
import type * as Understanding from '../core/questions/understand';
import { placement } from '../core/testing/placements';
import type { Ports } from './ports';
import { chatOf, wordsIn } from './testing/chat';
import { anna, karim, maria } from './testing/people';
import { testPorts } from './testing/ports';

/** What the understanding was given as the question before, in order. */
const previous: unknown[] = [];
jest.mock('../core/questions/understand', () => {
  const real = jest.requireActual<typeof Understanding>('../core/questions/understand');
  const understandWith: typeof real.understandWith = (catalogue, register) => {
    const understand = real.understandWith(catalogue, register);
    return (text, today, before) => {
      previous.push(before);
      return understand(text, today, before);
    };
  };
  return { ...real, understandWith };
});
beforeEach(() => previous.splice(0));

const setUp = () => testPorts([placement(day('2021-02-01')).build(), placement(day('2020-02-01')).build()]);
const SHARE = 'Hur stor andel har nått egen försörjning?';
const share = expect.objectContaining({ kind: 'kpi', metric: 'selfSufficiency' }) as unknown;

/** The same stores, seen by another process. */
const anotherInstance = (ports: Ports, minutesLater = 0): Ports => {
  const now = Instant.parse(new Date(Date.parse(ports.clock.now()) + minutesLater * 60_000).toISOString());
  return { ...ports, clock: { now: () => now, today: () => ports.clock.today() } };
};

test('the first text has no question before it, the next has', async () => {
  const chat = chatOf(anna, await setUp());
  await chat.says(SHARE);
  await chat.says('Hur många kunder har vi?');
  await chat.says('hej');
  expect(previous).toEqual([undefined, share, expect.objectContaining({ metric: 'customers' })]);
});

test.each([
  [0, share],
  [30, share],
  [31, undefined],
])('another instance, %i minutes later, is given %j', async (minutes, expected) => {
  const ports = await setUp();
  await chatOf(anna, ports).says(SHARE);
  await chatOf(anna, anotherInstance(ports, minutes)).says('hej');
  expect(previous[1]).toEqual(expected);
});

test('in a shared chat the question before is the own one', async () => {
  const ports = await setUp();
  await chatOf(anna, ports, { shared: true }).says(SHARE);
  await chatOf(karim, ports, { shared: true }).says('hej');
  await chatOf(anna, ports, { shared: true }).says('hej');
  expect(previous).toEqual([undefined, undefined, share]);
});

test('what is said in a group is not known in the own chat', async () => {
  const ports = await setUp();
  await chatOf(anna, ports, { shared: true }).says(SHARE);
  await chatOf(anna, ports).says('hej');
  expect(previous[1]).toBeUndefined();
});

test.each(['blir det regn?', 'hjälp', 'mina flaggor', 'hur räknas egen försörjning?', 'visa 121212-1212'])(
  '"%s" leaves the question before it in its place',
  async (text) => {
    const chat = chatOf(anna, await setUp());
    await chat.says(SHARE);
    await chat.says(text);
    await chat.says('hej');
    expect(previous.at(-1)).toEqual(share);
  },
);

const asked: Question = { kind: 'kpi', metric: 'starts' };
test('a question by a button counts as said, and so does a page of cases', async () => {
  const chat = chatOf(maria, await setUp());
  await chat.clicks({ verb: 'ask', lang: 'sv', question: asked });
  await chat.says('hej');
  await chat.submits({ verb: 'ask', lang: 'sv', question: { kind: 'kpi', metric: 'endings' } });
  await chat.says('hej');
  await chat.clicks({ verb: 'cases.page', lang: 'sv', page: 1, question: { kind: 'cases', months: 6 } });
  await chat.clicks({ verb: 'ask', lang: 'sv', question: { kind: 'help' } });
  await chat.says('hej');
  expect(previous).toEqual([asked, { kind: 'kpi', metric: 'endings' }, { kind: 'cases', months: 6 }]);
});

const place: Place = { tenantId: anna.tenantId, conversationId: `a:${anna.id}`, userId: anna.id };

test('a question that cannot be read or written counts as none, is logged, and the answer goes out', async () => {
  const ports = await setUp();
  const fault = new Error('Table previousQuestions: not JSON');
  const broken = { find: () => Promise.reject(fault), remember: () => Promise.reject(fault) };
  const card = await chatOf(anna, { ...ports, previousQuestions: broken }).says(SHARE);
  expect(wordsIn(card)).toContain('av 2 insatsperioder');
  expect([...ports.failures.values()]).toEqual([fault, fault]);
  expect(previous).toEqual([undefined]);
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
