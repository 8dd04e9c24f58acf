import type { CardAction } from '../cards/verbs';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import {
  actionOf,
  answer,
  buttonOf,
  inputsOf,
  no,
  overview,
  ref,
  setUp,
  show,
  storedIn,
  yes,
} from './testing/checklist';
import { anna, erik, karim, sofia } from './testing/people';

test('a checklist starts at its first item and goes on to the next with each answer', async () => {
  const chat = chatOf(erik, await setUp());
  expect(wordsIn(await chat.says('checklista för Språkbron'))).toContain('Punkt 1 av 35. 0 besvarade.');
  const next = wordsIn(cardIn(await chat.clicks(answer('A1'), yes)));
  expect(next).toContain('Punkt 2 av 35. 1 besvarad.');
  expect(next).toContain('A1 är sparad.');
});

test('it resumes at the first item without an answer, for a colleague too', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  expect(wordsIn(await chatOf(anna, ports).says('checklista för Språkbron'))).toContain('Punkt 2 av 35');
});

test('going back shows the answer with who gave it and when', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const card = cardIn(await chatOf(anna, ports).clicks(show('A1')));
  expect(wordsIn(card)).toContain('Besvarad av Erik Nyström 31 december 2021 kl. 10:00.');
  expect(inputsOf(card)).toMatchObject({ value: 'yes', evidence: 'Dnr 2021/17' });
});

test('a comment is required with "delvis", and the rest of what was typed stays', async () => {
  const ports = await setUp();
  const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), { ...yes, value: 'partly' }));
  expect(wordsIn(card)).toContain('Skriv en kommentar: den krävs vid delvis, nej och ej tillämpligt.');
  expect(wordsIn(card)).toContain('A1 är inte sparad: en uppgift behöver rättas.');
  expect(inputsOf(card)).toMatchObject({ value: 'partly', evidence: 'Dnr 2021/17' });
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test('the same click delivered twice is saved once', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const first = cardIn(await chat.clicks(answer('A1'), no));
  expect(cardIn(await chat.clicks(answer('A1'), no))).toEqual(first);
  expect((await storedIn(ports, 'A1'))?.version).toBe(1);
  expect((await ports.reviews.find(ref))?.actions.size).toBe(1);
});

test('paging by "Spara och nästa" leaves an answer to who gave it', async () => {
  const ports = await setUp();
  await chatOf(erik, ports).clicks(answer('A1'), yes);
  const next = wordsIn(cardIn(await chatOf(anna, ports).clicks(answer('A1', 1), yes)));
  expect(next).toContain('Punkt 2 av 35');
  expect(next).not.toContain('A1 är sparad.');
  expect(await storedIn(ports, 'A1')).toMatchObject({ by: { id: erik.id }, version: 1 });
});

test('the last answer leads to the overview, which says that it is saved', async () => {
  const chat = chatOf(erik, await setUp());
  await chat.clicks(answer('A1'), yes);
  const last = wordsIn(cardIn(await chat.clicks(answer('K2'), { value: 'Tolv kunder, de flesta nära arbete.' })));
  expect(last).toContain('2 av 35 punkter är besvarade.');
  expect(last).toContain('K2 är sparad.');
});

describe('when someone has answered meanwhile', () => {
  const mine = { value: 'no', comment: 'saknas', evidence: 'Dnr 2021/99' };
  const late = async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), { ...yes, comment: 'Allt är anmält.' });
    const chat = chatOf(karim, ports);
    return { ports, chat, card: cardIn(await chat.clicks(answer('A1'), mine)) };
  };

  test('their answer stands beside mine, and nothing is overwritten', async () => {
    const { ports, card } = await late();
    const words = wordsIn(card);
    expect(words).toContain('Erik Nyström har svarat på A1 under tiden');
    expect(words).toContain(
      'Erik Nyströms svar, 31 december 2021 kl. 10:00\nBedömning: Ja\nKommentar: Allt är anmält.\nUnderlag: Dnr 2021/17\nDitt svar',
    );
    expect(inputsOf(card)).toEqual(mine);
    expect(await storedIn(ports, 'A1')).toMatchObject({ answer: { value: 'yes' }, version: 1 });
  });

  test('I can save mine', async () => {
    const { ports, chat, card } = await late();
    await chat.clicks(actionOf(buttonOf(card, 'Spara mitt svar')), mine);
    expect(await storedIn(ports, 'A1')).toMatchObject({ answer: { value: 'no' }, by: { id: karim.id }, version: 2 });
  });

  test('I can keep theirs, and go on', async () => {
    const { ports, chat, card } = await late();
    const keep = buttonOf(card, 'Behåll Erik Nyströms svar');
    expect(keep['associatedInputs']).toBe('none');
    expect(wordsIn(cardIn(await chat.clicks(actionOf(keep))))).toContain('Punkt 2 av 35');
    expect(await storedIn(ports, 'A1')).toMatchObject({ answer: { value: 'yes' }, version: 1 });
  });

  test('mine with faults does not pass over theirs once it is mended', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), yes);
    const card = cardIn(await chatOf(karim, ports).clicks(answer('A1'), { ...mine, comment: '' }));
    expect(wordsIn(card)).toContain('Erik Nyströms svar');
    expect(wordsIn(card)).toContain('Skriv en kommentar');
    expect(inputsOf(card)).toMatchObject({ value: 'no', evidence: 'Dnr 2021/99' });
  });

  test('saying the same is no conflict', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), yes);
    expect(wordsIn(cardIn(await chatOf(karim, ports).clicks(answer('A1'), yes)))).toContain('Punkt 2 av 35');
    expect(await storedIn(ports, 'A1')).toMatchObject({ by: { id: erik.id }, version: 1 });
  });
});

test('an answer on a card from before a fresh start is not lost, and can be saved from the new card', async () => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  const card = cardIn(await chat.clicks(answer('A1', 4), yes));
  expect(wordsIn(card)).toContain('Det kortet var gammalt, så ditt svar är inte sparat.');
  expect(inputsOf(card)).toMatchObject({ evidence: 'Dnr 2021/17' });
  await chat.clicks(actionOf(buttonOf(card, 'Spara och nästa')), yes);
  expect((await storedIn(ports, 'A1'))?.version).toBe(1);
});

describe('a "nej"', () => {
  test('opens an action in the same save, which the next card tells of', async () => {
    const ports = await setUp();
    const card = cardIn(await chatOf(erik, ports).clicks(answer('A1'), no));
    expect(wordsIn(card)).toContain(
      'Åtgärd öppnad för A1: Rutin saknas. Ansvarig Erik Nyström, senast 30 januari 2022.\nÄndra åtgärden',
    );
    expect((await ports.reviews.find(ref))?.actions.get('A1-1')).toMatchObject({ due: '2022-01-30', version: 1 });
  });

  test('is shown with its action on its own card, which leads there without losing what is typed', async () => {
    const ports = await setUp();
    const chat = chatOf(erik, ports);
    await chat.clicks(answer('A2'), no);
    const card = cardIn(await chat.clicks(show('A2')));
    expect(wordsIn(card)).toContain('Åtgärd: Rutin saknas. Ansvarig Erik Nyström, senast 30 januari 2022.');
    const change = actionOf(buttonOf(card, 'Ändra åtgärden'));
    const changed = cardIn(await chat.clicks(change, { ...no, comment: 'Rutin saknas sedan mars.' }));
    expect(wordsIn(changed)).toContain('A2 är sparad.');
    expect(wordsIn(changed)).toContain('Åtgärd: Språkbron 2021');
    expect((await storedIn(ports, 'A2'))?.answer.comment).toBe('Rutin saknas sedan mars.');
  });

  test('that is said again opens no second one', async () => {
    const ports = await setUp();
    const chat = chatOf(erik, ports);
    await chat.clicks(answer('A1'), no);
    const card = cardIn(await chat.clicks(answer('A1', 1), { ...no, comment: 'Rutin saknas helt.' }));
    expect(wordsIn(card)).not.toContain('Åtgärd öppnad');
    expect((await ports.reviews.find(ref))?.actions.size).toBe(1);
  });
});

test.each<[string, CardAction]>([
  ['an item', show('A2')],
  ['the overview', overview],
])('looking at %s begins no review', async (_, action) => {
  const ports = await setUp();
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(action)))).toContain('35');
  expect(await ports.reviews.find(ref)).toBeUndefined();
});

test.each<[string, CardAction]>([
  ['an item', show('A2')],
  ['the overview', overview],
  ['an answer', answer('A1')],
])('%s of a year of which there is no review is refused, and begins none', async (_, action) => {
  const ports = await setUp();
  const other = { ...ref, year: 2020 };
  const click = { ...action, year: 2020 } as CardAction;
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(click, yes)))).toMatch(/gäller inte längre/);
  expect(await ports.reviews.find(other)).toBeUndefined();
  await ports.reviews.open(other, { id: erik.id, name: erik.name }, ports.clock.now(), 1);
  expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(click, yes)))).toContain('Språkbron 2020');
});

test('an administrator does not fill in checklists', async () => {
  const chat = chatOf(sofia, await setUp());
  expect(wordsIn(await chat.says('checklista'))).toMatch(/I din roll fylls inga checklistor i/);
  expect(wordsIn(cardIn(await chat.clicks(answer('A1'), yes)))).toMatch(/I din roll/);
});

describe('where a person is', () => {
  test('is remembered with a save', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A1'), yes);
    expect(await ports.reviews.lastPlace(erik.id)).toEqual(ref);
  });

  test('that cannot be remembered is logged, and the answer is saved all the same', async () => {
    const ports = await setUp();
    const gone = new Error('no such table');
    const reviews = { ...ports.reviews, remember: () => Promise.reject(gone) };
    const card = cardIn(await chatOf(erik, { ...ports, reviews }).clicks(answer('A1'), yes));
    expect(wordsIn(card)).toContain('A1 är sparad.');
    expect([...ports.failures.values()]).toEqual([gone]);
  });
});
