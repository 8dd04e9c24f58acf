import type { Catalogue } from '../core/catalogue/catalogue';
import { type Flag, WAITS_FOR_OFFICER } from '../core/flags/flag';
import type { CaseRow } from '../core/kpi/cases';
import type { Language } from '../core/language';
import type { CompleteCasesQuestion } from '../core/questions/complete';
import type { Card, Element } from './element';
import { formatCount } from './format';
import { formatDay } from './formatDay';
import { filterWords, officerName, shortInterventionName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { type Cell, compact, heading, note, table, text } from './parts/elements';
import { pageOf } from './parts/page';
import { texts } from './texts/texts';

const ROWS_A_PAGE = 12;

/** The flag of a case: `owner` is whose it is, where the reader may not open it. */
export interface CaseFlag {
  flag: Pick<Flag, 'months' | 'state' | 'snoozedUntil'>;
  owner?: string;
}

interface Cases {
  question: CompleteCasesQuestion;
  rows: readonly CaseRow[];
  /** The flag of a placement that is not over, by the placement's id. */
  flags?: ReadonlyMap<string, CaseFlag>;
  /** From 1; a page that is not there shows the last. */
  page: number;
  /** The asker sees own cases only. */
  own: boolean;
  catalogue: Catalogue;
  lang: Language;
}

const NO_FLAGS: ReadonlyMap<string, CaseFlag> = new Map();

/** Does it wait for somebody who may read this? */
const isToOpen = (found: CaseFlag | undefined): boolean =>
  found !== undefined && found.owner === undefined && WAITS_FOR_OFFICER.includes(found.flag.state);

/** What is said of a flag that the reader has nothing to do about. */
const flagWords = ({ flag, owner }: CaseFlag, lang: Language): string | undefined => {
  const t = texts[lang].cases;
  if (owner !== undefined) return t.flagElsewhere(officerName(owner));
  if (flag.state === 'awaitingDecision') return t.flagAwaits;
  return flag.snoozedUntil && t.flagRests(formatDay(flag.snoozedUntil, lang));
};

/** Where a case is, and its flag: as a button while it waits for the reader, else in words. */
const whereOf = ({ placementId, customerId, intervention, provider }: CaseRow, c: Cases): Cell => {
  const { flags = NO_FLAGS, catalogue, lang } = c;
  const t = texts[lang];
  const name = shortInterventionName(intervention, catalogue, lang);
  const found = flags.get(placementId);
  if (found === undefined) return [name, provider];
  if (!isToOpen(found)) return [name, [provider, flagWords(found, lang)].filter((w) => w !== undefined).join(' · ')];
  const { months } = found.flag;
  const button = execute(t.cases.openFlag, { verb: 'flag.show', placementId, months, lang });
  const tooltip = t.flagList.followUpOf(customerId);
  return { lines: [name, provider], button: { ...button, tooltip }, inWords: t.cases.hasFlag };
};

/** Who, where and how long: three columns, which a phone has room for. */
const gridOf = (part: readonly CaseRow[], c: Cases): Element => {
  const { lang } = c;
  const t = texts[lang].cases;
  const { customer, intervention, months } = t.columns;
  return table(
    [customer, intervention, months],
    part.map((r) => [r.customerId, whereOf(r, c), [t.months(formatCount(r.months, lang)), r.start]]),
    [24, 42, 34],
  );
};

/** A list of active placements: case numbers, never names. */
export const casesCard = (c: Cases): Card => {
  const { question: q, rows, flags = NO_FLAGS, page, own, catalogue, lang } = c;
  const t = texts[lang].cases;
  const day = formatDay(q.asOf, lang);
  const title = t.title(q.months === undefined ? undefined : formatCount(q.months, lang));
  const filter = filterWords(q.filter, catalogue, lang);
  const summary = rows.length === 0 ? t.none(day) : t.count(rows.length, day);
  const { part, page: shown, pages } = pageOf(rows, page, ROWS_A_PAGE);
  const turn = (to: number) => ({ verb: 'cases.page', question: q, page: to, lang }) as const;
  const actions = compact([
    shown > 1 ? execute(t.previous, turn(shown - 1)) : undefined,
    shown < pages ? execute(t.next, turn(shown + 1)) : undefined,
    // Where the table is not drawn, its buttons are not either.
    part.some(({ placementId }) => isToOpen(flags.get(placementId)))
      ? submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })
      : undefined,
  ]);
  const body = compact([
    heading(title),
    filter === undefined ? undefined : note(filter, 'None'),
    text(summary, { spacing: 'Small' }),
    own ? note(t.own, 'None') : undefined,
    rows.length === 0 ? undefined : gridOf(part, c),
    pages > 1 ? note(t.page(shown, pages)) : undefined,
  ]);
  return card(lang, `${title}: ${summary}`, body, { actions, wide: true });
};
