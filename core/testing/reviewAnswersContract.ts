import { MOST_TEXT } from '../checklists/answer';
import type { SaveAnswer } from '../checklists/reviewStore';
import { anna, AT, bo, key, LATER, type MakeStore, opened, save, saveNo, stored, yes } from './reviewSamples';

/** Beginning a review, answering, and where people were. */
export const reviewAnswersContract = (make: MakeStore): void => {
  const begun = {
    key,
    templateVersion: 1,
    started: { by: anna, at: AT },
    revision: 1,
    earlier: [],
    answers: new Map(),
    actions: new Map(),
    changes: 0,
  };

  test('a review that nobody has begun is not there', async () => {
    const store = make();
    expect(await store.find(key)).toBeUndefined();
    expect(await store.recall(key)).toBeUndefined();
    expect(await store.history(key, 'A1')).toEqual([]);
    expect(await store.revision(key, 1)).toBeUndefined();
    expect(await store.summaries({})).toEqual([]);
  });

  test('opening begins a review; opening again leaves it as it was', async () => {
    const store = make();
    expect(await store.open(key, anna, AT, 1)).toEqual(begun);
    expect(await store.open(key, bo, LATER, 2)).toEqual(begun);
    expect(await store.find(key)).toEqual(begun);
  });

  test('two people opening at once are in the same review', async () => {
    const store = make();
    const [a, b] = await Promise.all([store.open(key, anna, AT, 1), store.open(key, bo, LATER, 1)]);
    expect(a).toEqual(b);
  });

  test('an answer comes back as it was given, at its greatest length too', async () => {
    const store = await opened(make);
    const long = 'å'.repeat(MOST_TEXT);
    const answers = [
      yes('A1', { comment: long, evidence: long }),
      yes('B12', { value: long }),
      yes('C1', { value: '🚀'.repeat(MOST_TEXT / 2), comment: 'Två\nrader, "citat" och <tecken> & \\ \t~!' }),
      yes('C2', { value: ' ' }),
      yes('C3', { value: 87.5 }),
      yes('C4', { value: 12 }),
      yes('C5', { value: '12' }),
      yes('C6', { value: 999_999_999 }),
      yes('C7', { value: 0 }),
      yes('C8', { value: '2021-10-04', evidence: 'https://nacka.se/?a=1&b=%20#c' }),
    ];
    for (const answer of answers) expect((await store.save(save({ answer }))).kind).toBe('saved');
    const found = await stored(store);
    expect(found.answers.size).toBe(answers.length);
    for (const answer of answers) {
      const expected = { answer, by: anna, at: AT, version: 1 };
      expect(found.answers.get(answer.itemId)).toEqual(expected);
    }
  });

  test('an item that is not asked, by what is stored, takes no answer', async () => {
    const store = await opened(make);
    await store.save(save());
    const isAsked: SaveAnswer['isAsked'] = (answers) => answers.get('A1')?.answer.value === 'no';
    const review = await stored(store);
    expect(await store.save(save({ answer: yes('A2'), isAsked }))).toEqual({ kind: 'notAsked', review });
    expect(await stored(store)).toEqual(review);
    await store.save(saveNo('A1', { expectedVersion: 1 }));
    expect((await store.save(save({ answer: yes('A2'), isAsked }))).kind).toBe('saved');
  });

  test('what saving returns is what is found afterwards', async () => {
    const store = await opened(make);
    await store.save(save());
    const { review } = await store.save(save({ answer: yes('A2'), by: bo, at: LATER }));
    expect(review).toMatchObject({ changes: 2, changed: { by: bo, at: LATER } });
    expect(review.answers.size).toBe(2);
    expect(await store.recall(key)).toEqual(review);
    expect(await store.find(key)).toEqual(review);
  });

  test('a change by who saw the answer is the next version', async () => {
    const store = await opened(make);
    await store.save(save({ answer: yes('A1', { comment: 'First' }) }));
    const changed = { answer: yes('A1', { value: 'no' }), by: bo, at: LATER };
    expect((await store.save(save({ ...changed, expectedVersion: 1 }))).kind).toBe('saved');
    expect((await stored(store)).answers.get('A1')).toEqual({ ...changed, version: 2 });
  });

  test('every version is in the history, in order, also when clocks differ', async () => {
    const store = await opened(make);
    const moments = [LATER, AT, LATER, AT, LATER, AT, LATER, AT, LATER, AT, LATER];
    const versions = moments.map((at, i) => ({ answer: yes('A1', { comment: `${i}` }), by: i % 2 ? bo : anna, at }));
    for (const [i, version] of versions.entries()) await store.save(save({ ...version, expectedVersion: i }));
    await store.save(save({ answer: yes('A10') }));
    expect(await store.history(key, 'A1')).toEqual(versions.map((v, i) => ({ ...v, version: i + 1 })));
    expect(await store.history(key, 'A10')).toHaveLength(1);
    expect(await store.history(key, 'A2')).toEqual([]);
  });

  test('the same click delivered twice is saved once', async () => {
    const store = await opened(make);
    await store.save(save());
    const again = await store.save(save({ at: LATER }));
    expect(again).toEqual({ kind: 'saved', review: await stored(store) });
    expect(again.review.answers.get('A1')).toEqual({ answer: yes('A1'), by: anna, at: AT, version: 1 });
    expect(again.review.changes).toBe(1);
    expect(await store.history(key, 'A1')).toHaveLength(1);
  });

  test('the same answer by two people is not one click', async () => {
    const store = await opened(make);
    await store.save(save({ by: anna }));
    expect((await store.save(save({ by: bo }))).kind).toBe('changed');
  });

  test('a click that comes late, after the next change, is told so', async () => {
    const store = await opened(make);
    await store.save(save());
    await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1 }));
    expect(await store.save(save())).toMatchObject({ kind: 'changed', current: { version: 2 } });
  });

  test('saving in a review that was never opened is a fault', async () => {
    await expect(make().save(save())).rejects.toThrow('has not been opened');
  });

  test('saving over a version that never was is told so, and writes nothing', async () => {
    const store = await opened(make);
    expect(await store.save(save({ expectedVersion: 3 }))).toEqual({ kind: 'changed', review: await stored(store) });
    await store.save(save());
    expect(await store.save(save({ expectedVersion: 3 }))).toMatchObject({ kind: 'changed', current: { version: 1 } });
    expect((await stored(store)).answers.get('A1')?.version).toBe(1);
    expect(await store.history(key, 'A1')).toHaveLength(1);
  });

  test('what a caller does with what it got or gave changes nothing stored', async () => {
    const store = await opened(make);
    const given = yes('A1', { comment: 'As it was' });
    const { review } = await store.save(save({ answer: given }));
    given.comment = 'Otherwise';
    (review.answers as Map<string, unknown>).clear();
    expect((await store.save(save({ by: bo }))).kind).toBe('changed');
    for (const found of [await store.find(key), await store.recall(key)]) {
      expect(found?.answers.get('A1')?.answer.comment).toBe('As it was');
      (found?.answers as Map<string, unknown>).clear();
      expect((await store.save(save({ by: bo }))).kind).toBe('changed');
    }
  });

  test.each([
    'Jobb/Väg',
    'Jobb#Väg',
    'Jobb!Väg',
    "Jobb'Väg",
    'Jobb~002fVäg',
    'Jobb Väg?',
    '100 % jobb',
    'A&B + (C), D; E=F: "G" <H> @I $J |K| {L} [M] ^N` *',
    'jobb\\väg',
    ' Blank först',
    'Łódź 就业 🚀',
    'å'.repeat(200),
  ])('the provider "%s" has its own review', async (provider) => {
    const store = await opened(make);
    const of = { ...key, provider };
    await store.open(of, bo, LATER, 1);
    await store.save(save({ key: of, answer: yes('A1', { comment: provider }) }));
    await store.save(save({ key: of, answer: yes('A1', { comment: 'Next' }), expectedVersion: 1 }));
    expect((await stored(store, of)).key).toEqual(of);
    expect((await stored(store, of)).answers.get('A1')?.answer.comment).toBe('Next');
    expect((await store.history(of, 'A1')).map((h) => h.answer.comment)).toEqual([provider, 'Next']);
    expect((await store.summaries({ provider })).map((s) => s.key)).toEqual([of]);
    expect((await store.summaries({ provider, year: 2021 })).map((s) => s.key)).toEqual([of]);
    await store.remember('someone', of);
    expect(await store.lastPlace('someone')).toEqual(of);
    expect((await stored(store)).answers.size).toBe(0);
  });

  test('another year and another template are another review', async () => {
    const store = await opened(make);
    await store.save(save());
    for (const other of [
      { ...key, year: 2022 },
      { ...key, template: 'anordnare-2022' },
    ]) {
      expect(await store.find(other)).toBeUndefined();
      expect((await store.open(other, bo, LATER, 2)).answers.size).toBe(0);
    }
    expect((await stored(store)).answers.size).toBe(1);
  });

  test('a person is where they were last, each by themselves', async () => {
    const store = make();
    expect(await store.lastPlace(anna.id)).toBeUndefined();
    await store.remember(anna.id, key);
    await store.remember(bo.id, { ...key, year: 2020 });
    expect(await store.lastPlace(anna.id)).toEqual(key);
    await store.remember(anna.id, { ...key, provider: 'Ny väg' });
    expect(await store.lastPlace(anna.id)).toEqual({ ...key, provider: 'Ny väg' });
    expect(await store.lastPlace(bo.id)).toEqual({ ...key, year: 2020 });
  });
};
