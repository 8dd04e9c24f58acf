import * as z from 'zod';
import { Instant } from '../calendar/clock';
import { addDays, Day } from '../calendar/day';
import type { ItemAnswer } from './answer';
import { Author } from './author';
import { ItemId } from './template';

/** The longest text of an action or of the note that closes it. */
export const MOST_ACTION_TEXT = 1000;

/** An action is due so many days after it was opened, unless another day is chosen. */
export const ACTION_DAYS = 30;

/** `A1-1`: the first action of item A1. */
export const ActionId = z.string().regex(/^[A-Z]\d{1,2}-\d{1,3}$/);

/** What is to be done about a deficiency (åtgärd): by whom, until when; and how it ended. `version` counts its changes from 1. */
export const Action = z.strictObject({
  id: ActionId,
  itemId: ItemId,
  text: z.string().min(1).max(MOST_ACTION_TEXT),
  owner: Author,
  due: Day,
  opened: z.strictObject({ by: Author, at: Instant }),
  closed: z.strictObject({ by: Author, at: Instant, note: z.string().min(1).max(MOST_ACTION_TEXT) }).optional(),
  /** The due day of which the owner was reminded; another due day brings another reminder. */
  remindedOf: Day.optional(),
  version: z.int().positive(),
});
export type Action = z.infer<typeof Action>;

/** What an action of an item is called: the next after those that the item has. */
export const nextActionId = (itemId: string, actions: Iterable<Action>): string =>
  `${itemId}-${[...actions].filter((a) => a.itemId === itemId).length + 1}`;

/** The open action of an item: there is at most one. */
export const openActionOf = (itemId: string, actions: Iterable<Action>): Action | undefined =>
  [...actions].find((a) => a.itemId === itemId && a.closed === undefined);

/** As much of a comment as an action holds; never half a character (😀 is two halves). */
const textOf = (comment: string): string => comment.slice(0, MOST_ACTION_TEXT).replace(/\p{Cs}$/u, '');

/**
 * The action that a "nej" opens by itself, so that no deficiency is without one: whoever answered owns it, the comment says
 * what is wrong. Owner, day and text can be changed.
 */
export const actionFor = (
  answer: ItemAnswer,
  actions: Iterable<Action>,
  { by, at, today }: { by: Author; at: Instant; today: Day },
): Action => ({
  id: nextActionId(answer.itemId, actions),
  itemId: answer.itemId,
  text: textOf(answer.comment ?? '–'),
  owner: by,
  due: addDays(today, ACTION_DAYS),
  opened: { by, at },
  version: 1,
});

/** Open and its day has come: the owner is to hear of it. */
export const isDue = ({ closed, due }: Action, today: Day): boolean => closed === undefined && due <= today;
