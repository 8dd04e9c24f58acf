import type { Day } from '../core/calendar/day';
import type { Action } from '../core/checklists/action';
import type { ReviewKey } from '../core/checklists/review';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text, warning } from './parts/elements';
import { pageOf } from './parts/page';
import { shortened } from './parts/shortened';
import { toStatus } from './toStatus';
import { texts } from './texts/texts';
import type { WhichActions } from './verbs';

const ROWS_A_PAGE = 5;

/** As much of an item's and an action's text as tells what it is about; the whole is one click away. */
const MOST_TEXT = 200;

/** An open action, the review that it is of, and what the item says in both languages. */
export interface ListedAction {
  key: ReviewKey;
  action: Action;
  item: Readonly<Record<Language, string>>;
}

interface ActionList {
  which: WhichActions;
  open: readonly ListedAction[];
  /** How many of the provider's are closed. */
  closed?: number | undefined;
  /** From 1. */
  page: number;
  lang: Language;
  today: Day;
}

const rowOf = ({ key, action, item }: ListedAction, { today, lang }: ActionList): Element => {
  const t = texts[lang].review;
  const { id, itemId, owner, due } = action;
  const on = formatDay(due, lang);
  const isOverdue = due < today;
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: compact([
      text(t.actions.row(t.name(key.provider, key.year), itemId), { bold: true }),
      note(shortened(item[lang], MOST_TEXT), 'None'),
      text(shortened(action.text, MOST_TEXT), { spacing: 'Small' }),
      isOverdue ? warning(t.actions.wasDue(owner.name, on)) : note(t.actions.due(owner.name, on), 'Small'),
      {
        type: 'ActionSet',
        actions: [
          {
            ...execute(t.actions.open(id), { verb: 'action.show', lang, ...key, actionId: id }),
            tooltip: t.actions.openOf(id, t.name(key.provider, key.year)),
          },
        ],
      },
    ]),
  };
};

/** Open actions, those first that should have been done long ago. */
export const actionListCard = (list: ActionList): Card => {
  const { which, closed = 0, page: wanted, today, lang } = list;
  const { actions: t, paging, overdue: overdueWords } = texts[lang].review;
  const open = [...list.open].sort((a, b) => (a.action.due < b.action.due ? -1 : a.action.due > b.action.due ? 1 : 0));
  const overdue = open.filter(({ action }) => action.due < today).length;
  const { part, page, pages } = pageOf(open, wanted, ROWS_A_PAGE);
  const counts =
    open.length === 0
      ? t.none
      : `${t.count(open.length)}${overdue === 0 ? '' : `, ${overdueWords(overdue, open.length)}`}.`;
  const title = t.title(which);
  const show = (name: string, to: number): Element => execute(name, { verb: 'actions.list', lang, ...which, page: to });
  const isAll = Object.values(which).every((limit) => limit === undefined);
  return card(
    lang,
    `${title}. ${counts}`,
    compact([
      heading(title),
      text(counts, { spacing: 'Small' }),
      closed === 0 ? undefined : note(t.closed(closed), 'None'),
      ...part.map((row) => rowOf(row, list)),
      pages > 1 ? note(paging.page(page, pages), 'Medium') : undefined,
    ]),
    {
      actions: compact([
        page < pages ? show(paging.next, page + 1) : undefined,
        page > 1 ? show(paging.previous, page - 1) : undefined,
        isAll ? undefined : execute(t.all, { verb: 'actions.list', lang }),
        toStatus(today, lang),
      ]),
    },
  );
};
