import type { Ports } from '../bot/ports';
import { actionReminderCard, type DueAction } from '../cards/actionReminder.card';
import type { Card } from '../cards/element';
import { flagAlertCard } from '../cards/flagAlert.card';
import { byReview, stillHolds } from '../core/checklists/reminder';
import { itemOf } from '../core/checklists/template';
import type { ActionAlert, Alert, FlagAlert } from '../core/alerts/alert';
import { type Flag, WAITS_FOR_OFFICER } from '../core/flags/flag';
import { ownerOf } from '../core/flags/owner';
import type { Language } from '../core/language';
import { cardOfWarning, cardOfWeek } from './figureCards';

/** The flags of the alert that wait for the officer, are the officer's still, and are told of in no later alert. */
const flagsIn = async ({ id, recipient, flags }: FlagAlert, ports: Ports): Promise<Flag[]> => {
  const register = (await ports.registers.current())?.register;
  const found = await Promise.all(flags.map((f) => ports.flags.find(f)));
  return found.flatMap((f) =>
    f !== undefined && WAITS_FOR_OFFICER.includes(f.state) && f.alertId === id && ownerOf(f, register) === recipient
      ? [f]
      : [],
  );
};

/** The actions of the alert that are still open, due that day, and the recipient's; each with its item. */
const actionsIn = async ({ recipient, actions }: ActionAlert, ports: Ports): Promise<DueAction[]> => {
  const due: DueAction[] = [];
  for (const [key, reminders] of byReview(actions)) {
    const review = await ports.reviews.find(key);
    const template = review && (await ports.templates.version(key.template, review.templateVersion));
    for (const reminder of reminders) {
      const action = review?.actions.get(reminder.actionId);
      if (!stillHolds(reminder, recipient, action)) continue;
      const item = template && itemOf(template, action.itemId);
      if (item === undefined) throw new Error(`The review's template ${key.template} has no ${action.itemId}`);
      due.push({ key, action, item });
    }
  }
  return due;
};

/** What an alert shows now; undefined when nothing that it tells of holds any more. */
export const alertCard = async (alert: Alert, lang: Language, ports: Ports): Promise<Card | undefined> => {
  switch (alert.kind) {
    case 'flags': {
      const flags = await flagsIn(alert, ports);
      if (flags.length === 0) return undefined;
      return flagAlertCard({ flags, catalogue: ports.catalogue, lang });
    }
    case 'actions': {
      const actions = await actionsIn(alert, ports);
      return actions.length === 0 ? undefined : actionReminderCard({ actions, today: ports.clock.today(), lang });
    }
    case 'warning':
      return cardOfWarning(alert, lang, ports);
    case 'weekly':
      return cardOfWeek(alert, lang, ports);
  }
};
