import { randomUUID } from 'node:crypto';
import type { ProviderReview } from '../../core/checklists/review';
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
} from '../../core/testing/reviewSamples';
import { tableReviewStore } from '../../functions/storage/checklists.table';
import { connect } from '../../functions/storage/connection';
import { killingProxy, type Moment } from './killingProxy';
import { reviewFaults } from './reviewFaults';

jest.setTimeout(120_000);

const storage = process.env['STORAGE_CONNECTION'] ?? '';
const straight = connect(storage, { deadlineMs: 30_000 });
let proxy: Awaited<ReturnType<typeof killingProxy>>;
let throughProxy: string;

beforeAll(async () => {
  const endpoint = /TableEndpoint=([^;]+)/u.exec(storage)?.[1] ?? '';
  proxy = await killingProxy(endpoint);
  throughProxy = storage.replace(endpoint, proxy.url);
  // The first write to a table makes it, with calls of its own.
  await tableReviewStore(straight, randomUUID()).open(key, anna, AT, 1);
});
afterAll(() => proxy.close());

type Take = (store: ReviewStore) => Promise<unknown>;
const begin: Take = (store) => store.open(key, anna, AT, 1);
const answer: Take = (store) => store.save(saveNo('A1'));

test.each<[string, Take[], Take, Partial<ProviderReview>]>([
  ['a beginning', [], begin, { changes: 0 }],
  ['an answer with its action', [begin], answer, { changes: 1 }],
  ['a changed answer', [begin, answer], (s) => s.save(save({ by: bo, at: LATER, expectedVersion: 1 })), { changes: 2 }],
  [
    'a changed action',
    [begin, answer],
    async (s) => {
      const action = { ...(await storedAction(s, 'A1-1')), text: 'Ny text', version: 2 };
      return s.saveAction({ key, action, by: bo, at: LATER });
    },
    { changes: 2 },
  ],
  [
    'a completion',
    [begin, answer],
    (s) => s.lock({ key, by: bo, at: LATER, expectedChanges: 1 }),
    { changes: 2, locked: { by: bo, at: LATER } },
  ],
  [
    'a reopening',
    [begin, answer, lock],
    (s) => s.reopen({ key, by: bo, at: LAST, revision: 1, reason: 'Fel' }),
    { changes: 3, revision: 2 },
  ],
])('%s is done, once, whichever storage call is cut off and repeated', async (_, before, take, after) => {
  const runAt = async (moment?: Moment): Promise<void> => {
    const municipality = randomUUID();
    const store = tableReviewStore(straight, municipality);
    for (const step of before) await step(store);
    // To refuse to kill is to cut the connection.
    proxy.expect(moment, () => Promise.reject(new Error('cut off')));
    const result = await take(tableReviewStore(connect(throughProxy, { deadlineMs: 30_000 }), municipality));
    const review = await stored(store);
    expect([moment, review]).toMatchObject([moment, after]);
    expect(result).toEqual(take === begin ? review : { kind: expect.stringMatching(/^(saved|done)$/u), review });
    const { faults } = await reviewFaults(straight, municipality, key, []);
    expect([moment, faults]).toEqual([moment, []]);
  };
  await runAt();
  const calls = proxy.calls();
  expect(calls).toBeGreaterThanOrEqual(2);
  for (let call = 1; call <= calls; call += 1)
    for (const when of ['before', 'after'] as const) {
      await runAt({ call, when });
      expect(proxy.calls()).toBeGreaterThan(calls);
    }
});
