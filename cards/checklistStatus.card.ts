import { dayInStockholm } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import { yearNumber } from '../core/calendar/period';
import { mayBegin } from '../core/checklists/beginning';
import type { ReviewState, StatusRow } from '../core/checklists/status';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDayOf } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { pageOf } from './parts/page';
import { rowWithButton } from './parts/row';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';

interface Status {
  rows: readonly StatusRow[];
  year: number;
  /** From 1. */
  page: number;
  lang: Language;
  today: Day;
}

/** What goes on first, then what waits, then what is done. */
const ORDER = ['ongoing', 'notStarted', 'done'] as const satisfies readonly ReviewState[];

const ROWS_A_PAGE = 12;
/** As much of a name as a button needs beside it. */
const MOST_NAME = 60;

/** "12 av 35 klara · 1 brist · 2 öppna åtgärder · senast Eva Sund 4 maj". */
const howFar = ({ summary, progress }: StatusRow, { today, lang }: Status): string => {
  const t = texts[lang].review;
  if (summary === undefined) return '';
  const { locked, changed, openActions } = summary;
  const last = locked ?? changed;
  const who = last && ([last.by.name, formatDayOf(dayInStockholm(last.at), today, lang)] as const);
  return [
    ...(locked === undefined && progress !== undefined ? [t.status.progress(progress.answered, progress.of)] : []),
    ...(progress === undefined || progress.deficiencies === 0 ? [] : [t.deficiencies(progress.deficiencies)]),
    ...(openActions === 0 ? [] : [t.openActions(openActions)]),
    ...(who === undefined ? [] : [locked === undefined ? t.last(...who) : t.status.locked(...who)]),
  ].join(' · ');
};

const buttonOf = ({ provider, summary }: StatusRow, { year, today, lang }: Status): Element | undefined => {
  const t = texts[lang].review.status;
  if (summary !== undefined)
    return {
      ...execute(t.open, { verb: 'checklist.overview', lang, ...summary.key }),
      tooltip: t.openOf(shortened(provider, MOST_NAME)),
    };
  if (!mayBegin(year, today)) return undefined;
  return {
    ...execute(t.start, { verb: 'checklist.start', lang, provider, year }),
    tooltip: t.startOf(shortened(provider, MOST_NAME)),
  };
};

const withButton = (row: StatusRow, status: Status): Element => {
  const far = howFar(row, status);
  const words = compact([text(row.provider), far === '' ? undefined : note(far, 'None')]);
  const button = buttonOf(row, status);
  return button === undefined
    ? { type: 'Container', spacing: 'Small', separator: true, items: words }
    : rowWithButton(words, button);
};

/** The reviews of a year, provider by provider, each with a button that opens or begins it. */
export const checklistStatusCard = (status: Status): Card => {
  const { rows, year, page: wanted, today, lang } = status;
  const { status: t, paging } = texts[lang].review;
  const groups = ORDER.map((state) => rows.filter((row) => row.state === state));
  const [ongoing = 0, notStarted = 0, done = 0] = groups.map((group) => group.length);
  const counts = rows.length === 0 ? t.none : t.counts(done, ongoing, notStarted);
  const { part, page, pages } = pageOf(groups.flat(), wanted, ROWS_A_PAGE);
  const thisYear = yearNumber(today);
  const show = (title: string, of: number, to?: number): Element =>
    execute(title, { verb: 'checklist.status', lang, year: of, ...(to === undefined ? {} : { page: to }) });
  const other = year === thisYear ? thisYear - 1 : thisYear;
  const body = ORDER.flatMap((state) => {
    const inState = part.filter((row) => row.state === state);
    const title = text(t.groups[state], { bold: true, spacing: 'Medium' });
    return inState.length === 0 ? [] : [title, ...inState.map((row) => withButton(row, status))];
  });
  return card(
    lang,
    `${t.title(year)}. ${counts}`,
    compact([
      heading(t.title(year)),
      text(counts, { spacing: 'Small' }),
      ...body,
      pages > 1 ? note(paging.page(page, pages), 'Medium') : undefined,
    ]),
    {
      actions: compact([
        page < pages ? show(paging.next, year, page + 1) : undefined,
        page > 1 ? show(paging.previous, year, page - 1) : undefined,
        execute(t.actions, { verb: 'actions.list', lang }),
        show(t.year(other), other),
      ]),
    },
  );
};
