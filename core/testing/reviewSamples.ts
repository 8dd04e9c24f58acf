import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { type Action, actionFor } from '../checklists/action';
import type { ItemAnswer } from '../checklists/answer';
import type { ProviderReview, ReviewKey } from '../checklists/review';
import type { ReviewStore, SaveAnswer } from '../checklists/reviewStore';

/** What the tests of every store of provider reviews are made of. */
export const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
export const bo = { id: '22222222-2222-4222-8222-222222222222', name: 'Bo Ek' };
export const AT = Instant.parse('2021-10-04T07:30:00Z');
export const LATER = Instant.parse('2021-10-05T09:00:00.250Z');
export const LAST = Instant.parse('2021-10-06T23:30:00Z');
export const TODAY = day('2021-10-04');

export const key: ReviewKey = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 };

export const yes = (itemId: string, change: Partial<ItemAnswer> = {}): ItemAnswer => ({
  itemId,
  value: 'yes',
  ...change,
});

/** Anna's first "ja" to A1. */
export const save = (change: Partial<SaveAnswer> = {}): SaveAnswer => ({
  key,
  answer: yes('A1'),
  by: anna,
  at: AT,
  expectedVersion: 0,
  ...change,
});

/** A "nej" that opens an action. */
export const saveNo = (itemId: string, change: Partial<SaveAnswer> = {}): SaveAnswer => {
  const answer = yes(itemId, { value: 'no', comment: `Brist i ${itemId}` });
  const { by, at } = save(change);
  return save({ answer, opens: (actions) => actionFor(answer, actions, { by, at, today: TODAY }), ...change });
};

export type MakeStore = () => ReviewStore;

/** A store in which the review has begun. */
export const opened = async (make: MakeStore): Promise<ReviewStore> => {
  const store = make();
  await store.open(key, anna, AT, 1);
  return store;
};

/** The review as the store has it. */
export const stored = async (store: ReviewStore, of = key): Promise<ProviderReview> => {
  const review = await store.find(of);
  if (review === undefined) throw new Error('The review is not there');
  return review;
};

/** An action as the store has it. */
export const storedAction = async (store: ReviewStore, id: string): Promise<Action> => {
  const action = (await stored(store)).actions.get(id);
  if (action === undefined) throw new Error(`The action ${id} is not there`);
  return action;
};

/** Locks the review as it is. */
export const lock = async (store: ReviewStore, by = anna, at = LATER): Promise<ProviderReview> => {
  const result = await store.lock({ key, by, at, expectedChanges: (await stored(store)).changes });
  if (result.kind !== 'done') throw new Error('The review was not locked');
  return result.review;
};
