import type { Card } from '../cards/element';

const marked = new WeakSet<Card>();

/**
 * A card for the person who clicked and for nobody else: a refusal, or what that person typed and could not be saved. Where
 * others see the clicked card too, it stays as it is for them.
 */
export const onlyYours = (card: Card): Card => {
  marked.add(card);
  return card;
};

export const isOnlyYours = (card: Card): boolean => marked.has(card);
