import type { Action } from '../core/checklists/action';
import { dayInStockholm } from '../core/calendar/clock';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatDay } from './formatDay';
import { block, compact, note, text } from './parts/elements';
import { MOST_IN_PASSING, shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** An item that was saved just now, and the action that its answer opened. */
export interface SavedItem {
  itemId: string;
  opened?: Action | undefined;
}

/** Words that stand before a full stop of ours. */
const unended = (words: string): string => shortened(words, MOST_IN_PASSING).replace(/[.\s]+$/u, '');

const buttonBelow = (button: Element | undefined): Element | undefined =>
  button === undefined ? undefined : { type: 'ActionSet', spacing: 'Small', actions: [button] };

/** "✓ A1 är sparad.", and the action that came of it; `button` leads to the action. */
export const savedLines = ({ itemId, opened }: SavedItem, lang: Language, button?: Element): Element[] => {
  const t = texts[lang].checklist;
  const saved = note(`✓ ${t.saved(itemId)}`);
  if (opened === undefined) return [saved];
  const { owner, due } = opened;
  const words = t.actionOpened(itemId, unended(opened.text), owner.name, formatDay(due, lang));
  return [saved, block(compact([text(words), buttonBelow(button)]))];
};

/** So many closed actions of an item are shown, the newest ones. */
const MOST_CLOSED = 3;

const closedLine = ({ text: what, closed }: Action, lang: Language): Element[] => {
  if (closed === undefined) return [];
  const { by, at, note: how } = closed;
  const day = formatDay(dayInStockholm(at), lang);
  return [note(texts[lang].checklist.actionClosed(unended(what), unended(how), by.name, day))];
};

/** The actions of an item: the open one with who, until when and the button that leads to it; then those closed. */
export const actionLines = (actions: readonly Action[], lang: Language, button?: Element): Element[] => {
  const open = actions.find((a) => a.closed === undefined);
  const closed = actions
    .filter((a) => a.closed !== undefined)
    .sort((a, b) => (a.opened.at < b.opened.at ? -1 : 1))
    .slice(-MOST_CLOSED);
  const t = texts[lang].checklist;
  const lines = compact([
    open === undefined ? undefined : text(t.actionOpen(unended(open.text), open.owner.name, formatDay(open.due, lang))),
    open === undefined ? undefined : buttonBelow(button),
    ...closed.flatMap((a) => closedLine(a, lang)),
  ]);
  return lines.length === 0 ? [] : [block(lines)];
};
