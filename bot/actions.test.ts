import { ofType } from '../cards/testing/walk';
import type { CardAction } from '../cards/verbs';
import { day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import { placement } from '../core/testing/placements';
import { replyWithChecklist } from './replies/checklists/start';
import { wordsIn } from './testing/chat';
import { anna, erik, karim, maria, sofia } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { allItems, answer, click, clicked, sprakbron, turnOf } from './testing/reviews';

const lang = 'sv';
const ref = { ...sprakbron, actionId: 'A1-1' };
const show: CardAction = { verb: 'action.show', lang, ...ref };
const save = (version = 1): CardAction => ({ verb: 'action.save', lang, ...ref, version });
const close = (version = 1): CardAction => ({ verb: 'action.close', lang, ...ref, version });
const list = (provider?: string, page?: number): CardAction => ({ verb: 'actions.list', lang, provider, page });

const filled = { owner: anna.id, due: '2022-02-15', text: 'Anmäl den nya ledningen.' };
const note = { note: 'Anmält den 4 januari.' };

/** A1 of Språkbron is answered "nej" by Erik on 31 December 2021: the action is his, due 30 January. */
const setUp = async (): Promise<TestPorts> => {
  const providers = ['Språkbron', 'Jobbsteget'];
  const ports = await testPorts(providers.map((provider) => placement(day('2021-01-01')).with({ provider }).build()));
  await answer(ports, ['A1'], { rating: 'no', comment: 'Ny ledning är inte anmäld.' });
  return ports;
};
const stored = async (ports: TestPorts): Promise<Action | undefined> =>
  (await ports.reviews.find(sprakbron))?.actions.get('A1-1');
const isDay = (ports: TestPorts, today: string): void => {
  ports.clock = { ...ports.clock, today: () => day(today) };
};
const valuesIn = (card: Awaited<ReturnType<typeof click>>): Record<string, unknown> =>
  Object.fromEntries(
    ofType(card, 'Input.ChoiceSet', 'Input.Date', 'Input.Text').map((i) => [String(i['id']), i['value']] as const),
  );

describe('the list', () => {
  test('has the open actions of a provider of every year, those first that are late', async () => {
    const ports = await setUp();
    const lastYear = { ...sprakbron, year: 2020 };
    await answer(ports, ['B1', 'B2'], { rating: 'no', key: lastYear, comment: 'Rutin saknas.' });
    await click(ports, { ...close(), ...lastYear, actionId: 'B2-1' } as CardAction, note);
    await click(ports, save(), { ...filled, due: '2022-01-10' });
    isDay(ports, '2022-01-20');
    const words = await clicked(ports, list('Språkbron'));
    expect(words).toContain('Öppna åtgärder för Språkbron\n2 öppna åtgärder, varav 1 försenad.\n1 åtgärd är avslutad.');
    expect(words).toMatch(/Språkbron 2021, A1[\s\S]*Anmäl den nya ledningen[\s\S]*Språkbron 2020, B1/u);
    expect(words).toContain('⚠ Anna Berg, skulle vara klar 10 januari 2022');
    expect(words).toContain('Erik Nyström, klar senast 30 januari 2022');
  });

  test('has those of all providers when none is named', async () => {
    const ports = await setUp();
    await answer(ports, ['B1'], { rating: 'no', key: { ...sprakbron, provider: 'Jobbsteget' } });
    const words = await clicked(ports, list());
    expect(words).toContain('Öppna åtgärder\n2 öppna åtgärder.');
    expect(words).toContain('Jobbsteget 2021, B1');
    expect(words).toContain('Språkbron 2021, A1');
  });

  test('says that all are late', async () => {
    const ports = await setUp();
    isDay(ports, '2022-03-01');
    expect(await clicked(ports, list())).toContain('1 öppen åtgärd, försenad.');
    await answer(ports, ['B1'], { rating: 'no' });
    isDay(ports, '2022-05-01');
    expect(await clicked(ports, list())).toContain('2 öppna åtgärder, alla försenade.');
  });

  test('comes page by page', async () => {
    const ports = await setUp();
    await answer(ports, allItems, { rating: 'no' });
    const ratings = 28;
    expect(await clicked(ports, list())).toContain(`${ratings} öppna åtgärder.`);
    const last = await clicked(ports, list('Språkbron', 6));
    expect(last).toContain('Sida 6 av 6');
    expect(last.match(/Öppna [A-K]\d-1/gu)).toHaveLength(ratings - 5 * 5);
  });

  test.each<[string, string, string]>([
    ['Jobbsteget', 'of a provider without reviews', 'Det finns inga öppna åtgärder.'],
    ['Okänd', 'of nobody', 'Anordnaren Okänd finns inte i registret.'],
  ])('%s: %s', async (provider, _, words) => {
    expect(await clicked(await setUp(), list(provider))).toContain(words);
  });

  test('has those of a provider that has left the register', async () => {
    const ports = await setUp();
    await ports.registers.replace(
      [placement(day('2021-01-01')).with({ provider: 'Jobbsteget' }).build()],
      'test',
      ports.clock.now(),
    );
    expect(await clicked(ports, list('Språkbron'))).toContain('Språkbron 2021, A1');
    const asked = await replyWithChecklist({ provider: 'Språkbron', view: 'actions' }, turnOf(erik, ports), ports);
    expect(wordsIn(asked)).toContain('1 öppen åtgärd.');
  });
});

test('an action tells what it is about, who opened it and when, and who can own it', async () => {
  const ports = await setUp();
  const card = await click(ports, show);
  const words = wordsIn(card);
  expect(words).toContain('A1. Anordnaren uppfyller fortfarande alla auktorisationsvillkor');
  expect(words).toContain('Svar: Nej (Erik Nyström 31 december 2021 kl. 10:00).');
  expect(words).toContain('Öppnad av Erik Nyström 31 december 2021 kl. 10:00.');
  const owners = ofType(card, 'Input.ChoiceSet')[0]?.['choices'] as { title: string }[];
  expect(owners.map((o) => o.title)).toEqual(['Anna Berg', 'Erik Nyström', 'Karim Haddad', 'Maria Lindqvist']);
  expect(valuesIn(card)).toMatchObject({ owner: erik.id, due: '2022-01-30', text: 'Ny ledning är inte anmäld.' });
});

test('an action leads back to where its review goes on, while it does', async () => {
  const ports = await setUp();
  const goingOn = async () =>
    ofType(await click(ports, show), 'Action.Execute').filter((a) => String(a['title']).startsWith('Fortsätt'));
  expect(await goingOn()).toMatchObject([
    { title: 'Fortsätt med A2', verb: 'action.leave', data: { to: 'A2', version: 1 } },
  ]);
  await answer(ports, allItems.slice(1));
  expect(await goingOn()).toEqual([]);
});

describe('saving', () => {
  test('changes owner, day and text, and is the same when clicked twice', async () => {
    const ports = await setUp();
    const card = await click(ports, save(), filled);
    expect(wordsIn(card)).toContain('✓ Åtgärden är sparad.');
    const after = await stored(ports);
    expect(after).toMatchObject({ owner: { id: anna.id, name: 'Anna Berg' }, due: '2022-02-15', version: 2 });
    expect(await click(ports, save(), filled)).toEqual(card);
    expect(await stored(ports)).toEqual(after);
  });

  test.each<[string, Record<string, string>, string, Record<string, string | undefined>]>([
    ['a stranger as owner', { owner: '99999999-9999-4999-8999-999999999999' }, 'Välj en ansvarig i enheten.', {}],
    ['an administrator as owner', { owner: sofia.id }, 'Välj en ansvarig i enheten.', { owner: undefined }],
    ['a day that has been', { due: '2021-12-30' }, 'Välj ett datum från 31 december 2021 till 31 december 2023.', {}],
    ['a day in three years', { due: '2025-01-01' }, 'Välj ett datum från', { due: '2025-01-01' }],
    ['a day that does not exist', { due: '2022-02-30' }, 'Välj ett datum.', { due: undefined }],
    ['no text', { text: ' ' }, 'Skriv vad som ska göras.', {}],
    ['a text of 1,001 characters', { text: 'x'.repeat(1001) }, 'högst 1 000 tecken', { text: 'x'.repeat(1001) }],
    ['a personal identity number', { text: 'Ring 121212-1212.' }, 'Ta bort personnumret.', { text: undefined }],
    ['one in a note beside', { text: '', note: '121212-1212' }, 'Skriv vad som ska göras.', { note: undefined }],
  ])('%s is refused, and the rest of what was typed stays', async (_, typed, words, shown) => {
    const ports = await setUp();
    const before = await stored(ports);
    const card = await click(ports, save(), { ...filled, ...typed });
    expect(wordsIn(card)).toContain(words);
    const rest = Object.fromEntries(Object.entries(filled).filter(([field]) => !(field in typed)));
    expect(valuesIn(card)).toMatchObject({ ...rest, ...shown });
    expect(JSON.stringify(card)).not.toContain('121212');
    expect(await stored(ports)).toEqual(before);
  });

  test.each<[string, string, string | undefined, string]>([
    ['a note', note.note, note.note, 'Åtgärden är sparad men inte avslutad: tryck Avsluta om den är klar.'],
    ['a note that is too long', 'x'.repeat(1001), 'x'.repeat(1001), 'högst 1 000 tecken'],
    ['a note with a personal identity number', 'Se 121212-1212.', undefined, 'Ta bort personnumret.'],
  ])('%s beside is not dropped in silence', async (_, typed, kept, words) => {
    const ports = await setUp();
    const card = await click(ports, save(), { ...filled, note: typed });
    expect(wordsIn(card)).toContain('✓ Åtgärden är sparad.');
    expect(wordsIn(card)).toContain(words);
    expect(wordsIn(card)).not.toContain('121212');
    expect(valuesIn(card)).toEqual({ ...filled, note: kept });
    expect(ofType(card, 'Container').find((c) => c['id'] === 'closing')?.['isVisible']).toBe(true);
    expect(await stored(ports)).toMatchObject({ ...filled, owner: { id: anna.id }, version: 2 });
    expect(await click(ports, save(), { ...filled, note: typed })).toEqual(card);
  });

  test('an overdue action keeps its day', async () => {
    const ports = await setUp();
    isDay(ports, '2022-03-01');
    expect(await clicked(ports, show)).toContain('⚠ Erik Nyström, skulle vara klar 30 januari 2022');
    expect(await clicked(ports, save(), { ...filled, due: '2022-01-30' })).toContain('✓ Åtgärden är sparad.');
  });

  test('what somebody else saved meanwhile is shown beside what was typed, and I choose', async () => {
    const ports = await setUp();
    await click(ports, save(), { ...filled, owner: karim.id }, maria);
    const card = await click(ports, save(), { ...filled, text: 'Be dem anmäla.' });
    expect(wordsIn(card)).toContain('Åtgärden har ändrats sedan du öppnade den, så ditt är inte sparat.');
    expect(wordsIn(card)).toContain('Karim Haddad');
    expect(valuesIn(card)).toMatchObject({ owner: anna.id, text: 'Be dem anmäla.' });
    expect((await stored(ports))?.text).toBe('Anmäl den nya ledningen.');
    const { version } = card.actions?.[0]?.['data'] as { version: number };
    expect(await clicked(ports, save(version), { ...filled, text: 'Be dem anmäla.' })).toContain(
      '✓ Åtgärden är sparad.',
    );
    expect(await stored(ports)).toMatchObject({ text: 'Be dem anmäla.', version: 3 });
  });

  test('faults on an old card say both, and what was typed stays', async () => {
    const ports = await setUp();
    await click(ports, save(), filled, maria);
    const card = await click(ports, save(), { ...filled, due: '2020-01-01', text: 'Be dem anmäla.' });
    expect(wordsIn(card)).toContain('Åtgärden har ändrats');
    expect(wordsIn(card)).toContain('Välj ett datum från');
    expect(valuesIn(card)).toMatchObject({ due: '2020-01-01', text: 'Be dem anmäla.' });
  });

  test('the owner of an action who has left the unit has to be replaced', async () => {
    const ports = await setUp();
    await ports.staff.put({ ...erik, role: 'administrator' });
    expect(await clicked(ports, show, {}, maria)).toContain('Erik Nyström arbetar inte längre med granskningar.');
    expect(await clicked(ports, save(), { ...filled, owner: erik.id }, maria)).toContain('Välj en ansvarig i enheten.');
    expect(await clicked(ports, save(), filled, maria)).toContain('✓ Åtgärden är sparad.');
  });
});

describe('closing', () => {
  test('keeps the note with who and when, and is the same when clicked twice', async () => {
    const ports = await setUp();
    const card = await click(ports, close(), { ...filled, ...note }, karim);
    expect(wordsIn(card)).toContain('✓ Åtgärden är avslutad.');
    expect(wordsIn(card)).toContain('Avslutad av Karim Haddad 31 december 2021 kl. 10:00.');
    expect(wordsIn(card)).toContain('Hur det blev\nAnmält den 4 januari.');
    expect(ofType(card, 'Input.Text', 'Input.Date', 'Input.ChoiceSet')).toEqual([]);
    const after = await stored(ports);
    expect(after).toMatchObject({ ...filled, owner: { id: anna.id }, closed: { note: note.note }, version: 2 });
    expect(await click(ports, close(), { ...filled, ...note }, karim)).toEqual(card);
    expect(await stored(ports)).toEqual(after);
    expect(await clicked(ports, list('Språkbron'))).toContain('Det finns inga öppna åtgärder.\n1 åtgärd är avslutad.');
  });

  test.each<[string, Record<string, string>, string, string | undefined]>([
    ['without a note', {}, 'Skriv hur det blev.', undefined],
    ['with a note of 1,001 characters', { note: 'x'.repeat(1001) }, 'högst 1 000 tecken', 'x'.repeat(1001)],
    ['with a personal identity number', { note: 'Se 121212-1212.' }, 'Ta bort personnumret.', undefined],
  ])('is refused %s, and what was typed stays', async (_, typed, words, kept) => {
    const ports = await setUp();
    const card = await click(ports, close(), { ...filled, ...typed });
    expect(wordsIn(card)).toContain(words);
    expect(valuesIn(card)).toEqual({ ...filled, note: kept });
    expect(ofType(card, 'Container').find((c) => c['id'] === 'closing')?.['isVisible']).toBe(true);
    expect((await stored(ports))?.closed).toBeUndefined();
  });

  test('leaves as it is what was not filled in, an owner who has left too', async () => {
    const ports = await setUp();
    await ports.staff.put({ ...erik, role: 'administrator' });
    expect(await clicked(ports, close(), note, maria)).toContain('✓ Åtgärden är avslutad.');
    expect(await stored(ports)).toMatchObject({ owner: { id: erik.id }, due: '2022-01-30' });
  });

  test.each<[string, CardAction]>([
    ['saved', save()],
    ['closed', close()],
    ['saved from a newer card', save(2)],
  ])('what is closed stays as it is when it is %s, and what was typed is shown', async (_, action) => {
    const ports = await setUp();
    await click(ports, close(), note, karim);
    const after = await stored(ports);
    const words = await clicked(ports, action, { ...filled, note: 'Klart för länge sedan.' });
    expect(words).toContain('Åtgärden var redan avslutad, så det du skrev är inte sparat.');
    expect(words).toContain('Du skrev\nAnmäl den nya ledningen.\nKlart för länge sedan.');
    expect(words).toContain('Avslutad av Karim Haddad');
    expect(await stored(ports)).toEqual(after);
    expect(await clicked(ports, action, { ...filled, note: 'Se 121212-1212.' })).not.toContain('121212');
  });

  test('goes on in a locked review', async () => {
    const ports = await setUp();
    await answer(ports, allItems.slice(1));
    await click(ports, { verb: 'checklist.complete', lang, ...sprakbron, revision: 1 });
    expect(await clicked(ports, close(), note)).toContain('✓ Åtgärden är avslutad.');
    expect((await ports.reviews.find(sprakbron))?.locked).toBeDefined();
  });
});

test.each<[string, CardAction]>([
  ['an action that is not there', { ...show, actionId: 'B7-1' }],
  ['a change of it', { ...save(), actionId: 'B7-1' } as CardAction],
  ['the end of it', { ...close(), actionId: 'B7-1' } as CardAction],
])('%s is not shown', async (_, action) => {
  expect(await clicked(await setUp(), action, { ...filled, ...note })).toBe('Den åtgärden finns inte.');
});

test.each<[string, CardAction]>([
  ['the list', list()],
  ['an action', show],
  ['a change', save()],
  ['an end', close()],
  ['a way on', { verb: 'action.leave', lang, ...ref, version: 1, to: 'A2' }],
])('%s is not for an administrator', async (_, action) => {
  const ports = await setUp();
  const before = await stored(ports);
  const words = await clicked(ports, action, { ...filled, ...note }, sofia);
  expect(words).toBe('I din roll fylls inga checklistor i.');
  expect(await stored(ports)).toEqual(before);
});
