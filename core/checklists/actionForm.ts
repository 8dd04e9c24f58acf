import type { Instant } from '../calendar/clock';
import { addMonths, Day } from '../calendar/day';
import { hasPersonalNumber } from '../personalNumber';
import { type Action, MOST_ACTION_TEXT } from './action';
import type { Author } from './author';
import { type Read, readText, type TextFault } from './typedText';

/** What is further away than this is no action but a hope. */
export const MOST_MONTHS_TO_DUE = 24;

export type ActionField = 'owner' | 'due' | 'text' | 'note';
type FaultKind = TextFault | 'notAPerson' | 'notADay' | 'outOfBounds';
export interface ActionFault {
  field: ActionField;
  kind: FaultKind;
}

/** What a person typed into the form of an action. `owner` is the id of who is chosen. */
export type RawAction = Partial<Record<ActionField, string>>;

/** What an action is changed to. */
export interface ActionChange {
  owner: Author;
  due: Day;
  text: string;
  /** How it ended; only when it is closed. */
  note?: string;
}

interface Form {
  stored: Action;
  typed: RawAction;
  /** Who can own an action. */
  people: readonly Author[];
  today: Day;
  /** To close it: what was left as it is stays, and how it ended has to be said. */
  closing: boolean;
}

/** The days that an action can be due: from today to two years on, and the day that it has, which may be past. */
export const dueBounds = ({ due }: Action, today: Day): { min: Day; max: Day } => {
  const max = addMonths(today, MOST_MONTHS_TO_DUE);
  return { min: due < today ? due : today, max: due > max ? due : max };
};

/** Somebody of the unit. Who has left it can still be the owner of an action that is closed. */
const readOwner = ({ stored, typed, people, closing }: Form): Read<Author, FaultKind> => {
  const { owner: id = '' } = typed;
  if (id === '') return { ok: false, kind: 'missing' };
  const kept = closing && id === stored.owner.id ? stored.owner : undefined;
  const found = people.find((person) => person.id === id) ?? kept;
  return found === undefined ? { ok: false, kind: 'notAPerson' } : { ok: true, value: found };
};

const readDue = ({ stored, typed, today }: Form): Read<Day, FaultKind> => {
  const text = (typed.due ?? '').trim();
  if (text === '') return { ok: false, kind: 'missing' };
  const due = Day.safeParse(text);
  if (!due.success) return { ok: false, kind: 'notADay' };
  const isAhead = due.data >= today && due.data <= addMonths(today, MOST_MONTHS_TO_DUE);
  return isAhead || due.data === stored.due ? { ok: true, value: due.data } : { ok: false, kind: 'outOfBounds' };
};

const faultOf = (field: ActionField, read: Read<unknown, FaultKind>): ActionFault[] =>
  read.ok ? [] : [{ field, kind: read.kind }];

/** Reads what was typed for an action: the change, or every fault by field. */
export const readAction = (form: Form): { ok: true; change: ActionChange } | { ok: false; faults: ActionFault[] } => {
  const { stored, typed, closing } = form;
  const asStored = closing ? { owner: stored.owner.id, due: stored.due, text: stored.text } : {};
  const filled: Form = { ...form, typed: { ...asStored, ...typed } };
  const owner = readOwner(filled);
  const due = readDue(filled);
  const text = readText(filled.typed.text, MOST_ACTION_TEXT);
  const note = closing ? readText(typed.note, MOST_ACTION_TEXT) : undefined;
  if (owner.ok && due.ok && text.ok && note?.ok !== false)
    return {
      ok: true,
      change: {
        owner: owner.value,
        due: due.value,
        text: text.value,
        ...(note === undefined ? {} : { note: note.value }),
      },
    };
  const faults = [...faultOf('owner', owner), ...faultOf('due', due), ...faultOf('text', text)];
  return { ok: false, faults: note === undefined ? faults : [...faults, ...faultOf('note', note)] };
};

/**
 * The action with a change in it, as the version after the one that was seen. Another owner has not been reminded yet,
 * whatever the one before was told.
 */
export const changedAction = (
  { remindedOf, ...action }: Action,
  { note, ...fields }: ActionChange,
  { by, at, seen }: { by: Author; at: Instant; seen: number },
): Action => ({
  ...action,
  ...fields,
  ...(remindedOf === undefined || fields.owner.id !== action.owner.id ? {} : { remindedOf }),
  ...(note === undefined ? {} : { closed: { by, at, note } }),
  version: seen + 1,
});

/** What was typed, as far as it may be shown again: no personal identity number, and neither an owner nor a day that is none. */
export const repeatable = (typed: RawAction, faults: readonly ActionFault[]): RawAction => {
  const isNone = (field: ActionField): boolean =>
    faults.some((f) => f.field === field && (f.kind === 'notAPerson' || f.kind === 'notADay'));
  const { owner, due, text, note } = typed;
  return {
    ...(owner === undefined || isNone('owner') ? {} : { owner }),
    ...(due === undefined || isNone('due') ? {} : { due }),
    ...(text === undefined || hasPersonalNumber(text) ? {} : { text }),
    ...(note === undefined || hasPersonalNumber(note) ? {} : { note }),
  };
};
