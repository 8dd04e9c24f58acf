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
import { anyMunicipality, testConnection } from './testing/connection';

/** Two processes: one remembers the review as it was before the other goes on. */
const remembering = async (): Promise<{ mine: ReviewStore; others: ReviewStore }> => {
  const municipality = anyMunicipality();
  const [mine, others] = [0, 1].map(() => tableReviewStore(testConnection(), municipality)) as [
    ReviewStore,
    ReviewStore,
  ];
  await mine.open(key, anna, AT, 1);
  await mine.save(save());
  return { mine, others };
};

test('what is recalled may be old; what is found is not', async () => {
  const { mine, others } = await remembering();
  await others.save(save({ answer: yes('A2') }));
  expect((await mine.recall(key))?.answers.size).toBe(1);
  expect((await mine.find(key))?.answers.size).toBe(2);
  expect((await mine.recall(key))?.answers.size).toBe(2);
});

test('an answer goes in beside those that were not seen yet, and comes back with them', async () => {
  const { mine, others } = await remembering();
  await others.save(saveNo('A2', { by: bo }));
  const result = await mine.save(saveNo('A3'));
  expect(result).toEqual({ kind: 'saved', review: await stored(others) });
  expect([...result.review.answers.keys()].sort()).toEqual(['A1', 'A2', 'A3']);
  expect(result.review.changes).toBe(3);
});

test('whoever is refused something is refused on what is stored now', async () => {
  const { mine, others } = await remembering();
  await others.save(save({ answer: yes('A1', { value: 'no' }), by: bo, at: LATER, expectedVersion: 1 }));
  // Seen elsewhere, on another device: not what this process remembers.
  const seenElsewhere = save({ answer: yes('A1', { value: 'partly' }), at: LAST, expectedVersion: 2 });
  expect(await mine.save(seenElsewhere)).toEqual({ kind: 'saved', review: await stored(others) });
  await others.save(save({ answer: yes('A1'), by: bo, expectedVersion: 3 }));
  const late = await mine.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 3 }));
  expect(late).toMatchObject({ kind: 'changed', current: { by: bo, version: 4 }, review: await stored(others) });
});

test('a review that was completed, or opened again, elsewhere is so here', async () => {
  const { mine, others } = await remembering();
  await lock(others, bo);
  expect(await mine.save(save({ answer: yes('A2') }))).toEqual({ kind: 'locked', review: await stored(others) });
  await others.reopen({ key, by: bo, at: LAST, revision: 1, reason: 'Fel' });
  expect((await mine.save(save({ answer: yes('A2') }))).kind).toBe('saved');
});

test.each([
  ['partly', 'saved'],
  ['no', 'notAsked'],
])('an item is asked by what was answered elsewhere: after "%s", %s', async (value, kind) => {
  const { mine, others } = await remembering();
  await others.save(save({ answer: yes('A1', { value }), expectedVersion: 1 }));
  const result = await mine.save(
    save({ answer: yes('A2'), isAsked: (answers) => answers.get('A1')?.answer.value === 'partly' }),
  );
  expect(result).toEqual({ kind, review: await stored(others) });
});

test('a completion counts what was changed elsewhere', async () => {
  const { mine, others } = await remembering();
  const { changes } = await stored(mine);
  await others.save(save({ answer: yes('A2') }));
  const completion = { key, by: anna, at: LATER, expectedChanges: changes };
  expect(await mine.lock(completion)).toEqual({ kind: 'changed', review: await stored(others) });
  expect((await mine.lock({ ...completion, expectedChanges: changes + 1 })).kind).toBe('done');
});

test('no second action is opened for what was opened elsewhere', async () => {
  const { mine, others } = await remembering();
  await others.save(saveNo('A1', { by: bo, expectedVersion: 1 }));
  await mine.save(saveNo('A1', { expectedVersion: 2, at: LATER }));
  const { actions } = await stored(others);
  expect([...actions.keys()]).toEqual(['A1-1']);
  expect((await storedAction(mine, 'A1-1')).owner).toEqual(bo);
});
