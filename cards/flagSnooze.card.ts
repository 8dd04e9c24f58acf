import type { Day } from '../core/calendar/day';
import { proposedSnooze, restsUntil, type SnoozeFault, snoozeBounds } from '../core/flags/snooze';
import type { Card } from './element';
import { type OfFlag, refOf, toFlag, toList } from './flagAbout';
import { flagHead, type FlagNotice } from './flagNotice';
import { formatDay } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, note, text, warning } from './parts/elements';
import { dateInput } from './parts/inputs';
import { texts } from './texts/texts';

/** The input with the day. */
export const UNTIL = 'until';

interface FlagSnooze extends Omit<OfFlag, 'catalogue'> {
  today: Day;
  typed?: string | undefined;
  fault?: SnoozeFault | undefined;
  notices?: readonly FlagNotice[] | undefined;
}

/** Until when is it put off? */
export const flagSnoozeCard = ({ flag, today, typed, fault, notices, lang }: FlagSnooze): Card => {
  const t = texts[lang].flag;
  const { min, max } = snoozeBounds(flag.months, today);
  const rests = restsUntil(flag, today);
  const outOfBounds = t.snoozing.faults.outOfBounds(formatDay(min, lang), formatDay(max, lang));
  const title = t.snoozing.title(flag.customerId);
  return card(
    lang,
    title,
    compact([
      ...flagHead(title, { notices, lang }),
      rests === undefined ? undefined : note(t.snoozing.now(formatDay(rests, lang))),
      note(t.snoozing.explain),
      dateInput({
        id: UNTIL,
        label: t.snoozing.until(formatDay(max, lang)),
        value: fault === undefined ? proposedSnooze(flag, today) : fault === 'notADay' ? undefined : typed,
        ...{ min, max, error: outOfBounds },
      }),
      fault === undefined ? undefined : warning(fault === 'outOfBounds' ? outOfBounds : t.snoozing.faults[fault]),
    ]),
    {
      actions: [
        execute(t.snooze, { verb: 'flag.snooze.save', ...refOf(flag), lang }),
        toFlag(t.back, flag, lang),
        toList(flag, lang),
      ],
    },
  );
};

/** It is put off. */
export const flagSnoozedCard = ({ flag, until, lang }: Omit<OfFlag, 'catalogue'> & { until: Day }): Card => {
  const t = texts[lang].flag;
  const done = t.snoozing.done(flag.customerId, formatDay(until, lang));
  return card(lang, done, [text(done, { bold: true }), note(t.snoozing.doneExplain)], {
    actions: [toFlag(t.open, flag, lang), toList(flag, lang)],
  });
};
