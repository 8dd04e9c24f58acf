import { Instant } from '../../core/calendar/clock';
import { addDays, day } from '../../core/calendar/day';
import { providerChecklist as template } from '../../core/catalogue/checklists/anordnare';
import { itemsOf } from '../../core/checklists/template';
import type { Language } from '../../core/language';
import { actionReminderCard, type DueAction } from '../actionReminder.card';
import type { Card } from '../element';
import type { MakeCards } from './sample';

const today = day('2021-12-31');
const eva = { id: '22222222-2222-4222-8222-222222222222', name: 'Eva Sund' };
const items = itemsOf(template).flatMap(({ item }) => (item.type === 'rating' ? [item] : []));

const due = (provider: string, itemId: string, text: string, late = 28): DueAction => {
  const item = items.find((i) => i.id === itemId);
  if (item === undefined) throw new TypeError(`No item ${itemId}`);
  return {
    key: { template: template.id, provider, year: 2021 },
    item,
    action: {
      ...{ id: `${itemId}-1`, itemId, text, owner: eva, due: addDays(today, -late), version: 1 },
      opened: { by: eva, at: Instant.parse('2021-11-03T08:00:00Z') },
    },
  };
};

const reminder =
  (...actions: DueAction[]) =>
  (lang: Language): Card =>
    actionReminderCard({ actions, today, lang });

const LONG =
  'Frånvaro följs inte upp förrän dag 5. Anordnaren ska ta fram en rutin som säger vem som ringer kunden, när ' +
  'handläggaren får veta det och hur det dokumenteras.\nRutinen skickas till kommunen och gås igenom med personalen på ' +
  'nästa arbetsplatsträff, och därefter görs ett stickprov på tio kunder.';

export const reminderSamples: MakeCards = {
  'action-reminder-one': reminder(due('Språkbron', 'B3', 'Ta fram en rutin för frånvaro.')),
  'action-reminder-two': reminder(
    due('Språkbron', 'J3', 'Samla in de två underskrifter som saknas.', 0),
    due('Arbetsvägen', 'B3', LONG),
  ),
  'action-reminder-more-than-fit': reminder(
    ...items.slice(0, 8).map((item, i) => due(i % 2 === 0 ? 'Språkbron' : 'Arbetsvägen', item.id, 'Åtgärda.', i)),
  ),
};
