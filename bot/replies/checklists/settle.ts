import { type Action, actionFor } from '../../../core/checklists/action';
import { type AnswerFault, type ItemAnswer, type RawAnswer, readAnswer } from '../../../core/checklists/answer';
import type { ProviderReview, StoredAnswer } from '../../../core/checklists/review';
import { givenIn, placeOf } from '../../../core/checklists/progress';
import type { ChecklistItem } from '../../../core/checklists/template';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { rememberPlace } from './place';
import { authorOf, type OpenReview } from './review';

/** What was typed for an item, on a card that showed this version of its answer (0 for none). */
export interface Typed {
  item: ChecklistItem;
  version: number;
  raw: RawAnswer;
}

/**
 * - `kept`: it says what is stored already, or nothing at all; nothing was written.
 * - `saved`: now, or by the same click that came before.
 * - `refused`: it has faults, someone has answered otherwise meanwhile (`changed`), or the card is older than the review
 *   (`stale`); nothing was written.
 * - `locked`: it says something else than a review that is completed.
 */
export type Settled = { review: ProviderReview } & (
  { kind: 'kept' } | { kind: 'saved'; opened?: Action | undefined } | { kind: 'refused' | 'locked'; why: Why }
);

interface Why {
  faults: readonly AnswerFault[];
  changed?: StoredAnswer;
  stale?: true;
}

const saysTheSame = (stored: ItemAnswer, answer: ItemAnswer): boolean =>
  stored.value === answer.value && stored.comment === answer.comment && stored.evidence === answer.evidence;

/** An answer was saved; an action of its item that was not there before is the one that it opened. */
const savedIn = (review: ProviderReview, itemId: string, before: ReadonlyMap<string, Action>): Settled => {
  const opened = [...review.actions.values()].find((a) => a.itemId === itemId && !before.has(a.id));
  return { kind: 'saved', review, opened };
};

/** The actions that there were before an answer was stored. */
const actionsBefore = ({ at }: StoredAnswer, { actions }: ProviderReview): ReadonlyMap<string, Action> =>
  new Map([...actions].filter(([, action]) => action.opened.at !== at));

const changedTo = (
  current: StoredAnswer | undefined,
  review: ProviderReview,
  faults: readonly AnswerFault[] = [],
): Settled => ({
  ...{ kind: 'refused', review },
  why: { faults, ...(current === undefined ? { stale: true } : { changed: current }) },
});

const store = async (
  answer: ItemAnswer,
  { item, version }: Typed,
  { review, template }: OpenReview,
  turn: Turn,
  ports: Ports,
): Promise<Settled> => {
  const { now: at, today } = turn;
  const by = authorOf(turn);
  const isDeficiency = item.type === 'rating' && answer.value === 'no';
  // The first answer begins a review that was only looked at.
  if (review.changes === 0) await ports.reviews.open(review.key, by, at, review.templateVersion);
  const [saved] = await Promise.all([
    ports.reviews.save({
      ...{ key: review.key, answer, by, at, expectedVersion: version },
      isAsked: (answers) => placeOf(template, item.id, givenIn(answers)) !== undefined,
      ...(isDeficiency ? { opens: (actions) => actionFor(answer, actions, { by, at, today }) } : {}),
    }),
    rememberPlace(review.key, turn, ports),
  ]);
  switch (saved.kind) {
    case 'saved':
      return savedIn(saved.review, item.id, review.actions);
    case 'changed':
      return changedTo(saved.current, saved.review);
    case 'locked':
      return { kind: 'locked', review: saved.review, why: { faults: [] } };
    case 'notAsked':
      return { kind: 'refused', review: saved.review, why: { faults: [] } };
  }
};

/** What is to be done with what was typed, by a review: nothing more, or an answer is to be stored. */
const decide = (
  { item, version, raw }: Typed,
  review: ProviderReview,
  { actor, today }: Turn,
): Settled | ItemAnswer => {
  const stored = review.answers.get(item.id);
  const read = readAnswer(item, raw, today);
  if (read.ok && stored !== undefined && saysTheSame(stored.answer, read.answer)) {
    const isRepeated = stored.by.id === actor.id && stored.version === version + 1;
    return isRepeated ? savedIn(review, item.id, actionsBefore(stored, review)) : { kind: 'kept', review };
  }
  const faults = read.ok ? [] : read.faults;
  if (review.locked !== undefined) return { kind: 'locked', review, why: { faults } };
  if ((stored?.version ?? 0) !== version) return changedTo(stored, review, faults);
  return read.ok ? read.answer : { kind: 'refused', review, why: { faults } };
};

/** Is an answer to be stored? Then the store looks for itself at what is there, whatever the review that says so. */
export const isToStore = (typed: Typed, review: ProviderReview, turn: Turn): boolean =>
  !('kind' in decide(typed, review, turn));

/** Stores what was typed, unless it says nothing new; never over what somebody has answered since it was seen. */
export const settle = async (typed: Typed, open: OpenReview, turn: Turn, ports: Ports): Promise<Settled> => {
  const decided = decide(typed, open.review, turn);
  return 'kind' in decided ? decided : store(decided, typed, open, turn, ports);
};

/** Was anything typed at all? */
export const isBlank = (raw: RawAnswer): boolean => Object.values(raw).every((words) => words.trim() === '');

/** Does it say what the card showed? Then nothing was typed, whatever has been stored since. */
export const isAsShown = async (
  { item, version, raw }: Typed,
  review: ProviderReview,
  turn: Turn,
  ports: Ports,
): Promise<boolean> => {
  if (version === 0 || review.answers.get(item.id)?.version === version) return false;
  const read = readAnswer(item, raw, turn.today);
  const shown = (await ports.reviews.history(review.key, item.id)).find((h) => h.version === version);
  return read.ok && shown !== undefined && saysTheSame(shown.answer, read.answer);
};
