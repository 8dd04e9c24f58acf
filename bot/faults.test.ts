import { day } from '../core/calendar/day';
import { placement } from '../core/testing/placements';
import { chatOf, wordsIn } from './testing/chat';
import { anna, erik } from './testing/people';
import { testPorts } from './testing/ports';

const SECRET = 'connection string of the storage account';
const setUp = () => testPorts([placement(day('2021-01-01')).build()]);
const brokenStaff = {
  find: () => Promise.reject(new Error(SECRET)),
  byOfficer: () => Promise.reject(new Error(SECRET)),
  all: () => Promise.reject(new Error(SECRET)),
  names: () => Promise.reject(new Error(SECRET)),
  put: () => Promise.reject(new Error(SECRET)),
  setLanguage: () => Promise.reject(new Error(SECRET)),
  setPause: () => Promise.reject(new Error(SECRET)),
  setQuietHours: () => Promise.reject(new Error(SECRET)),
};

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'flag.save'],
  ['no action', {}],
  ['an unknown verb', { action: { verb: 'drop.tables', data: { lang: 'sv' } } }],
  ['a verb without its data', { action: { verb: 'flag.save', data: { lang: 'sv' } } }],
  ['data of the wrong type', { action: { verb: 'flag.show', data: { lang: 'sv', placementId: 7, months: 'x' } } }],
  [
    'a question that is none',
    { action: { verb: 'ask', data: { lang: 'sv', question: { kind: 'kpi', metric: 'gdp' } } } },
  ],
  [
    'months of a thousand years',
    { action: { verb: 'ask', data: { lang: 'sv', question: { kind: 'cases', months: 12000 } } } },
  ],
])('a click with %s is refused in friendly words at the card', async (_, value) => {
  const ports = await setUp();
  const { invoke, cards } = await chatOf(anna, ports).send({ type: 'invoke', name: 'adaptiveCard/action', value });
  expect(invoke).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { message: 'Det kortet gäller inte längre. Fråga mig igen.' },
  });
  expect(cards).toEqual([]);
  expect(ports.failures.size).toBe(0);
});

test('an invoke of another kind is refused too', async () => {
  const { invoke } = await chatOf(anna, await setUp()).send({ type: 'invoke', name: 'task/fetch', value: {} });
  expect(invoke?.statusCode).toBe(400);
});

test('a submitted value that is no action gets a friendly answer', async () => {
  const { cards } = await chatOf(anna, await setUp()).submits({ whatever: true });
  expect(cards.map(wordsIn)).toEqual(['Det kortet gäller inte längre. Fråga mig igen.']);
});

test('a button without Action.Execute replaces its card all the same', async () => {
  const value = {
    verb: 'checklist.show',
    lang: 'sv',
    template: 'anordnare-2021',
    provider: 'Språkbron',
    year: 2021,
    itemId: 'A2',
  };
  const { updated, cards } = await chatOf(erik, await setUp()).submits(value, 'message-7');
  expect(updated).toHaveLength(1);
  expect(updated[0]?.id).toBe('message-7');
  expect(cards).toEqual([]);
});

test('a failure becomes a friendly card with an error id, and its cause stays in the log', async () => {
  const ports = { ...(await setUp()), staff: brokenStaff };
  const { cards } = await chatOf(anna, ports).send({ type: 'message', text: 'Hur många kunder har vi?' });
  expect(wordsIn(cards[0]!)).toContain('uppge felnummer error-1');
  expect(JSON.stringify(cards)).not.toContain(SECRET);
  expect(ports.failures.get('error-1')).toEqual(new Error(SECRET));
});

test.each([
  ['sv', 'Något gick fel hos mig.'],
  ['en', 'Something went wrong on my side.'],
] as const)(
  'a failed click on a card in %s keeps the card and what was typed: "%s", with the id',
  async (lang, title) => {
    const ports = { ...(await setUp()), staff: brokenStaff };
    const click = { verb: 'flag.show', lang, placementId: 'P-1', months: 3 } as const;
    const { invoke, cards } = await chatOf(anna, ports).clicks(click);
    expect(invoke).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(invoke?.value).toMatchObject({ message: expect.stringMatching(new RegExp(`^${title}.*error-1`, 'u')) });
    expect(cards).toEqual([]);
    expect(JSON.stringify(invoke)).not.toContain(SECRET);
  },
);

test('what is no message, click or installation is passed over', async () => {
  for (const type of ['typing', '__proto__', 'constructor', 'toString']) {
    const ports = await setUp();
    expect((await chatOf(anna, ports).send({ type })).cards).toEqual([]);
    expect(ports.failures.size).toBe(0);
  }
});

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = { and: value };
  return value;
};

test('a value nested very deep is refused as a card that no longer holds', async () => {
  const ports = await setUp();
  const chat = chatOf(anna, ports);
  const data = { lang: 'sv', question: { kind: 'kpi', metric: 'customers', filter: nested(200_000) } };
  const value = { action: { verb: 'ask', data } };
  const { invoke } = await chat.send({ type: 'invoke', name: 'adaptiveCard/action', value });
  expect(invoke).toMatchObject({ statusCode: 400, value: { message: expect.stringContaining('gäller inte längre') } });
  const { cards } = await chat.submits({ verb: 'ask', ...data });
  expect(cards.map(wordsIn)).toEqual(['Det kortet gäller inte längre. Fråga mig igen.']);
  expect(ports.failures.size).toBe(0);
});

const image = { contentType: 'image/png', contentUrl: 'https://example.org/x.png' };
test.each<[string, object]>([
  ['an image', { attachments: [image] }],
  ['no text', { text: undefined }],
  ['a text of nothing', { text: ' \n' }],
  ['a text that is a number', { text: 7 }],
  ['a text that is an object', { text: { toString: 1 }, entities: 'mention' }],
  [
    'the mention of the assistant alone',
    { text: '<at>Bot</at> ', entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Bot</at>' }] },
  ],
])('a message with %s is shown what can be asked', async (_, activity) => {
  const ports = await setUp();
  const { cards } = await chatOf(anna, ports).send({ type: 'message', ...activity });
  expect(cards).toHaveLength(1);
  expect(cards[0]).toEqual(await chatOf(anna, ports).says('hjälp'));
  expect(ports.failures.size).toBe(0);
});

test.each<[string, object]>([
  ['entities that are none', { entities: { type: 'mention' } }],
  [
    'entities of all kinds',
    { entities: [null, 7, { type: 'mention' }, { type: 'mention', mentioned: null, text: 1 }] },
  ],
  ['a value {}', { value: {} }],
  ['a value 0', { value: 0 }],
])('a text with %s is answered', async (_, activity) => {
  const ports = await setUp();
  const { cards } = await chatOf(anna, ports).send({ type: 'message', text: 'Hur många kunder har vi?', ...activity });
  expect(cards.map(wordsIn)).toEqual([expect.stringContaining('1 person')]);
  expect(ports.failures.size).toBe(0);
});

test('an activity without a person is an unknown person, not a failure', async () => {
  const ports = await setUp();
  const { cards } = await chatOf(anna, ports).send({ type: 'message', text: 'hej', from: { id: '29:x', name: '' } });
  expect(cards.map(wordsIn)[0]).toMatch(/Jag hittar dig inte/);
  expect(ports.failures.size).toBe(0);
});
