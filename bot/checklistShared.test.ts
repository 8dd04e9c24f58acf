import type { Card } from '../cards/element';
import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { answer, leave, no, overview, setUp, show, yes } from './testing/checklist';
import { anna, erik, sofia } from './testing/people';

const shared = { shared: true };

test.each<[string, CardAction]>([
  ['a save', answer('A1')],
  ['leaving', leave('A1', 'A2')],
])('%s brings the clicked message up to date with the same card, wherever it stands', async (_, click) => {
  for (const where of [shared, {}]) {
    const replies = await chatOf(erik, await setUp(), where).clicks(click, yes, 'message-7');
    expect(replies.updated).toHaveLength(1);
    expect(replies.updated[0]).toMatchObject({ id: 'message-7', summary: cardIn(replies).fallbackText });
    expect(replies.updated[0]?.attachments?.map((a) => a.content as Card)).toEqual([cardIn(replies)]);
    expect(replies.cards).toEqual([]);
  }
});

const looks: [string, CardAction][] = [
  ['looking at an item', show('A2')],
  ['the overview', overview],
  ['leaving without a word', leave('A1', 'A2')],
  ['the actions', { verb: 'actions.list', lang: 'sv' }],
  ['a beginning', { verb: 'checklist.start', lang: 'sv', provider: 'Språkbron' }],
];
test.each(looks)('%s leaves the message as it is for others, who may be typing', async (_, click) => {
  const ports = await setUp();
  expect((await chatOf(erik, ports).clicks(click, {}, 'message-7')).updated).toHaveLength(1);
  const replies = await chatOf(erik, ports, shared).clicks(click, {}, 'message-7');
  expect(replies.updated).toEqual([]);
  expect(replies.invoke?.statusCode).toBe(200);
  const submitted = await chatOf(erik, ports, shared).submits({ ...click }, 'message-7');
  expect(submitted.updated).toEqual([]);
  expect(submitted.cards).toHaveLength(1);
});

test('leaving with what is stored already leaves the message, too', async () => {
  const ports = await setUp();
  await chatOf(erik, ports, shared).clicks(answer('A1'), yes, 'message-7');
  const { updated } = await chatOf(anna, ports, shared).clicks(leave('A1', 'A2', 1), yes, 'message-7');
  expect(updated).toEqual([]);
});

test('in a shared chat each answer records who gave it', async () => {
  const ports = await setUp();
  await chatOf(erik, ports, shared).clicks(answer('A1'), yes, 'message-7');
  const card = cardIn(await chatOf(anna, ports, shared).clicks(show('A1'), {}, 'message-7'));
  expect(wordsIn(card)).toContain('Besvarad av Erik Nyström');
});

describe('in a shared chat the message stays as it is', () => {
  test.each<[string, CardAction, Record<string, string>]>([
    ['what one person typed wrongly', answer('A1'), { value: 'no' }],
    ['the same when leaving', leave('A1', 'A2'), { value: 'no' }],
    ['an answer on an old card', answer('A1', 3), yes],
    ['an item that is not there', show('Z9'), {}],
  ])('for %s', async (_, click, typed) => {
    const { updated, invoke } = await chatOf(erik, await setUp(), shared).clicks(click, typed, 'message-7');
    expect(updated).toEqual([]);
    expect(invoke?.statusCode).toBe(200);
  });

  test('for a choice between two answers', async () => {
    const ports = await setUp();
    await chatOf(erik, ports, shared).clicks(answer('A1'), yes, 'message-7');
    expect((await chatOf(anna, ports, shared).clicks(answer('A1'), no, 'message-7')).updated).toEqual([]);
  });

  test('for someone who may not fill it in', async () => {
    const { updated } = await chatOf(sofia, await setUp(), shared).clicks(answer('A1'), yes, 'message-7');
    expect(updated).toEqual([]);
  });

  test('for a button without Action.Execute, too', async () => {
    const click = { ...answer('A1'), value: 'no' };
    const { updated, cards } = await chatOf(erik, await setUp(), shared).submits(click, 'message-7');
    expect(updated).toEqual([]);
    expect(cards.map(wordsIn).join()).toContain('Skriv en kommentar');
  });
});

test('an answer of my own from another device is called mine', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), no));
  expect(wordsIn(card)).toContain('Du har redan svarat på A1');
  expect(card.actions?.map((a) => a['title'])).toContain('Behåll det');
  expect(JSON.stringify(card)).not.toContain('Behåll Erik');
});

test('alone with the assistant, what was typed wrongly is on other devices too', async () => {
  const { updated } = await chatOf(erik, await setUp()).clicks(answer('A1'), { value: 'no' }, 'message-7');
  expect(updated).toHaveLength(1);
});

test('a refused click updates nothing', async () => {
  const tampered = { ...answer('A1'), version: -1 } as CardAction;
  expect((await chatOf(erik, await setUp()).clicks(tampered, yes, 'message-7')).updated).toEqual([]);
});

test('an update that fails is logged, and the click is answered', async () => {
  const ports = await setUp();
  const gone = new Error('403 BotNotInConversationRoster');
  const chat = chatOf(erik, ports, { update: () => Promise.reject(gone) });
  expect(wordsIn(cardIn(await chat.clicks(answer('A1'), yes, 'message-7')))).toContain('A1 är sparad.');
  expect([...ports.failures.values()]).toEqual([gone]);
});

test('an update that takes long does not keep the click waiting', async () => {
  jest.useFakeTimers();
  const chat = chatOf(erik, await setUp(), { update: () => new Promise(() => undefined) });
  const replies = chat.clicks(answer('A1'), yes, 'message-7');
  await jest.advanceTimersByTimeAsync(3000);
  expect(wordsIn(cardIn(await replies))).toContain('A1 är sparad.');
  jest.useRealTimers();
});
