import { dayInStockholm } from '../core/calendar/clock';
import { type Day, daysBetween } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import { type Flag, type UnitHeadNews, waitingSinceOf } from '../core/flags/flag';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { interventionName, officerName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { caseRow } from './parts/caseRow';
import { compact, heading, note, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { shareRoom } from './parts/room';
import { texts } from './texts/texts';
import { type NotArrived, notArrivedWords } from './undeliveredWords';

/** As many as are read at a glance, and fewer when their words are long; the rest is counted. */
const MOST_ROWS = [8, 5, 3] as const;

/** As many people who are not reached as are named. */
const MOST_NOT_ARRIVED = 5;

/** As many officers as are counted for. */
const MOST_OFFICERS = 10;

/** A case of somebody's. */
export interface UnitCase {
  flag: Flag;
  /** The officer's id in the register. */
  owner: string;
}

interface UnitDigest {
  cases: readonly UnitCase[];
  notArrived: readonly NotArrived[];
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

type Section = 'decisions' | 'notEnded' | 'corrected' | 'escalations';

/** In the order of the card. */
const SECTIONS: readonly Section[] = ['decisions', 'notEnded', 'corrected', 'escalations'];

const SECTION_OF: Readonly<Record<UnitHeadNews, Section>> = {
  decision: 'decisions',
  decisionReminder: 'decisions',
  corrected: 'corrected',
  notEnded: 'notEnded',
  escalation: 'escalations',
};

const sectionOf = ({ flag }: UnitCase): Section => SECTION_OF[flag.unitNews ?? 'decision'];

/** What has waited longest comes first, of escalations by officer. */
const byAge = (a: UnitCase, b: UnitCase): number =>
  daysBetween(waitingSinceOf(b.flag), waitingSinceOf(a.flag)) || b.flag.months - a.flag.months;
const byOfficer = (a: UnitCase, b: UnitCase): number => a.owner.localeCompare(b.owner, 'sv') || byAge(a, b);

/** Who corrected what was decided on, and when; undefined when nobody has. */
const correction = ({ flag: { history }, owner }: UnitCase, lang: Language): string | undefined => {
  const step = history.findLast(({ event }) => event === 'correctDecided' || event === 'decide');
  if (step?.event !== 'correctDecided') return undefined;
  return texts[lang].digest.unit.corrected(
    step.by?.name ?? officerName(owner),
    formatDay(dayInStockholm(step.at), lang),
  );
};

const reasons = (each: UnitCase, { today, lang }: UnitDigest): (string | undefined)[] => {
  const { flag } = each;
  const t = texts[lang].digest.unit;
  const waiting = waitingSinceOf(flag);
  const since = formatDay(waiting, lang);
  const days = daysBetween(waiting, today);
  switch (flag.unitNews) {
    case 'escalation':
      return [t.escalation(since, days)];
    case 'corrected':
      return [correction(each, lang)];
    case 'notEnded':
      return [flag.decidedOn && t.notEnded(formatDay(flag.decidedOn, lang)), correction(each, lang)];
    case 'decisionReminder':
      return [t.reminder(since, days)];
    case 'decision':
    case undefined:
      return [t.answeredOn(since)];
  }
};

const rowOf = (each: UnitCase, digest: UnitDigest): Element => {
  const { catalogue, lang } = digest;
  const { placementId, months, customerId, intervention, provider, start } = each.flag;
  const t = texts[lang].digest;
  const matter = [
    officerName(each.owner),
    interventionName(intervention, catalogue, lang),
    provider,
    t.since(formatDay(start, lang)),
  ];
  const open = sectionOf(each) === 'decisions' ? t.unit.decide : t.unit.open;
  return caseRow(
    [
      text(t.matter(customerId, months), { bold: true }),
      note(matter.join(' · '), 'None'),
      ...compact(
        reasons(each, digest).map((line) => (line === undefined ? undefined : text(line, { spacing: 'Small' }))),
      ),
    ],
    execute(open(customerId), { verb: 'flag.show', placementId, months, lang }),
  );
};

/** How many wait for each officer, and how long at the most: where not all of the cases are shown. */
const officersLine = (escalations: readonly UnitCase[], { today, lang }: UnitDigest): Element => {
  const officers = new Map<string, UnitCase[]>();
  for (const each of escalations) officers.set(each.owner, [...(officers.get(each.owner) ?? []), each]);
  const parts = [...officers].map(([owner, cases]) => {
    const longest = Math.max(...cases.map(({ flag }) => daysBetween(waitingSinceOf(flag), today)));
    return texts[lang].digest.unit.ofOfficer(officerName(owner), cases.length, longest);
  });
  const rest = parts.length - MOST_OFFICERS;
  const more = rest > 0 ? [texts[lang].digest.more(rest)] : [];
  return note([...parts.slice(0, MOST_OFFICERS), ...more].join(' · '));
};

const section = (title: string, count: number, rows: readonly Element[]): Element[] =>
  count === 0 ? [] : [text(`${title} (${count})`, { bold: true, spacing: 'Large' }), ...rows];

const notArrivedRows = ({ notArrived, lang }: UnitDigest): Element[] => {
  const rest = notArrived.length - MOST_NOT_ARRIVED;
  return compact([
    ...notArrived.slice(0, MOST_NOT_ARRIVED).map((each) => text(notArrivedWords(each, lang), { spacing: 'Small' })),
    rest > 0 ? note(texts[lang].digest.more(rest)) : undefined,
  ]);
};

const cardOf = (digest: UnitDigest, mostRows: number): Card => {
  const { cases, notArrived, lang } = digest;
  const t = texts[lang].digest;
  const parts = shareRoom(
    SECTIONS.map((s) => cases.filter((c) => sectionOf(c) === s).sort(s === 'escalations' ? byOfficer : byAge)),
    mostRows,
  );
  const rest = cases.length - parts.reduce((sum, { shown }) => sum + shown.length, 0);
  const title = t.unit.title;
  const { sections } = t.unit;
  const body = parts.flatMap(({ rows, shown }, i): Element[] => {
    const name = SECTIONS[i];
    if (name === undefined) return [];
    const isCut = name === 'escalations' && shown.length < rows.length;
    const counted = isCut ? [officersLine(rows, digest)] : [];
    return section(sections[name], rows.length, [...counted, ...shown.map((c) => rowOf(c, digest))]);
  });
  const counts = [
    ...SECTIONS.map((name, i) => [sections[name], parts[i]?.rows.length ?? 0] as const),
    [sections.undelivered, notArrived.length] as const,
  ];
  const summary = counts.filter(([, n]) => n > 0).map(([name, n]) => `${name}: ${n}.`);
  return card(
    lang,
    [`${title}.`, ...summary].join(' '),
    compact([
      heading(title),
      ...body,
      rest > 0 ? text(t.more(rest), { spacing: 'Medium' }) : undefined,
      ...section(sections.undelivered, notArrived.length, notArrivedRows(digest)),
      note(`${t.unit.why} ${t.off}`, 'Medium'),
    ]),
    { actions: rest > 0 ? [submit(t.unit.all, { verb: 'ask', question: { kind: 'flags' }, lang })] : [] },
  );
};

/**
 * A unit head's digest of a day: what waits for a decision, what was to end and goes on, what was corrected after a
 * decision, what officers have not answered for long, what did not arrive.
 */
export const unitDigestCard = (digest: UnitDigest): Card => {
  const [most, ...fewer] = MOST_ROWS;
  return fullestThatFits(cardOf(digest, most), ...fewer.map((rows) => () => cardOf(digest, rows)));
};
