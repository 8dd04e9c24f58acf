import { MOST_ACTION_TEXT } from '../core/checklists/action';
import type { RawAction } from '../core/checklists/actionForm';
import { actionAbout, type ActionOf, actionWaysOn } from './actionAbout';
import { cutNote, fitted, type Room, withTyped } from './checklistTyped';
import type { Card } from './element';
import { formatDay, formatInstant } from './formatDay';
import { card } from './parts/card';
import { answered, compact, facts, heading, text, warning } from './parts/elements';
import { texts } from './texts/texts';

interface ClosedAction extends ActionOf {
  /** It was closed just now. */
  now?: boolean | undefined;
  /** What was typed for an action that somebody had closed meanwhile. */
  typed?: RawAction | undefined;
}

const drawn = (closedAction: ClosedAction, room: Room): Card => {
  const { review, action, lang, now, typed } = closedAction;
  const t = texts[lang].review;
  const { closed, owner, due, text: what } = action;
  if (closed === undefined) throw new TypeError(`${action.id} is not closed`);
  const title = t.action.title(t.name(review.key.provider, review.key.year));
  const by = t.action.closed(closed.by.name, formatInstant(closed.at, lang));
  const { text: words, note } = typed ?? {};
  const { shown, cut } = fitted({ text: words === what ? '' : words, note }, MOST_ACTION_TEXT, room.typed);
  const lost = [shown.text, shown.note].filter((part) => part !== undefined);
  return card(
    lang,
    `${title}. ${by}`,
    compact([
      heading(title),
      now === true ? text(t.action.closedNow, { bold: true }) : undefined,
      ...(typed === undefined ? [] : [warning(t.action.alreadyClosed)]),
      ...(lost.length === 0 ? [] : answered(t.action.typed, lost.join('\n'))),
      cut.length === 0 ? undefined : cutNote(lang),
      ...actionAbout(closedAction),
      text(by),
      ...answered(t.action.how, closed.note),
      ...answered(t.action.what, what),
      facts([
        [t.action.owner, owner.name],
        [t.action.due, formatDay(due, lang)],
      ]),
    ]),
    { actions: actionWaysOn(closedAction) },
  );
};

/** A closed action: what was done, by whom and when. It can only be read. */
export const actionClosedCard = (closedAction: ClosedAction): Card => withTyped((room) => drawn(closedAction, room));
