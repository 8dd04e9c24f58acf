import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import { AGE_DAYS, backlogByAge, backlogByOfficer, type OfficerBacklog } from '../core/flags/backlog';
import { isLate, isToDo, type RankedFlag } from '../core/flags/urgency';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { flagRow } from './flagRow';
import { formatCount } from './format';
import { officerName } from './labels';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, facts, heading, note, text } from './parts/elements';
import { pageOf } from './parts/page';
import { rowWithButton } from './parts/row';
import { texts } from './texts/texts';

const ROWS_A_PAGE = 10;

interface UnitFlags {
  /** All that are not over, by urgency. */
  flags: readonly RankedFlag[];
  /** The officers, by their id in the register, who are among the staff: they alone are told of anything. */
  staff: ReadonlySet<string>;
  /** From 1; a page that is not there shows the last. */
  page: number;
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

type Row = { kind: 'decision'; flag: RankedFlag } | { kind: 'officer'; backlog: OfficerBacklog };

/** "3 öppna, 1 har väntat länge, den äldsta har väntat 20 dagar, 2 vilar". */
const backlogWords = ({ toDo, late, oldest, snoozed, awaitingDecision }: OfficerBacklog, lang: Language): string => {
  const t = texts[lang].flagList.counts;
  return [
    t.open(toDo),
    ...(late === 0 ? [] : [t.late(late)]),
    ...(oldest === 0 ? [] : [t.oldest(oldest)]),
    ...(snoozed === 0 ? [] : [t.resting(snoozed)]),
    ...(awaitingDecision === 0 ? [] : [t.toDecide(awaitingDecision)]),
  ].join(', ');
};

const officerRow = (backlog: OfficerBacklog, { staff, lang }: UnitFlags): Element => {
  const t = texts[lang].flagList;
  const { officer } = backlog;
  const name = officerName(officer);
  return rowWithButton(
    compact([
      text(name),
      note(backlogWords(backlog, lang), 'None'),
      staff.has(officer) ? undefined : note(t.notStaff, 'None'),
    ]),
    { ...execute(t.show, { verb: 'flags.list', officer, lang }), tooltip: t.showOf(name) },
  );
};

const summaryOf = (flags: readonly RankedFlag[], lang: Language): string => {
  const t = texts[lang].flagList.counts;
  const late = flags.filter(isLate).length;
  const snoozed = flags.filter((f) => f.urgency === 'snoozed').length;
  const decisions = flags.filter((f) => f.urgency === 'awaitingDecision').length;
  return [
    t.openOfUnit(flags.filter(isToDo).length),
    ...(late === 0 ? [] : [t.late(late)]),
    ...(decisions === 0 ? [] : [t.toDecide(decisions)]),
    ...(snoozed === 0 ? [] : [t.resting(snoozed)]),
  ].join(', ');
};

/** How many have waited for how long. */
const ages = (flags: readonly RankedFlag[], lang: Language): Element => {
  const t = texts[lang].flagList;
  const [week, twoWeeks] = AGE_DAYS;
  const names = [t.ages(`0–${week}`), t.ages(`${week + 1}–${twoWeeks}`), t.agesBeyond(`${twoWeeks}`)];
  return facts(backlogByAge(flags).map((n, i) => [names[i] ?? '', formatCount(n, lang)]));
};

/** The unit head's overview: what is to be decided, the longest waiting first, then officer by officer. */
export const unitFlagsCard = (unit: UnitFlags): Card => {
  const { page: wanted, today, catalogue, lang } = unit;
  const t = texts[lang].flagList;
  const flags = unit.flags.filter((f) => f.urgency !== 'over');
  if (flags.length === 0) return card(lang, t.none, [text(t.none)]);
  const rows: Row[] = [
    ...flags.filter((f) => f.urgency === 'awaitingDecision').map((flag) => ({ kind: 'decision', flag }) as const),
    ...backlogByOfficer(flags).map((backlog) => ({ kind: 'officer', backlog }) as const),
  ];
  const { part, page, pages } = pageOf(rows, wanted, ROWS_A_PAGE);
  const reader = { decides: true, today, catalogue, lang };
  const decisions = part.flatMap((r) => (r.kind === 'decision' ? [flagRow(r.flag, reader)] : []));
  const officers = part.flatMap((r) => (r.kind === 'officer' ? [officerRow(r.backlog, unit)] : []));
  const group = (title: string, items: readonly Element[]): Element[] =>
    items.length === 0 ? [] : [text(title, { bold: true, spacing: 'Medium' }), ...items];
  const summary = summaryOf(flags, lang);
  const show = (title: string, to: number): Element => execute(title, { verb: 'flags.list', page: to, lang });
  return card(
    lang,
    `${t.unitTitle}: ${summary}`,
    compact([
      heading(t.unitTitle),
      text(`${summary}.`, { spacing: 'Small' }),
      ...group(t.groups.toDecide, decisions),
      ...group(t.groups.officers, officers),
      pages > 1 ? note(t.page(page, pages), 'Medium') : undefined,
      page === 1 ? ages(flags, lang) : undefined,
    ]),
    {
      actions: compact([
        page < pages ? show(t.next, page + 1) : undefined,
        page > 1 ? show(t.previous, page - 1) : undefined,
      ]),
    },
  );
};
