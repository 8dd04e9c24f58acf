import type { Flag } from '../core/flags/flag';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatInstant } from './formatDay';
import { toggle } from './parts/actions';
import { facts, hidden } from './parts/elements';
import { texts } from './texts/texts';

const HISTORY = 'history';

/** More than these nobody reads on a card. */
const MOST_STEPS = 10;

/** What has happened to a flag, the latest first, behind a button; nothing for one that was just raised. */
export const historyOf = ({ history }: Pick<Flag, 'history'>, lang: Language): Element[] => {
  if (history.length === 0) return [];
  const t = texts[lang].flag.history;
  const rows = history.slice(-MOST_STEPS).map(({ event, at, by }): [string, string] => {
    const words = t.events[event];
    return [formatInstant(at, lang), by === undefined ? words : t.by(words, by.name)];
  });
  return [
    { type: 'ActionSet', spacing: 'Medium', actions: [toggle(t.title, HISTORY)] },
    hidden(HISTORY, [facts(rows.toReversed())]),
  ];
};
