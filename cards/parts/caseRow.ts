import type { Element } from '../element';

/** A case in a card that comes by itself: its words, and under them the button that opens it in place. */
export const caseRow = (words: readonly Element[], button: Element): Element => ({
  type: 'Container',
  separator: true,
  spacing: 'Medium',
  items: [...words, { type: 'ActionSet', spacing: 'Small', actions: [button] }],
});
