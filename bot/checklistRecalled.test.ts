import type { ProviderReview } from '../core/checklists/review';
import { cardIn, chatOf, wordsIn } from './testing/chat';
import { answer, leave, no, setUp, storedIn, visit, yes } from './testing/checklist';
import { anna, erik, maria } from './testing/people';
import type { TestPorts } from './testing/ports';

/*
 * Another process of the product has gone on with a review; this one decides a click on what it saw before. Whatever
 * it saw, what a person meets is what is stored.
 */
const A1 = answer('A1', 0, visit);
const by = { id: maria.id, name: maria.name };
const inPerson = { value: 'in-person', comment: '' };
const video = { value: 'video', comment: '' };

/** The ports of a process that saw the review as it is after `before`; `since` it, a colleague did more elsewhere. */
const behind = async (
  before: (ports: TestPorts) => Promise<unknown>,
  since: (ports: TestPorts) => Promise<unknown>,
): Promise<TestPorts> => {
  const ports = await setUp();
  await before(ports);
  const seen = await ports.reviews.find(visit);
  await since(ports);
  const recall = (): Promise<ProviderReview | undefined> => Promise.resolve(structuredClone(seen));
  return { ...ports, reviews: { ...ports.reviews, recall } };
};

const answers =
  (itemId: string, version: number, typed: Record<string, string>) =>
  async (ports: TestPorts): Promise<void> => {
    cardIn(await chatOf(anna, ports).clicks(answer(itemId, version, visit), typed));
    expect((await storedIn(ports, itemId, visit))?.version).toBe(version + 1);
  };

const completes = async (ports: TestPorts): Promise<void> => {
  const expectedChanges = (await ports.reviews.find(visit))?.changes ?? 0;
  await ports.reviews.lock({ key: visit, by, at: ports.clock.now(), expectedChanges });
};

const reopens = async (ports: TestPorts): Promise<void> => {
  await ports.reviews.reopen({ key: visit, by, at: ports.clock.now(), revision: 1, reason: 'Ett besök till.' });
};

const inTurn =
  (...all: ((ports: TestPorts) => Promise<unknown>)[]) =>
  async (ports: TestPorts): Promise<void> => {
    for (const each of all) await each(ports);
  };

const nothing = (): Promise<void> => Promise.resolve();

describe.each<[string, typeof answer]>([
  ['a save', answer],
  ['leaving', (itemId, version, of) => leave(itemId, 'overview', version, of)],
])('%s is taken', (_, click) => {
  const A3 = click('A3', 0, visit);
  const begun = answers('A1', 0, video);
  test.each<[string, TestPorts | Promise<TestPorts>, typeof A3, Record<string, string>]>([
    ['of a review that was begun meanwhile', behind(nothing, begun), A3, { value: '12' }],
    ['of a review that is open again', behind(inTurn(begun, completes), reopens), A3, { value: '12' }],
    [
      'of an item that is asked since',
      behind(begun, answers('A1', 1, inPerson)),
      click('A2', 0, visit),
      { value: 'alfa', comment: '' },
    ],
    [
      'over an answer that was seen elsewhere',
      behind(begun, answers('A1', 1, inPerson)),
      click('A1', 2, visit),
      { value: 'none', comment: 'Inställt.' },
    ],
    [
      'over it, also if it says what this process saw',
      behind(begun, answers('A1', 1, inPerson)),
      click('A1', 2, visit),
      video,
    ],
  ])('%s', async (_what, made, action, typed) => {
    const ports = await made;
    const { itemId, version } = action as unknown as { itemId: string; version: number };
    expect(wordsIn(cardIn(await chatOf(erik, ports).clicks(action, typed)))).toContain(`${itemId} är sparad.`);
    const stored = await storedIn(ports, itemId, visit);
    expect(stored).toMatchObject({ by: { id: erik.id }, version: version + 1 });
    expect(String(stored?.answer.value)).toBe(typed['value']);
  });
});

describe.each<[string, typeof answer]>([
  ['a save', answer],
  ['leaving', (itemId, version, of) => leave(itemId, 'overview', version, of)],
])('%s is not taken, and what was typed stays', (_, click) => {
  const begun = answers('A1', 0, inPerson);
  test('of an item that is no longer asked', async () => {
    const ports = await behind(begun, answers('A1', 1, video));
    const typed = { value: 'alfa', comment: 'Nya lokaler.' };
    const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(click('A2', 0, visit), typed)));
    expect(words).toContain('A2 frågas bara vid vissa svar på A1.');
    expect(words).toContain('Det här skrev du:\nSvar: Lokal Alfa\nKommentar: Nya lokaler.');
    expect(await storedIn(ports, 'A2', visit)).toBeUndefined();
  });

  test('of a review that was completed meanwhile', async () => {
    const ports = await behind(begun, completes);
    const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(click('A3', 0, visit), { value: '12' })));
    expect(words).toContain('Checklistan är låst, så ditt svar är inte sparat.');
    expect(await storedIn(ports, 'A3', visit)).toBeUndefined();
  });

  test.each<[string, Record<string, string>]>([
    ['that says something else', { value: 'none', comment: 'Inställt.' }],
    ['with a fault', { value: 'none', comment: '' }],
  ])('over the answer of a colleague, one %s', async (_what, typed) => {
    const ports = await behind(begun, answers('A1', 1, video));
    const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(click('A1', 1, visit), typed)));
    expect(words).toContain('Anna Berg har svarat på A1 under tiden');
    expect(await storedIn(ports, 'A1', visit)).toMatchObject({
      answer: { value: 'video' },
      by: { id: anna.id },
      version: 2,
    });
  });
});

test('a save that says what this process saw is no repetition of what a colleague has changed', async () => {
  const ports = await behind(answers('A1', 0, inPerson), answers('A1', 1, video));
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(answer('A1', 1, visit), inPerson)));
  expect(words).toContain('Anna Berg har svarat på A1 under tiden');
});

test('the next card counts, and the next item is, as it is stored', async () => {
  const ports = await behind(answers('A1', 0, video), answers('A3', 0, { value: '12' }));
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(answer('A1', 1, visit), inPerson)));
  expect(words).toContain('Punkt 2 av 4. 2 besvarade.\n✓ A1 är sparad.\nA2. ');
});

test('a fault is shown on the card as it is now', async () => {
  const ports = await behind(answers('A1', 0, video), answers('A4', 0, yes));
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(answer('A3', 0, visit), { value: '1' })));
  expect(words).toContain('Punkt 2 av 3. 2 besvarade.');
});

test('a "nej" over a colleague\'s, seen elsewhere, tells of no new action', async () => {
  const ports = await behind(answers('A1', 0, video), answers('A4', 0, no));
  const typed = { ...no, comment: 'Ramp saknas.' };
  const words = wordsIn(cardIn(await chatOf(erik, ports).clicks(answer('A4', 1, visit), typed)));
  expect(words).toContain('A4 är sparad.');
  expect(words).not.toContain('Åtgärd öppnad');
});

test('what was seen lets nobody in', async () => {
  const ports = await behind(answers('A1', 0, video), nothing);
  const strangers = { ...ports, staff: { ...ports.staff, find: () => Promise.resolve(undefined) } };
  const { invoke } = await chatOf(erik, strangers).clicks(A1, inPerson);
  expect(invoke?.statusCode).toBe(400);
});
