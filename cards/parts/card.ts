import type { Language } from '../../core/language';
import type { Card, Element } from '../element';

/**
 * Puts a card together. `summary` is what a client that cannot draw cards shows, and what a notification says.
 * `wide` is for cards that hold a table.
 */
export const card = (
  lang: Language,
  summary: string,
  body: readonly Element[],
  more: { actions?: readonly Element[]; wide?: boolean } = {},
): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang,
  fallbackText: summary,
  ...(more.wide === true ? { msteams: { width: 'Full' } } : {}),
  body,
  ...(more.actions === undefined || more.actions.length === 0 ? {} : { actions: more.actions }),
});
