import type { QuietHours } from '../../core/alerts/calm';
import { USUAL_QUIET_HOURS } from '../../core/alerts/calm';
import type { Day } from '../../core/calendar/day';
import { nextWorkingDay } from '../../core/calendar/workingDay';
import { Language } from '../../core/language';
import { fold } from '../../core/questions/fold';
import { withoutPoliteness } from '../politeness';
import { readHours } from './hours';
import { readUntil } from './until';

/** What a person wishes of the messages that come unasked, and the language that it was said in. */
export type AlertWish = { language: Language } & (
  | { kind: 'pause'; until: Day; assumed: boolean }
  | { kind: 'resume' }
  | { kind: 'quiet'; hours: QuietHours }
  | { kind: 'noQuiet' }
  | { kind: 'show' }
  /** A pause or quiet hours, but it is not clear until when or which. */
  | { kind: 'unclear'; what: 'day' | 'hours' }
);

/** A wish with every politeness is shorter. */
const MOST_CHARACTERS = 120;

/** What was said, folded, without politeness and with one kind of dash. */
const plainly = (text: string): string => {
  const words = fold(text)
    .replace(/["“”„«»‘]/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .split(/[\s,;!?]+/u)
    .map((word) => word.replace(/[.:]+$/u, ''))
    .filter((word) => word !== '');
  return withoutPoliteness(words.join(' ').replace(/ ?- ?/gu, '-'));
};

/** What is said of them in a language; `rest` is what follows, and nothing else may stand in the text. */
interface Grammar {
  pause: RegExp;
  /** How what follows begins when it says until when, be it understood or not. */
  untilBegins: RegExp;
  resume: RegExp;
  quiet: RegExp;
  usualQuiet: RegExp;
  noQuiet: RegExp;
  show: RegExp;
}

const SV =
  /(?:(?:alla |mina |alla mina |dina )?(?:aviseringar|notiser|notifikationer|notifieringar|meddelanden|paminnelser)(?:na|a)?)/u
    .source;
const EN = /(?:(?:all |my |all my |the |your )?(?:alerts|notifications|messages|reminders))/u.source;

const GRAMMARS: Record<Language, Grammar> = {
  sv: {
    pause: new RegExp(`^(?:pausa|tysta|stang av|sla av|stoppa|snooza) ${SV}(?: (?<rest>.+))?$`, 'u'),
    untilBegins: /^(?:till?|tills|fram till|t\.o\.m|tom|i|under|over) /u,
    resume: new RegExp(
      `^(?:(?:sla pa|satt pa|starta|aktivera|ateruppta|satt i ?gang) (?:igen )?${SV}(?: igen)?|sluta pausa ${SV}|(?:avsluta|ta bort|upphav|bryt) (?:min )?paus(?:en)?)$`,
      'u',
    ),
    quiet:
      /^(?:(?:satt|stall in|sla pa|ange|lagg in|andra|byt) )?(?:mina )?(?:tysta timmar(?:na)?|var tyst) (?:(?:till|pa|ar) )?(?<rest>.+)$/u,
    usualQuiet: /^(?:sla pa|satt pa|aktivera|stall in) (?:mina )?tysta timmar(?:na)?$/u,
    noQuiet: /^(?:inga|ta bort|stang av|sla av|slopa|avsluta) (?:mina |alla )?tysta timmar(?:na)?$/u,
    show: /^(?:visa )?(?:mina )?(?:(?:aviseringar|notiser|notifikationer)(?:na)?|(?:aviserings|notis)installningar(?:na)?|installningar(?:na)? for (?:mina )?(?:aviseringar|notiser)(?:na)?|tysta timmar(?:na)?)$/u,
  },
  en: {
    pause: new RegExp(
      `^(?:(?:pause|mute|silence|snooze|stop|turn off|switch off|disable) ${EN}|turn ${EN} off)(?: (?<rest>.+))?$`,
      'u',
    ),
    untilBegins: /^(?:until|untill|till?|to|for|through|over|during) /u,
    resume: new RegExp(
      `^(?:(?:turn on|switch on|resume|unpause|unmute|start|restart|enable) ${EN}(?: again)?|turn ${EN} (?:back )?on(?: again)?|(?:end|stop|cancel) (?:the |my )?pause)$`,
      'u',
    ),
    quiet: /^(?:(?:set|turn on|change|make) )?(?:my |the )?quiet hours (?:(?:to|at) )?(?<rest>.+)$/u,
    usualQuiet: /^(?:set|turn on|enable) (?:my |the )?quiet hours$/u,
    noQuiet: /^(?:no|turn off|remove|cancel|clear|end|disable|stop) (?:my |the )?quiet hours$/u,
    show: /^(?:(?:show|see)(?: me)? )?(?:my |the )?(?:alerts|notifications|(?:alert|notification) settings|quiet hours)$/u,
  },
};

const readIn = (said: string, today: Day, language: Language): AlertWish | undefined => {
  const grammar = GRAMMARS[language];
  if (grammar.show.test(said)) return { language, kind: 'show' };
  if (grammar.resume.test(said)) return { language, kind: 'resume' };
  if (grammar.noQuiet.test(said)) return { language, kind: 'noQuiet' };
  if (grammar.usualQuiet.test(said)) return { language, kind: 'quiet', hours: USUAL_QUIET_HOURS };
  const quiet = grammar.quiet.exec(said)?.groups?.['rest'];
  if (quiet !== undefined) {
    const hours = readHours(quiet);
    if (hours !== undefined) return { language, kind: 'quiet', hours };
    return /^(?:(?:fran|mellan|kl|klockan|from|between) )*\d/u.test(quiet)
      ? { language, kind: 'unclear', what: 'hours' }
      : undefined;
  }
  const pause = grammar.pause.exec(said);
  if (pause === null) return undefined;
  const rest = pause.groups?.['rest'];
  if (rest === undefined) return { language, kind: 'pause', until: nextWorkingDay(today), assumed: true };
  const until = readUntil(rest, today, language);
  if (until !== undefined) return { language, kind: 'pause', until, assumed: false };
  return grammar.untilBegins.test(rest) ? { language, kind: 'unclear', what: 'day' } : undefined;
};

/**
 * What a text wishes of the alerts: "pausa aviseringar till måndag", "tysta timmar 17-08", "turn on alerts again". Nothing
 * else may stand in it: "vilka notiser skickades i maj?" is a question. A pause without an end is until the next working day.
 */
export const alertWish = (text: string, today: Day): AlertWish | undefined => {
  if (text.length > MOST_CHARACTERS) return undefined;
  const said = plainly(text);
  for (const language of Language.options) {
    const wish = readIn(said, today, language);
    if (wish !== undefined) return wish;
  }
  return undefined;
};
