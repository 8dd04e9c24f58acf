import type { Day } from '../core/calendar/day';
import type { Language } from '../core/language';
import type { RefusalReason } from '../core/questions/complete';
import type { Card } from './element';
import { exampleButtons } from './help.card';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** Why a question has no answer, beyond what core found. */
export type NoAnswer = RefusalReason | { kind: 'clarify' } | { kind: 'noRegister' } | { kind: 'personalNumber' };

const reasonText = (reason: NoAnswer, lang: Language): string => {
  const t = texts[lang].unsupported.reason;
  const notYet = texts[lang].kpi.metrics;
  switch (reason.kind) {
    case 'notYet':
      return t.notYet(reason.metric in notYet ? notYet[reason.metric as keyof typeof notYet] : reason.metric);
    case 'unknown':
      return t.unknown(reason.name);
    case 'future':
    case 'monthsMissing':
    case 'monthsNotWhole':
    case 'monthsUnused':
    case 'grouping':
    case 'officerOfSurvey':
    case 'noOwnCases':
    case 'clarify':
    case 'noRegister':
    case 'personalNumber':
      return t[reason.kind];
  }
};

interface Unsupported {
  lang: Language;
  today: Day;
  personal: boolean;
  reason?: NoAnswer;
  /** The words that were not understood. */
  leftover?: readonly string[];
}

/** An honest "I cannot answer that yet", with the reason and questions that can be answered. */
export const unsupportedCard = ({ lang, today, personal, reason, leftover = [] }: Unsupported): Card => {
  const t = texts[lang].unsupported;
  const why = [
    ...(reason === undefined ? [] : [reasonText(reason, lang)]),
    ...(leftover.length === 0 ? [] : [t.leftover(leftover.slice(0, 8).join(', ').slice(0, 200))]),
  ].join(' ');
  const body = compact([heading(t.title), why === '' ? undefined : text(why), note(t.hint)]);
  return card(lang, `${t.title} ${why}`.trim(), body, { actions: exampleButtons(lang, today, personal) });
};
