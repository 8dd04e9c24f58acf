import { type Calm, isPaused, LONGEST_PAUSE_DAYS, USUAL_QUIET_HOURS } from '../core/alerts/calm';
import { dayInStockholm, type Instant } from '../core/calendar/clock';
import { addDays, type Day } from '../core/calendar/day';
import { nextWorkingDay } from '../core/calendar/workingDay';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDayOf, formatWeekday } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text, warning } from './parts/elements';
import { texts } from './texts/texts';

/** Why a wish changed nothing. */
export type UnmetWish = { kind: 'past'; until: Day } | { kind: 'tooFar' } | { kind: 'unclear'; what: 'day' | 'hours' };

interface AlertSettings {
  /** What holds now. */
  calm: Calm;
  now: Instant;
  lang: Language;
  /** The pause has the end that was chosen for a person who said none. */
  assumed?: boolean;
  unmet?: UnmetWish;
}

const unmetWords = (unmet: UnmetWish, today: Day, lang: Language): string => {
  const t = texts[lang].alerts;
  switch (unmet.kind) {
    case 'past':
      return t.past(formatDayOf(unmet.until, today, lang));
    case 'tooFar':
      return t.tooFar(LONGEST_PAUSE_DAYS, formatWeekday(addDays(today, LONGEST_PAUSE_DAYS), today, lang));
    case 'unclear':
      return t.unclear[unmet.what];
  }
};

const buttons = (paused: boolean, { quietHours }: Calm, today: Day, lang: Language): Element[] => {
  const t = texts[lang].alerts;
  const pause = (title: string, until: Day): Element => execute(title, { verb: 'alerts.pause', until, lang });
  const next = nextWorkingDay(today);
  const { from, to } = USUAL_QUIET_HOURS;
  return [
    ...(paused
      ? [execute(t.resume, { verb: 'alerts.resume', lang })]
      : [pause(t.pauseUntil(formatWeekday(next, today, lang)), next), pause(t.pauseWeek, addDays(today, 7))]),
    quietHours === undefined
      ? execute(t.setQuiet(from, to), { verb: 'alerts.quiet', hours: USUAL_QUIET_HOURS, lang })
      : execute(t.removeQuiet, { verb: 'alerts.quiet', lang }),
  ];
};

/** What a person gets unasked and when: what holds now, and the usual changes as buttons. */
export const alertSettingsCard = ({ calm, now, lang, assumed = false, unmet }: AlertSettings): Card => {
  const t = texts[lang].alerts;
  const today = dayInStockholm(now);
  const { pausedUntil, quietHours } = calm;
  const paused = pausedUntil !== undefined && isPaused(calm, now);
  const state = paused ? t.paused(formatWeekday(pausedUntil, today, lang)) : t.on;
  const quiet = quietHours === undefined ? t.noQuiet : t.quiet(quietHours.from, quietHours.to);
  const words = unmet === undefined ? undefined : `${unmetWords(unmet, today, lang)} ${t.unchanged}`;
  return card(
    lang,
    words ?? `${state} ${quiet}`,
    compact([
      heading(t.title),
      words === undefined ? undefined : warning(words),
      text(state),
      assumed ? note(t.assumed, 'None') : undefined,
      text(quiet),
      note(t.write),
      note(t.turnOff),
    ]),
    { actions: buttons(paused, calm, today, lang) },
  );
};
