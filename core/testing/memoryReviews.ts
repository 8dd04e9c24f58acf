import type { ProviderReview, ReviewKey, StoredAnswer } from '../checklists/review';
import {
  asLocked,
  begun,
  type Decision,
  locking,
  marking,
  reopening,
  saving,
  savingAction,
  summaryOf,
  type Write,
} from '../checklists/reviewChanges';
import type { LastPlace, ReviewStore } from '../checklists/reviewStore';

interface Kept {
  review: ProviderReview;
  history: StoredAnswer[];
  /** Each as it was when it was locked. */
  revisions: Map<number, ProviderReview>;
}

const write = (kept: Kept, { review, answer, revision }: Write): void => {
  kept.review = structuredClone(review);
  if (answer !== undefined) kept.history.push(structuredClone(answer));
  if (revision !== undefined && revision.reopened === undefined)
    kept.revisions.set(revision.revision, structuredClone(asLocked(review)));
};

/** The provider reviews in memory. */
export const memoryReviewStore = (): ReviewStore => {
  const kept = new Map<string, Kept>();
  const places = new Map<string, LastPlace>();
  const idOf = ({ template, provider, year }: ReviewKey): string => JSON.stringify([template, provider, year]);
  const found = (key: ReviewKey): Kept | undefined => kept.get(idOf(key));

  // eslint-disable-next-line @typescript-eslint/require-await -- what throws is to reject
  const change = async <R>(key: ReviewKey, decide: (review: ProviderReview) => Decision<R>): Promise<R> => {
    const stored = found(key);
    if (stored === undefined) throw new Error(`The review ${idOf(key)} has not been opened`);
    const decided = decide(stored.review);
    if (decided.write !== undefined) write(stored, decided.write);
    return structuredClone(decided.result);
  };

  return {
    open: (key, by, at, templateVersion) => {
      const stored = found(key) ?? {
        review: structuredClone(begun(key, by, at, templateVersion)),
        history: [],
        revisions: new Map<number, ProviderReview>(),
      };
      kept.set(idOf(key), stored);
      return Promise.resolve(structuredClone(stored.review));
    },
    find: (key) => Promise.resolve(structuredClone(found(key)?.review)),
    recall: (key) => Promise.resolve(structuredClone(found(key)?.review)),
    save: (save) => change(save.key, (review) => saving(review, save)),
    lock: (lock) => change(lock.key, (review) => locking(review, lock)),
    reopen: (reopen) => change(reopen.key, (review) => reopening(review, reopen)),
    saveAction: (save) => change(save.key, (review) => savingAction(review, save)),
    markReminded: (key, mark) => change(key, (review) => marking(review, mark)),
    revision: (key, revision) => Promise.resolve(structuredClone(found(key)?.revisions.get(revision))),
    history: (key, itemId) =>
      Promise.resolve(structuredClone(found(key)?.history.filter((h) => h.answer.itemId === itemId) ?? [])),
    summaries: ({ year, provider }) => {
      const chosen = [...kept.values()].filter(
        ({ review: { key } }) => (year ?? key.year) === key.year && (provider ?? key.provider) === key.provider,
      );
      return Promise.resolve(chosen.map(({ review }) => structuredClone(summaryOf(review))));
    },
    remember: (userId, place) => {
      places.set(userId, { ...place });
      return Promise.resolve();
    },
    lastPlace: (userId) => Promise.resolve(structuredClone(places.get(userId))),
  };
};
