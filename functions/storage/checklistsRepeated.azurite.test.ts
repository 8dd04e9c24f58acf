import type { ReviewStore } from '../../core/checklists/reviewStore';
import {
  anna,
  AT,
  bo,
  key,
  LAST,
  LATER,
  lock,
  save,
  saveNo,
  stored,
  storedAction,
  yes,
} from '../../core/testing/reviewSamples';
import { tableReviewStore } from './checklists.table';
import { anyMunicipality, interposed, testConnection } from './testing/connection';

/**
 * The connection breaks after a transaction was done and before its answer came: the client repeats it, and the
 * repetition is refused. Meanwhile someone else may have gone on.
 */
const losing = async (meanwhile: (others: ReviewStore) => Promise<unknown> = () => Promise.resolve()) => {
  const municipality = anyMunicipality();
  const others = tableReviewStore(testConnection(), municipality);
  await others.open(key, anna, AT, 1);
  const refusals: boolean[] = [];
  const connection = interposed(testConnection(), ({ transactForEtags: transact }) => ({
    transactForEtags: async (actions) => {
      if (refusals.length > 0) return transact(actions);
      expect(await transact(actions)).toBeDefined();
      refusals.push((await transact(actions)) === undefined);
      await meanwhile(others);
      return undefined;
    },
  }));
  return { store: tableReviewStore(connection, municipality), others, refusals };
};

test('an answer of which the confirmation was lost is saved, once', async () => {
  const { store, refusals } = await losing();
  const result = await store.save(saveNo('A1'));
  expect(refusals).toEqual([true]);
  expect(result).toEqual({ kind: 'saved', review: await stored(store) });
  expect(result.review).toMatchObject({ changes: 1 });
  expect([...result.review.actions.keys()]).toEqual(['A1-1']);
  expect(await store.history(key, 'A1')).toHaveLength(1);
});

test('it is saved also when someone else has answered since', async () => {
  const later = save({
    answer: yes('A1', { value: 'partly', comment: 'Nytt' }),
    by: bo,
    at: LATER,
    expectedVersion: 1,
  });
  const { store, others } = await losing((o) => o.save(later));
  const result = await store.save(save());
  expect(result).toEqual({ kind: 'saved', review: await stored(others) });
  expect(result.review.answers.get('A1')).toMatchObject({ version: 2, by: bo });
  expect((await store.history(key, 'A1')).map((h) => h.by)).toEqual([anna, bo]);
});

test('it is saved also when the review was completed, or completed and opened again, since', async () => {
  const completed = await losing((o) => lock(o, bo));
  expect((await completed.store.save(save())).kind).toBe('saved');
  const reopened = await losing(async (o) => {
    await lock(o, bo);
    await o.reopen({ key, by: bo, at: LAST, revision: 1, reason: 'Fel' });
    await o.save(save({ answer: yes('A1', { value: 'no' }), by: bo, expectedVersion: 1 }));
    await lock(o, bo);
  });
  const result = await reopened.store.save(save());
  expect(result).toEqual({ kind: 'saved', review: await stored(reopened.others) });
});

test('a change of an action of which the confirmation was lost is done, once', async () => {
  for (const isChangedSince of [false, true]) {
    const { store, others } = await losing(async (o) => {
      if (!isChangedSince) return;
      const action = await storedAction(o, 'A1-1');
      await o.saveAction({ key, action: { ...action, text: 'Nytt', version: 3 }, by: bo, at: LAST });
    });
    await others.save(saveNo('A1'));
    const action = { ...(await storedAction(others, 'A1-1')), text: 'Mitt', version: 2 };
    const result = await store.saveAction({ key, action, by: anna, at: LATER });
    expect(result).toEqual({ kind: 'done', review: await stored(others) });
    expect(result.review.changes).toBe(isChangedSince ? 3 : 2);
  }
});

test('a completion and a reopening of which the confirmation was lost are done, once', async () => {
  const completing = await losing();
  expect(await completing.store.lock({ key, by: anna, at: LATER, expectedChanges: 0 })).toEqual({
    kind: 'done',
    review: await stored(completing.others),
  });
  const reopening = await losing();
  await lock(reopening.others);
  const result = await reopening.store.reopen({ key, by: bo, at: LAST, revision: 1, reason: 'Fel' });
  expect(result).toEqual({ kind: 'done', review: await stored(reopening.others) });
  expect(result.review).toMatchObject({ revision: 2, changes: 2 });
});

test('an answer that was refused because someone else came first is not taken for saved', async () => {
  const municipality = anyMunicipality();
  const others = tableReviewStore(testConnection(), municipality);
  await others.open(key, anna, AT, 1);
  const connection = interposed(testConnection(), ({ transactForEtags: transact }) => ({
    transactForEtags: async (actions) => {
      // At the same moment, so that the rows of the history have the same key.
      await others.save(save({ answer: yes('A1', { comment: 'Bo' }), by: bo }));
      return transact(actions);
    },
  }));
  const result = await tableReviewStore(connection, municipality).save(save());
  expect(result).toMatchObject({ kind: 'changed', current: { by: bo, version: 1 } });
  expect(await others.history(key, 'A1')).toHaveLength(1);
});
