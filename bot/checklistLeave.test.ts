import { cardIn, chatOf, wordsIn } from './testing/chat';
import {
  actionOf,
  answer,
  buttonOf,
  buttonsOf,
  inputsOf,
  leave,
  ref,
  setUp,
  storedIn,
  visit,
  yes,
} from './testing/checklist';
import { anna, erik, karim } from './testing/people';

const OVERVIEW = '0 av 35 punkter är besvarade.';

test.each([
  ['A1', /Punkt 1 av 35/],
  ['A3', /Punkt 3 av 35/],
  ['overview', OVERVIEW],
])('leaving an untouched item for %s goes there and begins nothing', async (to, words) => {
  const ports = await setUp();
  const card = cardIn(await chatOf(erik, ports).clicks(leave('A2', to), { value: '', comment: ' ', evidence: '' }));
  expect(wordsIn(card)).toMatch(words);
  expect(wordsIn(card)).not.toContain('sparad');
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test.each([
  ['A1', /Punkt 1 av 35/],
  ['A3', /Punkt 3 av 35/],
  ['overview', /1 av 35 punkter är besvarade/],
])('leaving a filled-in item for %s saves it and says so there', async (to, words) => {
  const ports = await setUp();
  const card = cardIn(await chatOf(erik, ports).clicks(leave('A2', to), { value: 'yes', comment: 'Varje dag.' }));
  expect(wordsIn(card)).toMatch(words);
  expect(wordsIn(card)).toContain('A2 är sparad.');
  expect((await storedIn(ports, 'A2'))?.answer).toMatchObject({ value: 'yes', comment: 'Varje dag.' });
});

test('every way off the card but saving it sends what was typed', async () => {
  const card = cardIn(await chatOf(erik, await setUp()).clicks(leave('A1', 'A2')));
  for (const title of ['Föregående', 'Hoppa över', 'Översikt']) {
    expect(buttonOf(card, title)).toMatchObject({ verb: 'checklist.leave' });
    expect(buttonOf(card, title)['associatedInputs']).toBeUndefined();
  }
});

test('leaving with faults stays there with what was typed, and one can leave without saving', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const typed = { value: 'no', comment: '', evidence: 'Dnr 2021/5' };
  const card = cardIn(await chat.clicks(leave('A3', 'A2'), typed));
  expect(wordsIn(card)).toContain('Punkt 3 av 35');
  expect(wordsIn(card)).toContain('Skriv en kommentar');
  expect(inputsOf(card)).toMatchObject({ value: 'no', evidence: 'Dnr 2021/5' });
  const away = buttonOf(card, 'Lämna utan att spara');
  expect(away['associatedInputs']).toBe('none');
  expect(wordsIn(cardIn(await chat.clicks(actionOf(away))))).toContain('Punkt 2 av 35');
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test('leaving what was answered before saves nothing anew', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const card = cardIn(await chatOf(anna, ports).clicks(leave('A1', 'A2', 1), yes));
  expect(wordsIn(card)).toContain('Punkt 2 av 35');
  expect(wordsIn(card)).not.toContain('A1 är sparad.');
  expect(await storedIn(ports, 'A1')).toMatchObject({ by: { id: erik.id }, version: 1 });
});

test('the same leaving delivered twice saves once and says the same', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const first = cardIn(await chat.clicks(leave('A1', 'A2'), yes));
  expect(cardIn(await chat.clicks(leave('A1', 'A2'), yes))).toEqual(first);
  expect((await storedIn(ports, 'A1'))?.version).toBe(1);
});

describe('when someone has answered meanwhile', () => {
  test('what I typed stays beside theirs, and nothing is overwritten', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), yes);
    const mine = { value: 'partly', comment: 'Ägaren är ny.', evidence: 'Dnr 2021/6' };
    const card = cardIn(await chatOf(karim, ports).clicks(leave('A1', 'overview'), mine));
    expect(buttonsOf(card)).toEqual(['Spara mitt svar', 'Behåll Erik Nyströms svar', 'Lämna utan att spara']);
    expect(inputsOf(card)).toEqual(mine);
    expect(actionOf(buttonOf(card, 'Lämna utan att spara'))).toMatchObject({ verb: 'checklist.overview' });
    expect(await storedIn(ports, 'A1')).toMatchObject({ by: { id: erik.id }, version: 1 });
  });

  test('and I only looked at what stood there before, I simply go', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), yes);
    await chatOf(anna, ports).clicks(answer('A1', 1), { ...yes, evidence: 'Dnr 2021/18' });
    const card = cardIn(await chatOf(karim, ports).clicks(leave('A1', 'A2', 1), yes));
    expect(wordsIn(card)).toContain('Punkt 2 av 35');
    expect(await storedIn(ports, 'A1')).toMatchObject({ by: { id: anna.id }, version: 2 });
  });
});

test('the answer that one leaves may make another item the next one', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const card = cardIn(await chat.clicks(leave('A1', 'A3', 0, visit), { value: 'in-person' }));
  expect(wordsIn(card)).toContain('A2. Var hölls besöket?');
  const back = cardIn(await chat.clicks(leave('A1', 'A2', 1, visit), { value: 'video' }));
  expect(wordsIn(back)).toContain('A3. Antal deltagare');
});
