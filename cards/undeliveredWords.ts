import type { Obstacle } from '../core/alerts/retry';
import type { Day } from '../core/calendar/day';
import type { Language } from '../core/language';
import { formatDay } from './formatDay';
import { listed } from './labels';
import { texts } from './texts/texts';

/** Whom it does not reach: a member of staff, an officer's id that nobody has, somebody who has left, or the chosen channel. */
export type Unreached =
  | { kind: 'person'; name: string; maySee: boolean }
  | { kind: 'officer'; officer: string }
  | { kind: 'nobody' }
  | { kind: 'channel' };

/** What does not reach somebody, and why. */
export interface NotArrived {
  whom: Unreached;
  why: Obstacle;
  cases: number;
  actions: number;
  /** Other messages. */
  others: number;
  since: Day;
  /** Is it sent no more, whatever happens? */
  givenUp: boolean;
}

/** "3 ärenden och 1 åtgärd". */
const matters = ({ cases, actions, others }: NotArrived, lang: Language): string => {
  const t = texts[lang].digest.undelivered;
  return listed(
    [
      ...(cases === 0 ? [] : [t.cases(cases)]),
      ...(actions === 0 ? [] : [t.actions(actions)]),
      ...(others === 0 ? [] : [t.messages(others)]),
    ],
    lang,
  );
};

/** In plain words: "Karim Haddad har inte installerat appen och har inte nåtts sedan 12 december 2021. Det gäller 3 ärenden." */
export const notArrivedWords = (each: NotArrived, lang: Language): string => {
  const t = texts[lang].digest.undelivered;
  const { whom, why } = each;
  const what = matters(each, lang);
  const day = formatDay(each.since, lang);
  if (whom.kind === 'channel') return t.weekly(day);
  if (whom.kind === 'nobody') return t.noPerson(what, day);
  if (whom.kind === 'officer') return t.noOfficer(whom.officer, what, day);
  if (!whom.maySee) return t.noRole(whom.name, what, day);
  if (why === 'tooManyTries' && each.givenUp) return t.givenUp(whom.name, what, day);
  return t[why](whom.name, what, day);
};
