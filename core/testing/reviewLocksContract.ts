import type { ProviderReview } from '../checklists/review';
import type { ReviewStore } from '../checklists/reviewStore';
import {
  anna,
  AT,
  bo,
  key,
  LAST,
  LATER,
  lock,
  type MakeStore,
  opened,
  save,
  saveNo,
  stored,
  storedAction,
  yes,
} from './reviewSamples';

const reopen = async (store: ReviewStore, revision: number): Promise<ProviderReview> =>
  (await store.reopen({ key, by: bo, at: LAST, revision, reason: 'Ett underlag saknades' })).review;

/** Completing, reopening, and what was before. */
export const reviewLocksContract = (make: MakeStore): void => {
  test('a completed review says who and when, and refuses answers', async () => {
    const store = await opened(make);
    await store.save(save());
    const result = await store.lock({ key, by: bo, at: LATER, expectedChanges: 1 });
    expect(result).toEqual({ kind: 'done', review: await stored(store) });
    expect(result.review).toMatchObject({
      locked: { by: bo, at: LATER },
      changed: { by: bo, at: LATER },
      changes: 2,
      revision: 1,
      earlier: [],
    });
    const refused = { kind: 'locked', review: result.review };
    expect(await store.save(save({ answer: yes('A2') }))).toEqual(refused);
    expect(await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1 }))).toEqual(refused);
    expect(await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 7 }))).toEqual(refused);
    expect(await stored(store)).toEqual(result.review);
    expect(await store.history(key, 'A1')).toHaveLength(1);
  });

  test('the click that was saved before the completion, delivered again after it, is saved', async () => {
    const store = await opened(make);
    await store.save(save());
    await lock(store);
    expect((await store.save(save())).kind).toBe('saved');
  });

  test('completing is refused when something changed since it was seen', async () => {
    const store = await opened(make);
    const { changes } = await stored(store);
    await store.save(save());
    expect(await store.lock({ key, by: anna, at: LATER, expectedChanges: changes })).toEqual({
      kind: 'changed',
      review: await stored(store),
    });
    expect((await stored(store)).locked).toBeUndefined();
  });

  test('completing twice leaves it as the first did, by the same person or another', async () => {
    const store = await opened(make);
    const review = await lock(store);
    for (const by of [anna, bo])
      for (const expectedChanges of [0, 1, 99])
        expect(await store.lock({ key, by, at: LAST, expectedChanges })).toEqual({ kind: 'done', review });
    expect(await stored(store)).toEqual(review);
  });

  test('reopening begins the next revision, in which answers go on', async () => {
    const store = await opened(make);
    await store.save(save());
    await lock(store);
    const result = await store.reopen({ key, by: bo, at: LAST, revision: 1, reason: 'Ett underlag saknades' });
    expect(result).toEqual({ kind: 'done', review: await stored(store) });
    expect(result.review).toMatchObject({ revision: 2, changes: 3, changed: { by: bo, at: LAST } });
    expect(result.review).not.toHaveProperty('locked');
    expect(result.review.earlier).toEqual([
      {
        revision: 1,
        locked: { by: anna, at: LATER },
        reopened: { by: bo, at: LAST, reason: 'Ett underlag saknades' },
      },
    ]);
    expect((await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1 }))).kind).toBe('saved');
  });

  test('reopening twice by the same person for the same reason is one; anything else is told how it is', async () => {
    const store = await opened(make);
    const change = { key, by: bo, at: LAST, revision: 1, reason: 'Ett underlag saknades' };
    expect(await store.reopen(change)).toEqual({ kind: 'changed', review: await stored(store) });
    await lock(store);
    for (const revision of [0, 2]) expect((await store.reopen({ ...change, revision })).kind).toBe('changed');
    const { review } = await store.reopen(change);
    expect(await store.reopen({ ...change, at: LATER })).toEqual({ kind: 'done', review });
    for (const other of [{ by: anna }, { reason: 'Något annat' }, { revision: 2 }])
      expect(await store.reopen({ ...change, ...other })).toEqual({ kind: 'changed', review });
    expect(await stored(store)).toEqual(review);
    const again = await lock(store);
    expect(await store.reopen(change)).toEqual({ kind: 'changed', review: again });
    expect(again.locked).toBeDefined();
  });

  test('an earlier revision can be read exactly as it was locked, whatever changed later', async () => {
    const store = await opened(make);
    await store.save(save({ answer: yes('A1', { comment: 'Först' }) }));
    await store.save(save({ answer: yes('A2') }));
    await store.save(saveNo('A3'));
    const first = await lock(store);
    // What is done about a deficiency after the completion is not part of what was completed.
    const action = await storedAction(store, 'A3-1');
    await store.saveAction({ key, action: { ...action, text: 'Ny text', version: 2 }, by: bo, at: LAST });
    await reopen(store, 1);
    await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1, by: bo, at: LAST }));
    await store.save(save({ answer: yes('A1', { comment: 'Sedan' }), expectedVersion: 2, at: LATER }));
    await store.save(save({ answer: yes('A4') }));
    const second = await lock(store, bo, LAST);
    await reopen(store, 2);
    await store.save(save({ answer: yes('A2', { value: 'no' }), expectedVersion: 1 }));

    expect(await store.revision(key, 1)).toEqual({ ...first, actions: new Map() });
    expect(await store.revision(key, 2)).toEqual({ ...second, actions: new Map() });
    expect(first.answers.size).toBe(3);
    expect(second.answers.get('A1')?.version).toBe(3);
    expect(second.earlier).toHaveLength(1);
    expect((await stored(store)).earlier.map((e) => e.revision)).toEqual([1, 2]);
  });

  test('the revision that is completed now can be read too, and one that never was is not there', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    expect(await store.revision(key, 1)).toBeUndefined();
    const review = await lock(store);
    expect(await store.revision(key, 1)).toEqual({ ...review, actions: new Map() });
    for (const revision of [0, 2, 100]) expect(await store.revision(key, revision)).toBeUndefined();
  });

  test('twelve revisions stay in order', async () => {
    const store = await opened(make);
    for (let revision = 1; revision <= 12; revision += 1) {
      await store.save(save({ answer: yes('A1', { comment: `${revision}` }), expectedVersion: revision - 1 }));
      await lock(store);
      await reopen(store, revision);
    }
    const review = await stored(store);
    expect(review.earlier.map((e) => e.revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(review).toMatchObject({ revision: 13, changes: 36 });
    expect((await store.revision(key, 2))?.answers.get('A1')?.answer.comment).toBe('2');
    expect((await store.revision(key, 10))?.earlier).toHaveLength(9);
  });

  test('completing, reopening or changing an action of a review that was never opened is a fault', async () => {
    const store = make();
    const change = { key, by: anna, at: AT };
    await expect(store.lock({ ...change, expectedChanges: 0 })).rejects.toThrow('has not been opened');
    await expect(store.reopen({ ...change, revision: 1, reason: 'x' })).rejects.toThrow('has not been opened');
  });
};
