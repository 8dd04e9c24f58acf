import { dayInStockholm } from '../core/calendar/clock';
import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Flag } from '../core/flags/flag';
import type { FlagReview } from '../core/flags/reviewForm';
import type { RankedFlag } from '../core/flags/urgency';
import type { Language } from '../core/language';
import type { Placement } from '../core/register/placement';
import type { Card, Element } from './element';
import { toFlag } from './flagAbout';
import { flagRow } from './flagRow';
import { formatDay } from './formatDay';
import { interventionName, listed, officerName } from './labels';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { rowWithButton } from './parts/row';
import { texts } from './texts/texts';

/** More placements than these of one case nobody reads; the latest come first. */
const MOST_ROWS = 10;

interface OfCase {
  /** The reader sees own cases only. */
  own: boolean;
  today: Day;
  catalogue: Catalogue;
  lang: Language;
}

/** A placement that the reader has nothing to do about, and what is known of it. */
export interface RestingPlacement {
  placement: Placement;
  /** The officer who follows it up instead of the reader. */
  elsewhere: string | undefined;
  /** Its last follow-up, and of which flag. */
  latest: FlagReview | undefined;
  flag: Flag | undefined;
}

const toList = (lang: Language): Element => execute(texts[lang].flag.list, { verb: 'flags.list', lang });

/** Several placements of a case have a flag: which is to be opened? */
export const caseFlagsCard = ({
  flags,
  own,
  today,
  catalogue,
  lang,
}: OfCase & { flags: readonly RankedFlag[] }): Card => {
  const customers = [...new Set(flags.map(({ flag }) => flag.customerId))];
  const title = texts[lang].flagList.ofCase.several(listed(customers, lang));
  const rows = flags.slice(0, MOST_ROWS).map((flag) => flagRow(flag, { decides: !own, today, catalogue, lang }));
  return card(lang, title, [heading(title), ...rows], { actions: [toList(lang)] });
};

const latestFirst = ({ placement: a }: RestingPlacement, { placement: b }: RestingPlacement): number =>
  (a.end === undefined) === (b.end === undefined) ? (a.start > b.start ? -1 : 1) : a.end === undefined ? -1 : 1;

const wordsOf = (each: RestingPlacement, { today, catalogue, lang }: OfCase): Element[] => {
  const t = texts[lang].flagList;
  const { placement, elsewhere, latest, flag } = each;
  const { intervention, provider, start, end } = placement;
  const times = [
    t.start(formatDay(start, lang)),
    ...(end === undefined || end > today ? [] : [t.ofCase.ended(formatDay(end, lang))]),
  ];
  const followUpOn = flag?.state === 'reviewed' ? flag.followUpOn : undefined;
  const last = latest && t.ofCase.latest(formatDay(dayInStockholm(latest.at), lang), latest.by.name);
  return compact([
    text(interventionName(intervention, catalogue, lang)),
    note([provider, ...times].join(' · '), 'None'),
    elsewhere === undefined ? undefined : note(t.ofCase.elsewhere(officerName(elsewhere)), 'None'),
    elsewhere !== undefined && last === undefined ? undefined : note(last ?? t.ofCase.neverFollowedUp, 'None'),
    followUpOn === undefined ? undefined : note(t.ofCase.next(formatDay(followUpOn, lang)), 'None'),
  ]);
};

/** No placement of a case has a flag for the reader: what is known of each, and the way to what was recorded last. */
export const caseRestsCard = (rests: OfCase & { placements: readonly RestingPlacement[] }): Card => {
  const { placements, own, lang } = rests;
  const t = texts[lang].flagList;
  const customers = [...new Set(placements.map(({ placement }) => placement.customerId))];
  const title = (own ? t.ofCase.noneOwn : t.ofCase.none)(listed(customers, lang));
  const rows = [...placements]
    .sort(latestFirst)
    .slice(0, MOST_ROWS)
    .map((each): Element => {
      const words = wordsOf(each, rests);
      const { flag, latest } = each;
      if (flag === undefined || latest === undefined || flag.state === 'obsolete')
        return { type: 'Container', separator: true, spacing: 'Small', items: words };
      return rowWithButton(words, { ...toFlag(t.open, flag, lang), tooltip: t.openOf(flag.customerId) });
    });
  return card(lang, title, [heading(title), ...rows], { actions: [toList(lang)] });
};
