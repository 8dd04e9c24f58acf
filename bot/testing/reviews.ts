import type { Card } from '../../cards/element';
import type { CardAction } from '../../cards/verbs';
import type { Actor } from '../../core/access/actor';
import { offersTo } from '../../core/access/rules';
import { Instant } from '../../core/calendar/clock';
import { providerChecklist as template } from '../../core/catalogue/checklists/anordnare';
import { actionFor } from '../../core/checklists/action';
import type { ItemAnswer } from '../../core/checklists/answer';
import type { ReviewKey } from '../../core/checklists/review';
import { itemOf, itemsOf } from '../../core/checklists/template';
import type { Ports } from '../ports';
import type { Turn } from '../turn';
import { cardIn, chatOf, wordsIn } from './chat';
import { erik } from './people';

export const sprakbron: ReviewKey = { template: template.id, provider: 'Språkbron', year: 2021 };

/** The ids of all 35 items. */
export const allItems: readonly string[] = itemsOf(template).map(({ item }) => item.id);

const VALUES = { number: 12, percent: 92, date: '2021-03-15', text: 'IPS.', choice: 'other' };

interface Answering {
  key?: ReviewKey;
  by?: Actor;
  at?: string;
  rating?: 'yes' | 'no';
  comment?: string;
}

/** Stores answers as somebody gave them, in a review that is begun by it; a "nej" opens its action. */
export const answer = async (ports: Ports, itemIds: readonly string[], how: Answering = {}): Promise<void> => {
  const { key = sprakbron, by: actor = erik, rating = 'yes', comment = 'Saknas.' } = how;
  const by = { id: actor.id, name: actor.name };
  const at = how.at === undefined ? ports.clock.now() : Instant.parse(how.at);
  const { answers } = await ports.reviews.open(key, by, at, template.version);
  for (const itemId of itemIds) {
    const type = itemOf(template, itemId)?.type ?? 'rating';
    const value = type === 'rating' ? rating : VALUES[type];
    const given: ItemAnswer = { itemId, value, evidence: 'AFN 2021/87', ...(value === 'no' ? { comment } : {}) };
    await ports.reviews.save({
      ...{ key, answer: given, by, at, expectedVersion: answers.get(itemId)?.version ?? 0 },
      ...(value === 'no' ? { opens: (all) => actionFor(given, all, { by, at, today: ports.clock.today() }) } : {}),
    });
  }
};

/** What a person says, alone with the assistant. */
export const turnOf = (actor: Actor, ports: Ports): Turn => ({
  actor,
  conversationId: `a:${actor.id}`,
  audience: 'personal',
  offers: offersTo(actor, 'personal'),
  language: 'sv',
  today: ports.clock.today(),
  now: ports.clock.now(),
});

/** Clicks a button with what was filled in; the card that replaces the clicked one. */
export const click = async (
  ports: Ports,
  action: CardAction,
  inputs: Record<string, string> = {},
  who: Actor = erik,
): Promise<Card> => cardIn(await chatOf(who, ports).clicks(action, inputs));

/** The words of that card. */
export const clicked = async (...args: Parameters<typeof click>): Promise<string> => wordsIn(await click(...args));
