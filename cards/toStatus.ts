import type { Day } from '../core/calendar/day';
import { yearNumber } from '../core/calendar/period';
import type { Language } from '../core/language';
import type { Element } from './element';
import { execute } from './parts/actions';
import { texts } from './texts/texts';

/** To the status of this year's reviews. What stands in the inputs beside it is neither checked nor sent. */
export const toStatus = (today: Day, lang: Language): Element =>
  execute(
    texts[lang].review.statusOfAll,
    { verb: 'checklist.status', lang, year: yearNumber(today) },
    { withoutInputs: true },
  );
