import type { Catalogue } from '../core/catalogue/catalogue';
import type { CaseRow } from '../core/kpi/cases';
import type { Language } from '../core/language';
import type { CompleteCasesQuestion } from '../core/questions/complete';
import type { Card } from './element';
import { formatCount } from './format';
import { formatDay } from './formatDay';
import { filterWords, interventionName } from './labels';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, table, text } from './parts/elements';
import { texts } from './texts/texts';

const ROWS_A_PAGE = 12;

interface Cases {
  question: CompleteCasesQuestion;
  rows: readonly CaseRow[];
  /** From 1; a page that is not there shows the last. */
  page: number;
  /** The asker sees own cases only. */
  own: boolean;
  catalogue: Catalogue;
  lang: Language;
}

/** A list of active placements: case numbers, never names. */
export const casesCard = ({ question: q, rows, page, own, catalogue, lang }: Cases): Card => {
  const t = texts[lang].cases;
  const day = formatDay(q.asOf, lang);
  const title = t.title(q.months === undefined ? undefined : formatCount(q.months, lang));
  const filter = filterWords(q.filter, catalogue, lang);
  const summary = rows.length === 0 ? t.none(day) : t.count(rows.length, day);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const part = rows.slice((shown - 1) * ROWS_A_PAGE, shown * ROWS_A_PAGE);
  const { customer, intervention, months } = t.columns;
  const grid = table(
    [customer, intervention, months],
    part.map((r) => [
      r.customerId,
      [interventionName(r.intervention, catalogue, lang), r.provider],
      [formatCount(r.months, lang), r.start],
    ]),
    [3, 5, 5],
  );
  const turn = (to: number) => ({ verb: 'cases.page', question: q, page: to, lang }) as const;
  const actions = compact([
    shown > 1 ? execute(t.previous, turn(shown - 1)) : undefined,
    shown < pages ? execute(t.next, turn(shown + 1)) : undefined,
  ]);
  const body = compact([
    heading(title),
    filter === undefined ? undefined : note(filter, 'None'),
    text(summary, { spacing: 'Small' }),
    own ? note(t.own, 'None') : undefined,
    rows.length === 0 ? undefined : grid,
    pages > 1 ? note(t.page(shown, pages)) : undefined,
  ]);
  return card(lang, `${title}: ${summary}`, body, { actions, wide: true });
};
