import type { Day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import type { ReviewKey } from '../core/checklists/review';
import type { ChecklistItem } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** As many as fit a card well; the rest is counted. */
const MOST_ROWS = 5;

/** What is shown of texts that can be long; the button leads to the whole. */
const MOST_ITEM = 120;
const MOST_TO_DO = 300;

/** An action that is due, of an item of a provider's review. */
export interface DueAction {
  key: ReviewKey;
  action: Action;
  item: ChecklistItem;
}

interface Reminded {
  actions: readonly DueAction[];
  today: Day;
  lang: Language;
}

const rowOf = ({ key, action, item }: DueAction, { today, lang }: Reminded): Element => {
  const t = texts[lang].reminder;
  const due = formatDay(action.due, lang);
  const { template, provider, year } = key;
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      text(t.review(provider, year), { bold: true }),
      text(t.item(item.id, shortened(item.text[lang], MOST_ITEM)), { spacing: 'None' }),
      text(t.toDo(shortened(action.text, MOST_TO_DO)), { spacing: 'Small' }),
      note(action.due < today ? t.before(due) : t.today(due), 'None'),
      {
        type: 'ActionSet',
        actions: [
          execute(t.open(item.id, provider), {
            ...{ verb: 'action.show', template, provider, year },
            actionId: action.id,
            lang,
          }),
        ],
      },
    ],
  };
};

const inOrder = (a: DueAction, b: DueAction): number =>
  a.action.due < b.action.due
    ? -1
    : a.action.due > b.action.due
      ? 1
      : a.key.provider.localeCompare(b.key.provider, 'sv') ||
        a.action.id.localeCompare(b.action.id, 'sv', { numeric: true });

/** Sent by itself to whoever owns actions that are due: those that waited longest first; each row opens its action. */
export const actionReminderCard = (reminded: Reminded): Card => {
  const { lang } = reminded;
  const t = texts[lang].reminder;
  const actions = [...reminded.actions].sort(inOrder);
  const title = t.title(actions.length);
  const [hidden] = actions.slice(MOST_ROWS);
  return card(
    lang,
    title,
    compact([
      heading(title),
      ...actions.slice(0, MOST_ROWS).map((due) => rowOf(due, reminded)),
      hidden === undefined ? undefined : text(t.more(actions.length - MOST_ROWS, hidden.key.provider)),
      note(t.why(actions.length), 'Medium'),
    ]),
  );
};
