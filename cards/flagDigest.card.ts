import { type Day, daysBetween } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import { decisionIn } from '../core/flags/decision';
import { type Flag, type OfficerNews, WAITS_FOR_OFFICER } from '../core/flags/flag';
import type { FlagReview } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { toBeDoneWords } from './flagDecided';
import { formatDay } from './formatDay';
import { interventionName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { caseRow } from './parts/caseRow';
import { compact, heading, note, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { shareRoom } from './parts/room';
import { MOST_IN_PASSING, shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** As many as are read at a glance, and fewer when their words are long; the rest is counted. */
const MOST_ROWS = [8, 5, 3] as const;

/** A case, and what the unit head said of it where that is the news. */
export interface DigestCase {
  flag: Flag;
  decision?: FlagReview | undefined;
}

interface Digest {
  cases: readonly DigestCase[];
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

type Section = 'overdue' | 'followUp' | 'fresh' | 'decided' | 'corrected';

/** In the order of the card. */
const SECTIONS: readonly Section[] = ['overdue', 'followUp', 'fresh', 'decided', 'corrected'];

/** Those that are only to be read. */
const TO_READ: readonly Section[] = ['decided', 'corrected'];

const SECTION_OF: Readonly<Record<OfficerNews, Section>> = {
  reminder: 'overdue',
  followUp: 'followUp',
  raised: 'fresh',
  moved: 'fresh',
  handedOver: 'fresh',
  sentBack: 'fresh',
  woken: 'fresh',
  decided: 'decided',
  corrected: 'corrected',
};

const sectionOf = ({ flag }: DigestCase): Section => SECTION_OF[flag.news ?? 'raised'];

/** What the unit head decided, in a sentence. */
const decisionWords = (decision: FlagReview, lang: Language): string | undefined => {
  const t = texts[lang].digest.officer;
  const { outcome, until } = decisionIn(decision.answers);
  if (outcome === undefined) return undefined;
  switch (outcome) {
    case 'approve':
      return t.approve;
    case 'approveUntil':
      return until === undefined ? t.approve : t.approveUntil(formatDay(until, lang));
    case 'change':
      return t.change;
    case 'end':
      return t.end;
    case 'sendBack':
      return t.sentBack(decision.by.name);
  }
};

const decisionLines = (decision: FlagReview | undefined, lang: Language): (string | undefined)[] => {
  if (decision === undefined) return [];
  const { comment } = decisionIn(decision.answers);
  const t = texts[lang].digest.officer;
  return [
    decisionWords(decision, lang),
    comment === undefined ? undefined : t.comment(decision.by.name, shortened(comment, MOST_IN_PASSING)),
  ];
};

/** Why the case is in the digest, where its section does not say it all. */
const reasons = ({ flag, decision }: DigestCase, { today, lang }: Digest): (string | undefined)[] => {
  const t = texts[lang].digest.officer;
  switch (flag.news) {
    case 'reminder':
      return [t.reminder(formatDay(flag.since, lang), daysBetween(flag.since, today))];
    case 'followUp':
      return [flag.followUpOn && t.followUp(formatDay(flag.followUpOn, lang))];
    case 'moved':
      return [t.moved];
    case 'handedOver': {
      const by = flag.history.findLast(({ event }) => event === 'handOver')?.by;
      return [by === undefined ? t.handedOverByNobody : t.handedOver(by.name)];
    }
    case 'woken':
      return [t.woken];
    case 'sentBack':
    case 'decided':
      return decisionLines(decision, lang);
    case 'corrected': {
      const by = flag.history.findLast(({ event }) => event === 'correctByUnitHead')?.by;
      return [by && t.corrected(by.name), ...decisionLines(decision, lang)];
    }
    case 'raised':
    case undefined:
      return [];
  }
};

/** The same, and what was to be done about it since the unit head decided so. */
const allReasons = (each: DigestCase, digest: Digest): (string | undefined)[] => [
  ...reasons(each, digest),
  WAITS_FOR_OFFICER.includes(each.flag.state) ? toBeDoneWords(each.flag, digest.lang) : undefined,
];

const rowOf = (each: DigestCase, digest: Digest): Element => {
  const { catalogue, lang } = digest;
  const { flag } = each;
  const { placementId, months, customerId, intervention, provider, start } = flag;
  const t = texts[lang].digest;
  const matter = [interventionName(intervention, catalogue, lang), provider, t.since(formatDay(start, lang))];
  const { open, read, readCorrection } = t.officer;
  const button = flag.news === 'decided' ? read : flag.news === 'corrected' ? readCorrection : open;
  return caseRow(
    [
      text(t.matter(customerId, months), { bold: true }),
      note(matter.join(' · '), 'None'),
      ...compact(
        allReasons(each, digest).map((line) => (line === undefined ? undefined : text(line, { spacing: 'Small' }))),
      ),
    ],
    execute(button(customerId), { verb: 'flag.show', placementId, months, lang }),
  );
};

/** The highest threshold first, then who has been there longest. */
const inOrder = (a: DigestCase, b: DigestCase): number =>
  b.flag.months - a.flag.months || (a.flag.start < b.flag.start ? -1 : a.flag.start > b.flag.start ? 1 : 0);

const cardOf = (digest: Digest, mostRows: number): Card => {
  const { lang } = digest;
  const t = texts[lang].digest;
  const cases = [...digest.cases].sort(inOrder);
  const toRead = cases.filter((c) => TO_READ.includes(sectionOf(c))).length;
  const title = t.officer.title(cases.length - toRead, toRead);
  const parts = shareRoom(
    SECTIONS.map((section) => cases.filter((c) => sectionOf(c) === section)),
    mostRows,
  );
  const rest = cases.length - parts.reduce((sum, { shown }) => sum + shown.length, 0);
  const body = parts.flatMap(({ rows, shown }, i) => {
    const section = SECTIONS[i];
    if (section === undefined || rows.length === 0) return [];
    return [
      text(`${t.officer.sections[section]} (${rows.length})`, { bold: true, spacing: 'Large' }),
      ...shown.map((c) => rowOf(c, digest)),
    ];
  });
  return card(
    lang,
    title,
    compact([
      heading(title),
      ...body,
      rest > 0 ? text(t.more(rest), { spacing: 'Medium' }) : undefined,
      note(`${t.officer.why} ${t.off}`, 'Medium'),
    ]),
    {
      actions:
        rest > 0 ? [submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })] : [],
    },
  );
};

/** An officer's digest of a day: what has waited for long, what is to be followed up, what is new, what was decided or corrected. */
export const flagDigestCard = (digest: Digest): Card => {
  const [most, ...fewer] = MOST_ROWS;
  return fullestThatFits(cardOf(digest, most), ...fewer.map((rows) => () => cardOf(digest, rows)));
};
