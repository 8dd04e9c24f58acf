import { anna, AT, bo, key, LATER, lock, type MakeStore, opened, save, saveNo, stored, yes } from './reviewSamples';

/** Several people at the same moment. */
export const reviewCrowdContract = (make: MakeStore): void => {
  test('the same click delivered twice at once is saved once', async () => {
    const store = await opened(make);
    const results = await Promise.all([store.save(saveNo('A1')), store.save(saveNo('A1'))]);
    expect(results.map((r) => r.kind)).toEqual(['saved', 'saved']);
    const review = await stored(store);
    expect(review.answers.get('A1')?.version).toBe(1);
    expect(review.changes).toBe(1);
    expect([...review.actions.keys()]).toEqual(['A1-1']);
  });

  test('two people saving at once: one wins, the other is told what was stored', async () => {
    const store = await opened(make);
    const saves = [save({ by: anna }), save({ by: bo, answer: yes('A1', { value: 'no' }) })];
    const results = await Promise.all(saves.map((s) => store.save(s)));
    const won = saves[results.findIndex((r) => r.kind === 'saved')];
    const kept = { answer: won?.answer, by: won?.by, at: AT, version: 1 };
    expect(results.map((r) => r.kind).sort()).toEqual(['changed', 'saved']);
    expect(results.find((r) => r.kind === 'changed')).toMatchObject({ current: kept });
    expect((await stored(store)).answers.get('A1')).toEqual(kept);
    expect(await store.history(key, 'A1')).toEqual([kept]);
  });

  test('ten people saving ten different items at once: all are saved', async () => {
    const store = await opened(make);
    const items = Array.from({ length: 10 }, (_, i) => `A${i + 1}`);
    const results = await Promise.all(items.map((id) => store.save(saveNo(id))));
    expect(results.every((r) => r.kind === 'saved')).toBe(true);
    const review = await stored(store);
    expect([...review.answers.keys()].sort()).toEqual([...items].sort());
    expect([...review.actions.keys()].sort()).toEqual(items.map((id) => `${id}-1`).sort());
    expect(review.changes).toBe(10);
    const [summary] = await store.summaries({});
    expect([...(summary?.given.keys() ?? [])].sort()).toEqual([...items].sort());
    expect(summary?.openActions).toBe(10);
  });

  test('an answer and a completion at once: the answer is in what was completed, or one of them is refused', async () => {
    const store = await opened(make);
    const { changes } = await stored(store);
    const [saved, locked] = await Promise.all([
      store.save(save()),
      store.lock({ key, by: bo, at: LATER, expectedChanges: changes }),
    ]);
    const review = await stored(store);
    expect([saved.kind, locked.kind]).toEqual(review.locked === undefined ? ['saved', 'changed'] : ['locked', 'done']);
    expect(review.answers.size).toBe(review.locked === undefined ? 1 : 0);
    expect(review.changes).toBe(1);
  });

  test('two people completing at once complete it once', async () => {
    const store = await opened(make);
    const results = await Promise.all([anna, bo].map((by) => store.lock({ key, by, at: LATER, expectedChanges: 0 })));
    expect(results.map((r) => r.kind)).toEqual(['done', 'done']);
    expect(results[0]?.review).toEqual(results[1]?.review);
    expect((await stored(store)).changes).toBe(1);
  });

  test('two people reopening at once: one does, the other is told how it is', async () => {
    const store = await opened(make);
    await lock(store);
    const results = await Promise.all(
      [anna, bo].map((by) => store.reopen({ key, by, at: LATER, revision: 1, reason: `For ${by.name}` })),
    );
    expect(results.map((r) => r.kind).sort()).toEqual(['changed', 'done']);
    const review = await stored(store);
    for (const result of results) expect(result.review).toEqual(review);
    expect(review).toMatchObject({ revision: 2, earlier: [{ revision: 1 }] });
  });
};
