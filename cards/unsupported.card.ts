import { isOffered } from '../core/access/offered';
import type { Offers } from '../core/access/rules';
import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Language } from '../core/language';
import { hasPersonalNumber } from '../core/personalNumber';
import type { RefusalReason } from '../core/questions/complete';
import type { Question } from '../core/questions/question';
import type { Card } from './element';
import { formatCount } from './format';
import { exampleButtons } from './help.card';
import { askButtons } from './parts/ask';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import type { Texts } from './texts/sv';
import { texts } from './texts/texts';

/** Why a question has no answer, beyond what core found. */
export type NoAnswer = RefusalReason | { kind: 'clarify' } | { kind: 'noRegister' } | { kind: 'personalNumber' };

const reasonText = (reason: NoAnswer, lang: Language): string => {
  const t = texts[lang].unsupported.reason;
  switch (reason.kind) {
    case 'tooFine':
      return t.tooFine(formatCount(reason.most, lang));
    case 'unknown':
      return t.unknown(hasPersonalNumber(reason.name) ? '' : reason.name);
    case 'daysNotOffered':
      return t.daysNotOffered(reason.offered.map((d) => formatCount(d, lang)).join(', '));
    case 'version':
      return t.version(formatCount(reason.version, lang));
    case 'future':
    case 'monthsMissing':
    case 'monthsNotWhole':
    case 'dayOrPeriod':
    case 'onlyToday':
    case 'noVersions':
    case 'monthsUnused':
    case 'daysMissing':
    case 'daysUnused':
    case 'grouping':
    case 'officerOfSurvey':
    case 'wholeProvider':
    case 'wholeUnit':
    case 'noOwnCases':
    case 'clarify':
    case 'noRegister':
    case 'personalNumber':
      return t[reason.kind];
  }
};

/** What kind of no it is: not yet, never, a question back, nothing there, or something that must not be written. */
const titleFor = (reason: NoAnswer | undefined): keyof Texts['unsupported']['title'] => {
  switch (reason?.kind) {
    case undefined:
      return 'notYet';
    case 'monthsMissing':
    case 'daysMissing':
    case 'daysNotOffered':
    case 'clarify':
      return 'more';
    case 'noRegister':
    case 'personalNumber':
      return reason.kind;
    case 'unknown':
    case 'future':
    case 'monthsNotWhole':
    case 'tooFine':
    case 'dayOrPeriod':
    case 'onlyToday':
    case 'noVersions':
    case 'monthsUnused':
    case 'daysUnused':
    case 'version':
    case 'grouping':
    case 'officerOfSurvey':
    case 'wholeProvider':
    case 'wholeUnit':
    case 'noOwnCases':
      return 'never';
  }
};

interface Unsupported {
  lang: Language;
  today: Day;
  offers: Offers;
  reason?: NoAnswer;
  /** The words that were not understood. */
  leftover?: readonly string[];
  /** What comes nearest and can be answered; without any, the examples of the help. */
  nearest?: readonly Question[];
  catalogue: Catalogue;
}

/** An honest "I cannot answer that yet", with the reason and questions that can be answered. */
export const unsupportedCard = ({
  lang,
  today,
  offers,
  reason,
  leftover: words = [],
  nearest = [],
  catalogue,
}: Unsupported): Card => {
  const t = texts[lang].unsupported;
  // A word with digits could be part of a number that must not be repeated.
  const leftover = words.filter((w) => !/\p{N}/u.test(w));
  const why = [
    ...(reason === undefined ? [] : [reasonText(reason, lang)]),
    ...(leftover.length === 0 ? [] : [t.leftover(leftover.slice(0, 8).join(', ').slice(0, 200))]),
  ].join(' ');
  const title = t.title[titleFor(reason)];
  // Without a register every example would lead back here.
  const near = askButtons(
    nearest.filter((q) => isOffered(q, offers)),
    { catalogue, lang, today },
  );
  const examples = near.length > 0 ? near : exampleButtons(lang, today, offers);
  const buttons = reason?.kind === 'noRegister' ? [] : examples;
  const offered = near.length > 0 ? t.nearest : t.hint;
  const hint = reason === undefined ? `${t.noGuess} ${offered}` : offered;
  const body = compact([
    heading(title),
    why === '' ? undefined : text(why),
    buttons.length === 0 ? undefined : note(hint),
  ]);
  return card(lang, `${title} ${why}`.trim(), body, { actions: buttons });
};
