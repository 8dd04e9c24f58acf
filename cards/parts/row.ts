import type { Element } from '../element';

/** Words, and at their right side a button. */
export const rowWithButton = (words: readonly Element[], button: Element): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  separator: true,
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: words },
    {
      type: 'Column',
      width: 'auto',
      verticalContentAlignment: 'Center',
      items: [{ type: 'ActionSet', actions: [button] }],
    },
  ],
});
