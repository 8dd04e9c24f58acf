import { day } from '../calendar/day';
import { type Action, MOST_ACTION_TEXT } from '../checklists/action';
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

/** What is to be done about deficiencies. */
export const reviewActionsContract = (make: MakeStore): void => {
  const first: Action = {
    id: 'A1-1',
    itemId: 'A1',
    text: 'Brist i A1',
    owner: anna,
    due: day('2021-11-03'),
    opened: { by: anna, at: AT },
    version: 1,
  };
  const closing = (action: Action): Action => ({
    ...action,
    closed: { by: bo, at: LAST, note: 'Rutinen är på plats' },
    version: action.version + 1,
  });

  test('a deficiency opens an action in the same save', async () => {
    const store = await opened(make);
    const { review } = await store.save(saveNo('A1'));
    expect(review.actions).toEqual(new Map([['A1-1', first]]));
    expect(review.changes).toBe(1);
    expect(await stored(store)).toEqual(review);
    await store.save(saveNo('A10'));
    expect([...(await stored(store)).actions.keys()].sort()).toEqual(['A1-1', 'A10-1']);
  });

  test('no second action while one is open; one more when it is closed', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    await store.save(saveNo('A1', { expectedVersion: 1, by: bo }));
    expect((await stored(store)).actions).toEqual(new Map([['A1-1', first]]));
    await store.saveAction({ key, action: closing(first), by: bo, at: LAST });
    await store.save(saveNo('A1', { expectedVersion: 2, at: LATER }));
    const { actions } = await stored(store);
    expect(actions.get('A1-1')).toEqual(closing(first));
    expect(actions.get('A1-2')).toEqual({ ...first, id: 'A1-2', opened: { by: anna, at: LATER } });
    expect(actions.size).toBe(2);
  });

  test('a mark that its owner was reminded is no change, and hinders none', async () => {
    const store = await opened(make);
    const { review: before } = await store.save(saveNo('A1'));
    const mark = { actionId: 'A1-1', owner: anna.id, of: first.due };
    for (const again of [false, true]) {
      expect([again, (await store.markReminded(key, mark)).kind]).toEqual([again, 'done']);
      const marked = { ...first, remindedOf: first.due };
      expect(await stored(store)).toEqual({ ...before, actions: new Map([['A1-1', marked]]) });
    }
    expect((await store.markReminded(key, { ...mark, of: day('2021-11-04') })).kind).toBe('changed');
    expect((await store.markReminded(key, { ...mark, owner: bo.id })).kind).toBe('changed');
    expect((await store.saveAction({ key, action: closing(first), by: bo, at: LAST })).kind).toBe('done');
    expect((await store.markReminded(key, mark)).kind).toBe('changed');
  });

  test('an answer that is not saved opens no action', async () => {
    const store = await opened(make);
    await store.save(save());
    expect((await store.save(saveNo('A1'))).kind).toBe('changed');
    await lock(store);
    expect((await store.save(saveNo('A1', { expectedVersion: 1 }))).kind).toBe('locked');
    expect((await stored(store)).actions.size).toBe(0);
  });

  test('an answer that is no deficiency any more leaves its action', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    await store.save(save({ answer: yes('A1'), expectedVersion: 1 }));
    expect((await stored(store)).actions).toEqual(new Map([['A1-1', first]]));
  });

  test.each<[string, Partial<Action>]>([
    ['of another item', { itemId: 'A2' }],
    ['that is not the first version', { version: 2 }],
    ['that is there already', { id: 'A2-1' }],
  ])('opening an action %s is a fault, and nothing is written', async (_, change) => {
    const store = await opened(make);
    await store.save(saveNo('A2'));
    await expect(store.save(saveNo('A1', { opens: () => ({ ...first, ...change }) }))).rejects.toThrow(
      'cannot be opened',
    );
    expect((await stored(store)).answers.size).toBe(1);
  });

  test('a changed action is the next version; the very same change again is one', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    const text = '🚀'.repeat(MOST_ACTION_TEXT / 2);
    // The columns of a table have an order of their own; a card's too.
    const { version, ...rest } = first;
    const action: Action = { version: version + 1, ...rest, owner: bo, due: day('2021-12-24'), text };
    const result = await store.saveAction({ key, action, by: bo, at: LATER });
    expect(result).toEqual({ kind: 'done', review: await stored(store) });
    expect(result.review).toMatchObject({ changes: 2, changed: { by: bo, at: LATER } });
    expect(await storedAction(store, 'A1-1')).toEqual(action);
    expect(await store.saveAction({ key, action, by: bo, at: LAST })).toEqual(result);
    const closed = closing(action);
    const after = await store.saveAction({ key, action: closed, by: bo, at: LAST });
    expect(after.review.actions.get('A1-1')).toEqual(closed);
    // The same click again, at another moment.
    const again = { ...closed, closed: { by: bo, at: LATER, note: 'Rutinen är på plats' } };
    expect(await store.saveAction({ key, action: again, by: bo, at: LATER })).toEqual(after);
  });

  test('a reminder is remembered, and a new due day brings another', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    const reminded = { ...first, remindedOf: first.due, version: 2 };
    await store.saveAction({ key, action: reminded, by: anna, at: LATER });
    expect(await storedAction(store, 'A1-1')).toEqual(reminded);
    const { remindedOf, ...moved } = { ...reminded, due: day('2022-01-10'), version: 3 };
    await store.saveAction({ key, action: moved, by: anna, at: LATER });
    expect(remindedOf).toBe(first.due);
    expect(await storedAction(store, 'A1-1')).toEqual(moved);
  });

  test('an action that someone else changed meanwhile, or that is not there, is not written', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    const results = await Promise.all(
      ['Min text', 'Deras text'].map((text) =>
        store.saveAction({ key, action: { ...first, text, version: 2 }, by: bo, at: LATER }),
      ),
    );
    expect(results.map((r) => r.kind).sort()).toEqual(['changed', 'done']);
    const review = await stored(store);
    expect(review.changes).toBe(2);
    for (const action of [
      { ...first, version: 1, text: 'Sen' },
      { ...first, version: 4 },
      { ...first, id: 'A1-2', version: 1 },
      { ...first, id: 'A1-2', version: 2 },
    ])
      expect(await store.saveAction({ key, action, by: anna, at: LAST })).toEqual({ kind: 'changed', review });
    expect(await stored(store)).toEqual(review);
  });

  test('actions go on in a completed review', async () => {
    const store = await opened(make);
    await store.save(saveNo('A1'));
    const locked = await lock(store);
    const result = await store.saveAction({ key, action: closing(first), by: bo, at: LAST });
    expect(result.kind).toBe('done');
    const review = await stored(store);
    expect(review.actions.get('A1-1')).toEqual(closing(first));
    expect(review).toMatchObject({ locked: locked.locked, changes: locked.changes + 1 });
  });
};
