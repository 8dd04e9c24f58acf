import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import { isLate, isToDo, type RankedFlag } from '../core/flags/urgency';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatCount } from './format';
import { formatDay } from './formatDay';
import { whyHere } from './flagWhy';
import { shortInterventionName } from './labels';
import { execute } from './parts/actions';
import { note, text, warning } from './parts/elements';
import { rowWithButton } from './parts/row';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** As much of a name as tells which provider it is. */
const MOST_PROVIDER = 80;

interface Reader {
  /** The reader decides on what awaits it. */
  decides: boolean;
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

const buttonOf = (row: RankedFlag, { decides, lang }: Reader): Element => {
  const t = texts[lang].flagList;
  const { placementId, months, customerId } = row.flag;
  const [title, tooltip] = isToDo(row)
    ? [t.followUp, t.followUpOf(customerId)]
    : decides && row.urgency === 'awaitingDecision'
      ? [t.decide, t.decideOf(customerId)]
      : [t.open, t.openOf(customerId)];
  return { ...execute(title, { verb: 'flag.show', placementId, months, lang }), tooltip };
};

/** A flag in a list: which case, why it stands there, and a button that opens it in place. What rests is said quietly. */
export const flagRow = (row: RankedFlag, reader: Reader): Element => {
  const { catalogue, lang } = reader;
  const t = texts[lang].flagList;
  const { customerId, months, intervention, provider, start } = row.flag;
  const title = t.row(customerId, formatCount(months, lang));
  const name = shortInterventionName(intervention, catalogue, lang);
  const matter = [name, shortened(provider, MOST_PROVIDER), t.start(formatDay(start, lang))];
  const why = whyHere(row, reader);
  const rests = row.urgency === 'snoozed' || (row.urgency === 'awaitingDecision' && !reader.decides);
  const words = [
    rests ? note(title) : text(title),
    note(matter.join(' · '), 'None'),
    isLate(row) ? warning(why) : note(why, 'None'),
  ];
  return rowWithButton(words, buttonOf(row, reader));
};
