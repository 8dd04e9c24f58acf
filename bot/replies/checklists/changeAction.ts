import { actionClosedCard } from '../../../cards/actionClosed.card';
import { actionFormCard } from '../../../cards/actionForm.card';
import type { Card } from '../../../cards/element';
import { note } from '../../../cards/parts/elements';
import { texts } from '../../../cards/texts/texts';
import { type ActionRef, ACTIONS, OVERVIEW } from '../../../cards/verbs';
import { type Action, MOST_ACTION_TEXT } from '../../../core/checklists/action';
import {
  type ActionFault,
  changedAction,
  type RawAction,
  readAction,
  repeatable,
} from '../../../core/checklists/actionForm';
import type { Author } from '../../../core/checklists/author';
import { isSameAction } from '../../../core/checklists/reviewStore';
import { readText } from '../../../core/checklists/typedText';
import { onlyYours } from '../../onlyYours';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { findAction, listActions, possibleOwners } from './actions';
import { showItem } from './item';
import { showOverview } from './overview';
import { authorOf, type OpenReview } from './review';

interface OpenAction extends OpenReview {
  action: Action;
}

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
  /** Where its reader was on the way to. */
  leavingTo?: string;
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
const stored = async (
  { version, typed }: Change,
  found: OpenAction,
  closing: boolean,
  people: readonly Author[],
  turn: Turn,
  ports: Ports,
): Promise<Outcome> => {
  const { template, review, action } = found;
  const { today, now: at } = turn;
  const by = authorOf(turn);
  const read = readAction({ stored: action, typed, people, today, closing });
  const kept = repeatable(typed, read.ok ? [] : read.faults);
  if (!read.ok) {
    const faults = closing ? read.faults : [...read.faults, ...noteFaults(typed)];
    return { ...found, typed: kept, faults, changed: action.version !== version };
  }
  const next = changedAction(action, read.change, { by, at, seen: version });
  // What is closed stays closed: the same click again is answered, and nothing else is stored.
  if (action.closed !== undefined)
    return closing && isSameAction(action, next) ? { ...found, saved: true } : { ...found, typed: kept };
  const result = await ports.reviews.saveAction({ key: review.key, action: next, by, at });
  const now: Outcome = { template, review: result.review, action: result.review.actions.get(action.id) ?? action };
  if (result.kind !== 'done') return { ...now, typed: kept, changed: true };
  return { ...now, saved: true, ...(closing ? {} : unclosed(typed)) };
};

const change = async (changing: Change, closing: boolean, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findAction(changing.ref, turn, ports);
  if (!found.ok) return found.card;
  const people = await possibleOwners(ports);
  return cardOf(await stored(changing, found, closing, people, turn, ports), closing, people, turn);
};

/** Gives an action another owner, day or text. */
export const saveAction = (typed: Change, turn: Turn, ports: Ports): Promise<Card> => change(typed, false, turn, ports);

/** Closes an action with a note on how it ended; what was changed beside it is kept. */
export const closeAction = (typed: Change, turn: Turn, ports: Ports): Promise<Card> => change(typed, true, turn, ports);

/** Does the form say what is stored, and nothing else? */
const isAsStored = ({ owner, due, text }: Action, typed: RawAction): boolean =>
  (typed.note ?? '').trim() === '' &&
  [undefined, owner.id].includes(typed.owner) &&
  [undefined, due as string].includes(typed.due?.trim()) &&
  [undefined, text.trim()].includes(typed.text?.trim());

const goOn = ({ ref, to }: Leaving, turn: Turn, ports: Ports): Promise<Card> => {
  if (to === OVERVIEW) return showOverview(ref, undefined, turn, ports);
  if (to === ACTIONS) return listActions({ provider: ref.provider }, turn, ports);
  return showItem(ref, { itemId: to }, turn, ports);
};

interface Leaving extends Change {
  to: string;
}

/** Away from an action: what was changed is saved, and what cannot be saved keeps the person there. */
export const leaveAction = async (leaving: Leaving, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findAction(leaving.ref, turn, ports);
  if (!found.ok) return found.card;
  // Nothing is saved: for others the message stays.
  if (isAsStored(found.action, leaving.typed)) return onlyYours(await goOn(leaving, turn, ports));
  const people = await possibleOwners(ports);
  const outcome = await stored(leaving, found, false, people, turn, ports);
  if (outcome.saved !== true || outcome.typed !== undefined)
    return cardOf({ ...outcome, leavingTo: leaving.to }, false, people, turn);
  const card = await goOn(leaving, turn, ports);
  return { ...card, body: [note(texts[turn.language].review.action.saved), ...card.body] };
};
