import type { Element } from '../element';
import type { CardAction } from '../verbs';

/**
 * A button whose answer replaces the card in place. A client without Action.Execute submits the same data as a
 * message, which the bot takes as well. `withoutInputs`: neither checks nor sends the inputs.
 */
export const execute = (title: string, action: CardAction, more: { withoutInputs?: boolean } = {}): Element => {
  const { verb, ...data } = action;
  const inputs = more.withoutInputs === true ? { associatedInputs: 'none' } : {};
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...inputs,
    fallback: { type: 'Action.Submit', title, data: action, ...inputs },
  };
};

/** A button whose answer comes as a new message, and the card stays. What stands in its inputs is neither checked nor sent. */
export const submit = (title: string, action: CardAction): Element => ({
  type: 'Action.Submit',
  title,
  data: action,
  associatedInputs: 'none',
});

/** A button that shows and hides parts of the card. */
export const toggle = (title: string, ...targetElements: string[]): Element => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements,
});
