import type { Catalogue } from '../core/catalogue/catalogue';
import type { CaseRow } from '../core/kpi/cases';
import type { Language } from '../core/language';
import type { CompleteCasesQuestion } from '../core/questions/complete';
import type { Card, Element } from './element';
import { formatCount } from './format';
import { formatDay } from './formatDay';
import { filterWords, shortInterventionName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { type Cell, compact, heading, note, table, text } from './parts/elements';
import { pageOf } from './parts/page';
import { texts } from './texts/texts';

const ROWS_A_PAGE = 12;

interface Cases {
  question: CompleteCasesQuestion;
  rows: readonly CaseRow[];
  /** The months of the open flag of a placement, by its id. */
  flags?: ReadonlyMap<string, number>;
  /** From 1; a page that is not there shows the last. */
  page: number;
  /** The asker sees own cases only. */
  own: boolean;
  catalogue: Catalogue;
  lang: Language;
}

const NO_FLAGS: ReadonlyMap<string, number> = new Map();

/** Where a case is, and when it has an open flag a button to that. */
const whereOf = ({ placementId, customerId, intervention, provider }: CaseRow, c: Cases): Cell => {
  const { flags = NO_FLAGS, catalogue, lang } = c;
  const t = texts[lang];
  const lines = [shortInterventionName(intervention, catalogue, lang), provider] as const;
  const months = flags.get(placementId);
  if (months === undefined) return lines;
  const button = execute(t.cases.openFlag, { verb: 'flag.show', placementId, months, lang });
  return { lines, button: { ...button, tooltip: t.flags.open(customerId) }, inWords: t.cases.hasFlag };
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
    part.some((r) => flags.has(r.placementId))
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
