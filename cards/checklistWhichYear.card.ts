import type { Day } from '../core/calendar/day';
import { yearNumber } from '../core/calendar/period';
import type { StatusRow } from '../core/checklists/status';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { text } from './parts/elements';
import { reviewSoFar } from './reviewSoFar';
import { texts } from './texts/texts';

interface WhichYear {
  /** Last year's review, which goes on. */
  last: StatusRow;
  lang: Language;
  today: Day;
}

/** After the turn of the year: on with last year's review, or this year's begun? A new one is begun by nobody unawares. */
export const checklistWhichYearCard = ({ last, lang, today }: WhichYear): Card => {
  const t = texts[lang].review;
  const { provider } = last;
  const thisYear = yearNumber(today);
  const start = (title: string, year: number): Element =>
    execute(title, { verb: 'checklist.start', lang, provider, year });
  const words = t.start.goesOn(t.name(provider, thisYear - 1), reviewSoFar(last, today, lang));
  return card(lang, words, [text(words)], {
    actions: [start(t.start.goOnYear(thisYear - 1), thisYear - 1), start(t.start.beginYear(thisYear), thisYear)],
  });
};
