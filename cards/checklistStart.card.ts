import type { Day } from '../core/calendar/day';
import { yearNumber } from '../core/calendar/period';
import type { StatusRow } from '../core/checklists/status';
import type { Language } from '../core/language';
import { providerChoice, startChosen } from './chooseProvider';
import type { Card, Element } from './element';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { rowWithButton } from './parts/row';
import { reviewSoFar } from './reviewSoFar';
import { toStatus } from './toStatus';
import { texts } from './texts/texts';

/** More reviews at once than these are found by their provider. */
const MOST_ONGOING = 4;

interface Start {
  /** Reviews of this year and the last that go on, one of each provider and year, in the order of showing. */
  ongoing: readonly StatusRow[];
  /** The providers of the register. */
  providers: readonly string[];
  lang: Language;
  today: Day;
}

const rowOf = (row: StatusRow, { today, lang }: Start): Element => {
  const t = texts[lang].review;
  const { provider, summary } = row;
  const year = summary?.key.year ?? yearNumber(today);
  const goOn = execute(t.start.goOn, { verb: 'checklist.start', lang, provider, year }, { withoutInputs: true });
  const name = t.name(provider, year);
  return rowWithButton([text(name, { bold: true }), note(reviewSoFar(row, today, lang), 'None')], {
    ...goOn,
    tooltip: t.start.goOnWith(name),
  });
};

const drawn = (start: Start, choice: Element | undefined): Card => {
  const { ongoing, today, lang } = start;
  const t = texts[lang].review.start;
  const rest = ongoing.length - MOST_ONGOING;
  const body = compact([
    heading(t.title),
    ongoing.length === 0 ? undefined : text(t.ongoing, { bold: true, spacing: 'Medium' }),
    ...ongoing.slice(0, MOST_ONGOING).map((row) => rowOf(row, start)),
    rest > 0 ? note(t.more(rest)) : undefined,
    choice ?? note(t.tooMany, 'Medium'),
  ]);
  const actions = compact([choice === undefined ? undefined : startChosen(t.start, lang), toStatus(today, lang)]);
  return card(lang, t.title, body, { actions });
};

/** Which review? Those that go on, and every provider to begin or go on with; that choice comes as `provider`. */
export const checklistStartCard = (start: Start): Card =>
  fullestThatFits(drawn(start, providerChoice(start.providers, start.lang)), () => drawn(start, undefined));
