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
  put: () => Promise.reject(new Error(SECRET)),
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
  expect((await chatOf(anna, await setUp()).send({ type: 'typing' })).cards).toEqual([]);
});

test('an activity without a person is an unknown person, not a failure', async () => {
  const ports = await setUp();
  const { cards } = await chatOf(anna, ports).send({ type: 'message', text: 'hej', from: { id: '29:x', name: '' } });
  expect(cards.map(wordsIn)[0]).toMatch(/Jag hittar dig inte/);
  expect(ports.failures.size).toBe(0);
});
