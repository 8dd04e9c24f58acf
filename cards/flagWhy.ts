import type { Day } from '../core/calendar/day';
import { type Flag, type FlagEvent, waitingSinceOf } from '../core/flags/flag';
import type { RankedFlag } from '../core/flags/urgency';
import type { Language } from '../core/language';
import { toBeDoneWords } from './flagDecided';
import { formatDayOf } from './formatDay';
import { officerName } from './labels';
import { texts } from './texts/texts';

/** What happens to a flag that stays in its state. */
const IN_PASSING: readonly FlagEvent[] = [
  ...(['remind', 'remindHead', 'escalate', 'notEnded'] as const),
  ...(['correct', 'correctDecided', 'correctByUnitHead'] as const),
];

/** How a flag came to its officer, when that was not by its placement alone: "Lämnades över av Karim Haddad." */
const cameBy = ({ history }: Flag, lang: Language): string | undefined => {
  const t = texts[lang].flagList.why;
  const last = history.findLast(({ event }) => !IN_PASSING.includes(event));
  switch (last?.event) {
    case 'handOver':
      return last.by && t.handedOver(last.by.name);
    case 'sendBack':
      return last.by && t.sentBack(last.by.name);
    case 'move':
      return t.moved;
    case 'wake':
      return t.woken;
    default:
      return undefined;
  }
};

const followUpOf = ({ followUpOn, since }: Flag, today: Day, lang: Language): string => {
  const t = texts[lang].flagList.why;
  const on = followUpOn ?? since;
  return on === today ? t.followUpToday : t.followUpWas(formatDayOf(on, today, lang));
};

interface Reader {
  today: Day;
  lang: Language;
  decides: boolean;
}

const whyOf = ({ flag, owner, urgency, waited }: RankedFlag, { today, lang, decides }: Reader): string => {
  const t = texts[lang].flagList.why;
  const since = formatDayOf(waitingSinceOf(flag), today, lang);
  switch (urgency) {
    case 'snoozed':
      return t.snoozed(formatDayOf(flag.snoozedUntil ?? flag.since, today, lang));
    case 'awaitingDecision':
      return decides ? t.toDecide(officerName(owner), since) : t.awaiting(since);
    case 'followUp':
      return followUpOf(flag, today, lang);
    case 'escalated':
    case 'overdue':
    case 'open':
    case 'over': {
      const waitedFor = waited === 0 ? t.cameToday : t.waited(waited);
      const cause = flag.state === 'followUp' ? followUpOf(flag, today, lang) : cameBy(flag, lang);
      return cause === undefined ? waitedFor : `${waitedFor} ${cause}`;
    }
  }
};

/**
 * Why a flag is where it is in a list, in words: "Väntat i 15 dagar. Lämnades över av Karim Haddad." With what was to be
 * done about it since the unit head decided so.
 */
export const whyHere = (row: RankedFlag, reader: Reader): string => {
  const decided = row.urgency === 'over' ? undefined : toBeDoneWords(row.flag, reader.lang);
  const why = whyOf(row, reader);
  return decided === undefined ? why : `${why} ${decided}`;
};
