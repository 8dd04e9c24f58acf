import * as z from 'zod';
import { Day } from '../calendar/day';
import { type Action, ActionId, isDue } from './action';
import { ReviewKey } from './review';

/** An action that its owner is reminded of, and the day that it was due then. */
export const Reminder = z.strictObject({ ...ReviewKey.shape, actionId: ActionId, due: Day });
export type Reminder = z.infer<typeof Reminder>;

export const reminderOf = ({ template, provider, year }: ReviewKey, { id, due }: Action): Reminder => ({
  ...{ template, provider, year },
  actionId: id,
  due,
});

export const isSameReminder = (a: Reminder, b: Reminder): boolean =>
  a.template === b.template &&
  a.provider === b.provider &&
  a.year === b.year &&
  a.actionId === b.actionId &&
  a.due === b.due;

/** Is it due, and was nobody reminded of that day? A changed day brings another reminder. */
export const needsReminder = (action: Action, today: Day): boolean =>
  isDue(action, today) && action.remindedOf !== action.due;

/** Does a reminder still hold when it is sent? The action may have been closed, put off or handed over meanwhile. */
export const stillHolds = ({ due }: Reminder, owner: string, action: Action | undefined): action is Action =>
  action !== undefined && action.closed === undefined && action.owner.id === owner && action.due === due;

/** Reminders with the review that they are of, each review once. */
export const byReview = (reminders: readonly Reminder[]): [ReviewKey, Reminder[]][] => {
  const groups = new Map<string, [ReviewKey, Reminder[]]>();
  for (const reminder of reminders) {
    const { template, provider, year } = reminder;
    const name = JSON.stringify([template, provider, year]);
    const [key, before] = groups.get(name) ?? [{ template, provider, year }, []];
    groups.set(name, [key, [...before, reminder]]);
  }
  return [...groups.values()];
};
