import type { Action } from '../../core/checklists/action';
import type { ReviewKey } from '../../core/checklists/review';
import { keyOf, ordered } from './keys';

/** The row of the review itself. */
export const META = 'meta';

/** Everything of a review but its history stands from here on. */
export const FIRST_ROW = 'item!';

export const itemKey = (itemId: string): string => keyOf('item', itemId);

/** Of the action `A1-2`: `item!A1!action!002`. */
export const actionKey = ({ id, itemId }: Pick<Action, 'id' | 'itemId'>): string =>
  keyOf('item', itemId, 'action', ordered(Number(id.slice(itemId.length + 1)), 3));

/** A version of an answer, by its item's id, or of an action, by its own. */
export const historyKey = (id: string, at: string, version: number): string =>
  keyOf('history', id, at, ordered(version, 6));

export const revisionKey = (revision: number): string => keyOf('revision', ordered(revision, 4));

/** In the list of reviews: by year. */
export const listedKey = ({ year, provider, template }: ReviewKey): string => keyOf(year, provider, template);
