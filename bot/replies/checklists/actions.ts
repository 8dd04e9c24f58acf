import { actionClosedCard } from '../../../cards/actionClosed.card';
import { actionFormCard } from '../../../cards/actionForm.card';
import { actionListCard, type ListedAction } from '../../../cards/actionList.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import type { ActionRef, WhichActions } from '../../../cards/verbs';
import { mayFillInChecklists } from '../../../core/access/rules';
import { type Action, MOST_ACTION_TEXT } from '../../../core/checklists/action';
import {
  type ActionFault,
  changedAction,
  type RawAction,
  readAction,
  repeatable,
} from '../../../core/checklists/actionForm';
import type { Author } from '../../../core/checklists/author';
import { isSameAction, type ReviewSummary } from '../../../core/checklists/reviewStore';
import { itemOf } from '../../../core/checklists/template';
import { readText } from '../../../core/checklists/typedText';
import { onlyYours } from '../../onlyYours';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';
import { authorOf, findReview, type OpenReview, templateOf } from './review';

/** Those of whom there is something to tell: with one provider its closed actions are counted too. */
const openReviews = async (summaries: readonly ReviewSummary[], ports: Ports): Promise<OpenReview[]> => {
  const reviews = await Promise.all(summaries.map(({ key }) => ports.reviews.find(key)));
  const found = reviews.filter((review) => review !== undefined);
  return Promise.all(found.map(async (review) => ({ review, template: await templateOf(review, ports) })));
};

const listed = ({ review, template }: OpenReview): ListedAction[] =>
  [...review.actions.values()]
    .filter((action) => action.closed === undefined)
    .map((action) => ({
      key: review.key,
      action,
      item: itemOf(template, action.itemId)?.text ?? { sv: action.itemId, en: action.itemId },
    }));

/** The open actions of one provider, of every year, or of all providers. One that has left the register has them still. */
export const listActions = async (which: WhichActions, turn: Turn, ports: Ports, page = 1): Promise<Card> => {
  const { language: lang, today } = turn;
  const t = texts[lang];
  if (!mayFillInChecklists(turn.actor)) return refused(turn, t.refusal.noChecklists);
  const { provider, year, own, late } = which;
  const summaries = await ports.reviews.summaries({
    ...(provider === undefined ? {} : { provider }),
    ...(year === undefined ? {} : { year }),
  });
  if (provider !== undefined && summaries.length === 0) {
    const current = await ports.registers.current();
    if (current === undefined) return refused(turn, t.unsupported.reason.noRegister);
    if (!current.register.providers.includes(provider)) return refused(turn, t.refusal.unknownProvider(provider));
  }
  const begun = provider === undefined ? summaries.filter((s) => s.openActions > 0) : summaries;
  const reviews = await openReviews(begun, ports);
  const open = reviews.flatMap(listed);
  const wantedOnes = open.filter(
    ({ action }) => (own !== true || action.owner.id === turn.actor.id) && (late !== true || action.due < today),
  );
  const all = reviews.reduce((n, { review }) => n + review.actions.size, 0);
  // Closed ones are counted where nothing else is left out.
  const closed = provider === undefined || own === true || late === true ? 0 : all - open.length;
  return actionListCard({ which, open: wantedOnes, closed, page, lang, today });
};

/** Who can own an action. */
const possibleOwners = async (ports: Ports): Promise<Author[]> =>
  (await ports.staff.all()).filter(mayFillInChecklists).map(({ id, name }) => ({ id, name }));

type Found = ({ ok: true; action: Action } & OpenReview) | { ok: false; card: Card };

const findAction = async (ref: ActionRef, turn: Turn, ports: Ports): Promise<Found> => {
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found;
  const action = found.review.actions.get(ref.actionId);
  const { language: lang } = turn;
  return action === undefined
    ? { ok: false, card: refused(turn, texts[lang].review.actions.gone) }
    : { ...found, action };
};

/** An action: its form while it is open, and what was done when it is closed. */
export const showAction = async (ref: ActionRef, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findAction(ref, turn, ports);
  if (!found.ok) return found.card;
  const { language: lang, today } = turn;
  if (found.action.closed !== undefined) return actionClosedCard({ ...found, lang });
  return actionFormCard({ ...found, people: await possibleOwners(ports), lang, today });
};

interface Change {
  ref: ActionRef;
  /** The version that the card showed. */
  version: number;
  typed: RawAction;
}

/** What became of a save: the action as it is now, and what was typed when that was not saved. */
interface Outcome extends OpenReview {
  action: Action;
  saved?: true;
  typed?: RawAction;
  faults?: readonly ActionFault[];
  /** Somebody changed it since the card was shown. */
  changed?: boolean;
}

/** The card of an outcome. What was typed and not saved is for the one who typed it. */
const cardOf = (outcome: Outcome, closing: boolean, people: readonly Author[], turn: Turn): Card => {
  const { language: lang, today } = turn;
  const card =
    outcome.action.closed === undefined
      ? actionFormCard({ ...outcome, people, lang, today })
      : actionClosedCard({ ...outcome, lang, now: outcome.saved === true && closing });
  return outcome.typed === undefined ? card : onlyYours(card);
};

/** What is wrong with a note that was typed; one that was not is asked for only by closing. */
const noteFaults = ({ note = '' }: RawAction): ActionFault[] => {
  const read = readText(note, MOST_ACTION_TEXT);
  return read.ok || read.kind === 'missing' ? [] : [{ field: 'note', kind: read.kind }];
};

/** A note belongs to the end of an action: a save that is not its end leaves it in the form. */
const unclosed = (typed: RawAction): Pick<Outcome, 'typed' | 'faults'> => {
  const { note = '' } = typed;
  return note.trim() === '' ? {} : { typed: repeatable({ note }, []), faults: noteFaults(typed) };
};

/** Stores what was typed as the next version, if nobody was faster. */
const change = async ({ ref, version, typed }: Change, closing: boolean, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findAction(ref, turn, ports);
  if (!found.ok) return found.card;
  const { template, review, action } = found;
  const { today, now: at } = turn;
  const by = authorOf(turn);
  const people = await possibleOwners(ports);
  const read = readAction({ stored: action, typed, people, today, closing });
  const kept = repeatable(typed, read.ok ? [] : read.faults);
  const become = (outcome: Outcome): Card => cardOf(outcome, closing, people, turn);
  if (!read.ok) {
    const faults = closing ? read.faults : [...read.faults, ...noteFaults(typed)];
    return become({ ...found, typed: kept, faults, changed: action.version !== version });
  }
  const next = changedAction(action, read.change, { by, at, seen: version });
  // What is closed stays closed: the same click again is answered, and nothing else is stored.
  if (action.closed !== undefined)
    return become(closing && isSameAction(action, next) ? { ...found, saved: true } : { ...found, typed: kept });
  const result = await ports.reviews.saveAction({ key: review.key, action: next, by, at });
  const now: Outcome = { template, review: result.review, action: result.review.actions.get(action.id) ?? action };
  if (result.kind !== 'done') return become({ ...now, typed: kept, changed: true });
  return become({ ...now, saved: true, ...(closing ? {} : unclosed(typed)) });
};

/** Gives an action another owner, day or text. */
export const saveAction = (typed: Change, turn: Turn, ports: Ports): Promise<Card> => change(typed, false, turn, ports);

/** Closes an action with a note on how it ended; what was changed beside it is kept. */
export const closeAction = (typed: Change, turn: Turn, ports: Ports): Promise<Card> => change(typed, true, turn, ports);
