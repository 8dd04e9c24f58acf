import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import { isLate, isToDo, type RankedFlag } from '../core/flags/urgency';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { flagRow } from './flagRow';
import { officerName } from './labels';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { pageOf } from './parts/page';
import { texts } from './texts/texts';

const ROWS_A_PAGE = 10;

interface FlagList {
  /** An officer's, by urgency; those that are over are not listed. */
  flags: readonly RankedFlag[];
  /** The officer whose they are, where that is not the reader: the unit head reads. */
  officer?: string | undefined;
  /** From 1; a page that is not there shows the last. */
  page: number;
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

/** In the order of urgency. What awaits a decision is the unit head's to do, and rests for the officer. */
const GROUPS = ['late', 'followUp', 'open', 'resting', 'toDecide'] as const;

const groupOf = (flag: RankedFlag, decides: boolean): (typeof GROUPS)[number] => {
  if (isLate(flag)) return 'late';
  if (flag.urgency === 'followUp' || flag.urgency === 'open') return flag.urgency;
  return decides && flag.urgency === 'awaitingDecision' ? 'toDecide' : 'resting';
};

/** "7 att göra, 2 vilar, 1 väntar på enhetschefen". */
const countsOf = (flags: readonly RankedFlag[], decides: boolean, lang: Language): string => {
  const t = texts[lang].flagList.counts;
  const snoozed = flags.filter((f) => f.urgency === 'snoozed').length;
  const awaiting = flags.filter((f) => f.urgency === 'awaitingDecision').length;
  return [
    t.toDo(flags.filter(isToDo).length),
    ...(snoozed === 0 ? [] : [t.resting(snoozed)]),
    ...(awaiting === 0 ? [] : [decides ? t.toDecide(awaiting) : t.awaiting(awaiting)]),
  ].join(', ');
};

/** The unfinished flags of an officer, the most urgent first, each with a button that opens it. */
export const flagListCard = (list: FlagList): Card => {
  const { flags: all, officer, page: wanted, today, catalogue, lang } = list;
  const t = texts[lang].flagList;
  const flags = all.filter((f) => f.urgency !== 'over');
  const show = (title: string, page: number): Element =>
    execute(title, { verb: 'flags.list', ...(officer === undefined ? {} : { officer }), page, lang });
  const toUnit = officer === undefined ? undefined : execute(t.toUnit, { verb: 'flags.list', lang });
  if (flags.length === 0) {
    const none = officer === undefined ? t.none : t.noneOf(officerName(officer));
    return card(lang, none, [text(none)], { actions: compact([toUnit]) });
  }
  const { part, page, pages } = pageOf(flags, wanted, ROWS_A_PAGE);
  const name = officer === undefined ? t.title : t.titleOf(officerName(officer));
  const decides = officer !== undefined;
  const title = `${name}: ${countsOf(flags, decides, lang)}`;
  const reader = { decides, today, catalogue, lang };
  const body = GROUPS.flatMap((group) => {
    const rows = part.filter((flag) => groupOf(flag, decides) === group);
    const head = text(t.groups[group], { bold: true, spacing: 'Medium' });
    return rows.length === 0 ? [] : [head, ...rows.map((flag) => flagRow(flag, reader))];
  });
  return card(
    lang,
    title,
    compact([heading(title), ...body, pages > 1 ? note(t.page(page, pages), 'Medium') : undefined]),
    {
      actions: compact([
        page < pages ? show(t.next, page + 1) : undefined,
        page > 1 ? show(t.previous, page - 1) : undefined,
        toUnit,
      ]),
    },
  );
};
