import { Instant } from '../core/calendar/clock';
import { siteVisit } from '../cards/testing/siteVisit';
import type { CardAction } from '../cards/verbs';
import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import type { ChecklistItem } from '../core/checklists/template';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import {
  answer,
  buttonsOf,
  buttonOf,
  inputsOf,
  leave,
  no,
  ref,
  setUp,
  show,
  storedIn,
  visit,
  yes,
} from './testing/checklist';
import { anna, erik, maria } from './testing/people';
import type { TestPorts } from './testing/ports';

const by = { id: maria.id, name: maria.name };

/** A review in which A1 and A2 are answered, completed by Maria; then, if so, opened again. */
const completed = async (more: { reopened?: boolean } = {}): Promise<TestPorts> => {
  const ports = await setUp();
  const chat = chatOf(erik, ports);
  await chat.clicks(answer('A1'), { ...yes, comment: 'Allt är anmält.' });
  await chat.clicks(answer('A2'), no);
  const at = ports.clock.now();
  const expectedChanges = (await ports.reviews.find(ref))?.changes ?? 0;
  await ports.reviews.lock({ key: ref, by, at, expectedChanges });
  if (more.reopened === true) {
    await ports.reviews.reopen({ key: ref, by, at, revision: 1, reason: 'Ett underlag kom in sent.' });
    await chat.clicks(answer('A1', 1), { ...yes, comment: 'En ny ägare.' });
  }
  return ports;
};

describe('a locked review', () => {
  test('is read: the answer as text, by whom, and who has locked it', async () => {
    const card = cardIn(await chatOf(anna, await completed()).clicks(show('A1')));
    expect(wordsIn(card)).toContain(
      'Bedömning: Ja\nKommentar: Allt är anmält.\nUnderlag: Dnr 2021/17\nBesvarad av Erik Nyström 31 december 2021 kl. 10:00.\nLåst av Maria Lindqvist 31 december 2021 kl. 10:00.',
    );
    expect(inputsOf(card)).toEqual({});
    expect(buttonsOf(card)).toEqual(['Nästa', 'Översikt']);
  });

  test('leads to its actions, which go on', async () => {
    const card = cardIn(await chatOf(anna, await completed()).clicks(show('A2')));
    expect(buttonsOf(card)).toEqual(['Ändra åtgärden', 'Föregående', 'Nästa', 'Översikt']);
    expect(buttonOf(card, 'Ändra åtgärden')).toMatchObject({ verb: 'action.show', data: { actionId: 'A2-1' } });
  });

  test.each<[string, CardAction]>([
    ['a save', answer('A1', 1)],
    ['leaving', leave('A1', 'A2', 1)],
  ])('stores nothing by %s, and shows what was typed', async (_, click) => {
    const ports = await completed();
    const typed = { value: 'no', comment: 'Se 121212-1212.', evidence: 'Dnr 2021/7' };
    const card = cardIn(await chatOf(anna, ports).clicks(click, typed));
    const words = wordsIn(card);
    expect(words).toContain('Checklistan är låst, så ditt svar är inte sparat.');
    expect(words).toContain(
      'Det här skrev du:\nBedömning: Nej\nUnderlag: Dnr 2021/7\nDet här är sparat:\nBedömning: Ja',
    );
    expect(JSON.stringify(card)).not.toContain('1212');
    expect(await storedIn(ports, 'A1')).toMatchObject({ answer: { value: 'yes' }, version: 1 });
  });

  test('can be left as it was shown', async () => {
    const typed = { ...yes, comment: 'Allt är anmält.' };
    const card = cardIn(await chatOf(anna, await completed()).clicks(leave('A1', 'A2', 1), typed));
    expect(wordsIn(card)).toContain('Punkt 2 av 35');
  });

  test('that is locked while an answer is on its way takes it no more', async () => {
    const ports = await setUp();
    await chatOf(erik, ports).clicks(answer('A2'), no);
    const reviews = {
      ...ports.reviews,
      save: async (save: Parameters<typeof ports.reviews.save>[0]) => {
        await ports.reviews.lock({ key: ref, by, at: save.at, expectedChanges: 1 });
        return ports.reviews.save(save);
      },
    };
    const card = cardIn(await chatOf(anna, { ...ports, reviews }).clicks(answer('A1'), yes));
    expect(wordsIn(card)).toContain('Checklistan är låst');
    expect(wordsIn(card)).toContain('Underlag: Dnr 2021/17');
    expect(await storedIn(ports, 'A1')).toBeUndefined();
  });
});

describe('an earlier revision', () => {
  test('is read as it was, and so are its neighbours', async () => {
    const chat = chatOf(anna, await completed({ reopened: true }));
    const card = cardIn(await chat.clicks(show('A1', ref, 1)));
    expect(wordsIn(card)).toContain('Kommentar: Allt är anmält.');
    expect(wordsIn(card)).toContain('Version 1, låst av Maria Lindqvist 31 december 2021 kl. 10:00.');
    expect(inputsOf(card)).toEqual({});
    expect(buttonOf(card, 'Nästa')).toMatchObject({ data: { itemId: 'A2', revision: 1 } });
    expect(buttonOf(card, 'Översikt')).toMatchObject({ verb: 'checklist.overview', data: { revision: 1 } });
  });

  test('does not stand in the way of the one in force', async () => {
    const chat = chatOf(anna, await completed({ reopened: true }));
    for (const click of [show('A1'), show('A1', ref, 2)])
      expect(inputsOf(cardIn(await chat.clicks(click)))).toMatchObject({ comment: 'En ny ägare.' });
  });

  test('that there never was is refused in friendly words', async () => {
    const card = cardIn(await chatOf(anna, await completed()).clicks(show('A1', ref, 7)));
    expect(wordsIn(card)).toContain('Det kortet gäller inte längre.');
  });
});

describe('an item that hangs on an earlier answer', () => {
  test('is passed over while it is not asked', async () => {
    const chat = chatOf(erik, await setUp());
    const video = cardIn(await chat.clicks(answer('A1', 0, visit), { value: 'video' }));
    expect(wordsIn(video)).toContain('Punkt 2 av 3. 1 besvarad.\n✓ A1 är sparad.\nA3. ');
    const inPerson = cardIn(await chat.clicks(answer('A1', 1, visit), { value: 'in-person' }));
    expect(wordsIn(inPerson)).toContain('Punkt 2 av 4. 1 besvarad.\n✓ A1 är sparad.\nA2. ');
  });

  test('that is no longer asked says so, and leads on', async () => {
    const ports = await setUp();
    const chat = chatOf(erik, ports);
    await chat.clicks(answer('A1', 0, visit), { value: 'video' });
    const card = cardIn(await chat.clicks(show('A2', visit)));
    expect(wordsIn(card)).toContain('A2 frågas bara vid vissa svar på A1.');
    expect(buttonsOf(card)).toEqual(['Öppna A1', 'Översikt']);
    const late = cardIn(await chat.clicks(answer('A2', 0, visit), { value: 'alfa', comment: 'Nya lokaler.' }));
    expect(wordsIn(late)).toContain('Det här skrev du:\nSvar: Lokal Alfa\nKommentar: Nya lokaler.');
    expect(await storedIn(ports, 'A2', visit)).toBeUndefined();
  });
});

describe('the answer of last year', () => {
  const lastYear = { ...ref, year: 2020 };
  const at = Instant.parse('2020-05-04T07:30:00Z');
  const answered = async (itemId: string, value: string, comment: string) => {
    const ports = await setUp();
    await ports.reviews.open(lastYear, by, at, 1);
    const given = { itemId, value, comment };
    await ports.reviews.save({ key: lastYear, answer: given, by, at, expectedVersion: 0 });
    return ports;
  };
  const SAID = 'Förra året: Delvis. Ägaren var ny. (Maria Lindqvist, 4 maj 2020)';

  test('stands beside the item', async () => {
    const ports = await answered('A2', 'partly', 'Ägaren var ny.');
    expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(show('A2'))))).toContain(SAID);
    expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(answer('A1'), yes)))).toContain(SAID);
    expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(show('A3'))))).not.toContain('Förra året');
  });

  test('is left out when the item said something else then', async () => {
    const ports = await answered('A2', 'partly', 'Ägaren var ny.');
    const card = cardIn(await chatOf(erik, ports).clicks(show('A2', visit)));
    expect(wordsIn(card)).not.toContain('Förra året');
  });

  /** The checklist from this year on, in which A2 is another item; last year's review was begun with the one before. */
  const changedTo = async (change: Partial<ChecklistItem>, ports: TestPorts): Promise<TestPorts> => {
    const [first, ...sections] = providerChecklist.sections;
    const items = first!.items.map((item) => (item.id === 'A2' ? { ...item, ...change } : item));
    const newer = { ...providerChecklist, version: 2, sections: [{ ...first!, items }, ...sections] };
    await ports.templates.add(newer, by.id, ports.clock.now());
    return ports;
  };

  const SAME: Partial<ChecklistItem> = { help: { sv: 'Se registret.', en: 'See the register.' } };
  const OTHER_TEXT: Partial<ChecklistItem> = { text: { sv: 'Ledningen är prövad av IVO.', en: 'IVO has tried it.' } };
  const OTHER_TYPE: Partial<ChecklistItem> = {
    type: 'choice',
    choices: [
      { code: 'all', text: { sv: 'Alla', en: 'All' } },
      { code: 'partly', text: { sv: 'Några', en: 'Some' } },
    ],
  };
  test.each<[string, Partial<ChecklistItem>, boolean]>([
    ['asks for the same with more help', SAME, true],
    ['asks for something else', OTHER_TEXT, false],
    ['asks for a choice', OTHER_TYPE, false],
  ])('beside a newer version of the item that %s: %p', async (_, item, isShown) => {
    const ports = await changedTo(item, await answered('A2', 'partly', 'Ägaren var ny.'));
    const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(show('A2'))));
    expect(words.includes(SAID)).toBe(isShown);
    expect(words.includes('Förra året')).toBe(isShown);
  });

  test('is worded as the item was then', async () => {
    const then = { ...lastYear, template: siteVisit.id };
    const ports = await setUp();
    const [section] = siteVisit.sections;
    const items = section!.items.map((item) => ({
      ...item,
      ...(item.choices === undefined ? {} : { choices: item.choices.filter((c) => c.code !== 'video') }),
    }));
    const newer = { ...siteVisit, version: 2, sections: [{ ...section!, items }] };
    await ports.templates.add(newer, by.id, ports.clock.now());
    await ports.reviews.open(then, by, at, 1);
    await ports.reviews.save({ key: then, answer: { itemId: 'A1', value: 'video' }, by, at, expectedVersion: 0 });
    const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(show('A1', visit))));
    expect(words).toContain('Förra året: Per video. (Maria Lindqvist, 4 maj 2020)');
  });

  test('that cannot be read is logged, and the item is shown without', async () => {
    const ports = await answered('A2', 'partly', 'Ägaren var ny.');
    const find: typeof ports.reviews.find = (key) =>
      key.year === 2020 ? Promise.reject(new Error('no such table')) : ports.reviews.find(key);
    const reviews = { ...ports.reviews, find };
    const card = cardIn(await chatOf(erik, { ...ports, reviews }).clicks(show('A2')));
    expect(wordsIn(card)).toContain('Punkt 2 av 35');
    expect([...ports.failures.values()]).toEqual([new Error('no such table')]);
  });
});
