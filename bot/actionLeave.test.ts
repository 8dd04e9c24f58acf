import type { CardAction } from '../cards/verbs';
import { day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import { placement } from '../core/testing/placements';
import { isOnlyYours } from './onlyYours';
import { leaveAction } from './replies/checklists/changeAction';
import { wordsIn } from './testing/chat';
import { actionOf, buttonOf, buttonsOf, inputsOf } from './testing/checklist';
import { anna, erik } from './testing/people';
import { type TestPorts, testPorts } from './testing/ports';
import { answer, click, clicked, sprakbron, turnOf } from './testing/reviews';

const lang = 'sv';
const ref = { ...sprakbron, actionId: 'A1-1' };
const show: CardAction = { verb: 'action.show', lang, ...ref };
const leave = (to: string, version = 1): CardAction => ({ verb: 'action.leave', lang, ...ref, version, to });
const asStored = { owner: erik.id, due: '2022-01-30', text: 'Ny ledning är inte anmäld.', note: '' };
const changed = { owner: anna.id, due: '2022-02-15', text: 'Anmäl den nya ledningen.', note: '' };

/** A1 of Språkbron is answered "nej" by Erik on 31 December 2021: the action is his, due 30 January. */
const setUp = async (): Promise<TestPorts> => {
  const ports = await testPorts([placement(day('2021-01-01')).with({ provider: 'Språkbron' }).build()]);
  await answer(ports, ['A1'], { rating: 'no', comment: 'Ny ledning är inte anmäld.' });
  return ports;
};
const stored = async (ports: TestPorts): Promise<Action | undefined> =>
  (await ports.reviews.find(sprakbron))?.actions.get('A1-1');

const WAYS: [string, string, RegExp][] = [
  ['Fortsätt med A2', 'A2', /Punkt 2 av 35/u],
  ['Alla åtgärder', 'actions', /Öppna åtgärder för Språkbron/u],
  ['Till A1', 'A1', /Punkt 1 av 35/u],
  ['Översikt', 'overview', /1 av 35 punkter är besvarade/u],
];

test.each(WAYS)('"%s" takes what was typed along, and saves it on the way', async (title, to, words) => {
  const ports = await setUp();
  const button = buttonOf(await click(ports, show), title);
  expect(actionOf(button)).toEqual(leave(to));
  expect(button['associatedInputs']).toBeUndefined();
  const arrived = await clicked(ports, leave(to), changed);
  expect(arrived).toContain('✓ Åtgärden är sparad.');
  expect(arrived).toMatch(words);
  expect(await stored(ports)).toMatchObject({
    owner: { id: anna.id },
    due: '2022-02-15',
    text: changed.text,
    version: 2,
  });
});

test.each(WAYS)('"%s" of an action that nothing was changed in goes there and saves nothing', async (_, to, words) => {
  const ports = await setUp();
  const before = await stored(ports);
  const arrived = await clicked(ports, leave(to), asStored);
  expect(arrived).toMatch(words);
  expect(arrived).not.toContain('sparad.');
  expect(await stored(ports)).toEqual(before);
});

test.each<[string, object, string]>([
  ['an empty text', { text: ' ' }, 'Skriv vad som ska göras.'],
  ['no day', { due: '' }, 'Välj ett datum.'],
  ['a personal identity number', { text: 'Ring 121212-1212' }, 'Ta bort personnumret'],
])('%s keeps one at the action, and one can leave without saving', async (_, fault, words) => {
  const ports = await setUp();
  const before = await stored(ports);
  const card = await click(ports, leave('overview'), { ...changed, ...fault });
  expect(wordsIn(card)).toContain(words);
  expect(inputsOf(card)).toMatchObject({ owner: anna.id });
  expect(await stored(ports)).toEqual(before);
  expect(buttonsOf(card)).not.toContain('Översikt');
  const away = buttonOf(card, 'Lämna utan att spara');
  expect(away).toMatchObject({ verb: 'checklist.overview', associatedInputs: 'none' });
});

test('a note on how it ended is not left behind unsaid: the action is saved, and the note stays to be closed with', async () => {
  const ports = await setUp();
  const card = await click(ports, leave('A2'), { ...changed, note: 'Anmält den 4 januari.' });
  expect(inputsOf(card)).toMatchObject({ note: 'Anmält den 4 januari.' });
  expect(buttonsOf(card)).toContain('Lämna utan att spara');
  expect((await stored(ports))?.text).toBe(changed.text);
});

test('what somebody else has changed meanwhile is not overwritten on the way out', async () => {
  const ports = await setUp();
  await click(ports, { verb: 'action.save', lang, ...ref, version: 1 }, { ...changed, text: 'Anmält av Anna.' });
  const card = await click(ports, leave('overview'), changed);
  expect(inputsOf(card)).toMatchObject({ text: changed.text });
  expect((await stored(ports))?.text).toBe('Anmält av Anna.');
});

test('in a group only what was saved moves the message of the others', async () => {
  const ports = await setUp();
  const turn = { ...turnOf(erik, ports), audience: 'shared' as const };
  const go = (typed: object) => leaveAction({ ref, version: 1, typed, to: 'overview' }, turn, ports);
  expect(isOnlyYours(await go(asStored))).toBe(true);
  expect(isOnlyYours(await go({ ...changed, text: '' }))).toBe(true);
  expect(isOnlyYours(await go(changed))).toBe(false);
});
