import { type Day, readDay } from '../core/calendar/day';
import { dayInStockholm } from '../core/calendar/clock';
import { type Filled, MOST_REASON, mostOf, mostTyped, REASON } from '../core/flags/filled';
import { boundsOf, type FlagReview, needOf, type ReviewFault, type ReviewField } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Element } from './element';
import { answerWords } from './flagAnswers';
import { formatDay } from './formatDay';
import { compact, warning } from './parts/elements';
import { choiceInput, dateInput, textInput } from './parts/inputs';
import { plain } from './parts/plain';
import { texts } from './texts/texts';

/** More choices than this stand in a list that opens. */
const MOST_EXPANDED = 3;

/** What the inputs of a part of the form know of. */
export interface Entered {
  months: number;
  /** From which day its dates are counted. */
  today: Day;
  lang: Language;
  filled: Filled;
  faults?: readonly ReviewFault[] | undefined;
  /** What was measured before. */
  before?: FlagReview | undefined;
}

/** A step of the scale by its number alone, beside a label that is long already. */
const stepWords = (field: ReviewField, step: string | readonly string[], lang: Language): string =>
  typeof step === 'string' && /^\d+$/u.test(step) ? step : answerWords(field, step, lang).toLocaleLowerCase(lang);

const labelOf = (field: ReviewField, { months, today, lang, before }: Entered): string => {
  const t = texts[lang].flag;
  const { max } = boundsOf(field, months, today);
  const name = field.text[lang];
  const label = max === undefined || field.notAfterToday ? name : t.within(name, formatDay(max, lang));
  const last = field.type === 'scale' ? before?.answers[field.id] : undefined;
  if (before !== undefined && last !== undefined)
    return t.last(label, stepWords(field, last, lang), formatDay(dayInStockholm(before.at), lang));
  return needOf(field, months) === 'required' || field.requiredWhen !== undefined ? label : t.optional(label);
};

/**
 * A day that stands there and is out of bounds, as after some weeks, would keep the client from sending anything at all:
 * the server says so.
 */
const dayInput = (
  field: ReviewField,
  common: { id: string; label: string; value: string | undefined },
  { months, today, lang }: Entered,
): Element => {
  const bounds = boundsOf(field, months, today);
  const { min, max } = bounds;
  const day = readDay(common.value ?? '');
  const isOut = day !== undefined && ((min !== undefined && day < min) || (max !== undefined && day > max));
  const { faultKinds } = texts[lang].flag;
  return dateInput({ ...common, value: day, ...(isOut ? {} : bounds), error: faultKinds.outOfBounds });
};

/** What stood there before; a text with a personal identity number is not repeated. */
const valueOf = (id: string, { filled, faults = [] }: Entered): string | undefined =>
  faults.some((f) => f.field === id && f.kind === 'personalNumber') ? undefined : filled[id];

const inputOf = (field: ReviewField, entered: Entered): Element => {
  const { lang } = entered;
  const t = texts[lang].flag;
  const common = { id: field.id, label: labelOf(field, entered), value: valueOf(field.id, entered) };
  const choices = field.options.map((o) => ({ title: o.name[lang], value: o.code }));
  // Choices that all show are read as markdown, those of a list are not.
  const expanded = choices.map((c) => ({ ...c, title: plain(c.title) }));
  switch (field.type) {
    case 'many':
      return choiceInput({ ...common, choices: expanded, many: true, style: 'expanded' });
    case 'one':
    case 'scale':
      return choices.length > MOST_EXPANDED
        ? choiceInput({ ...common, choices, style: 'compact', placeholder: t.choose })
        : choiceInput({ ...common, choices: expanded, style: 'expanded' });
    case 'text':
      return textInput({ ...common, maxLength: mostTyped(mostOf(field)), multiline: true });
    case 'date':
      return dayInput(field, common, entered);
  }
};

const faultLine = (id: string, most: number, { faults = [], lang }: Entered): Element | undefined => {
  const t = texts[lang].flag;
  const fault = faults.find((f) => f.field === id);
  if (fault === undefined) return undefined;
  return warning(fault.kind === 'tooLong' ? t.atMost(String(most)) : t.faultKinds[fault.kind]);
};

/**
 * A field with what is wrong with it below. None is required by the client: that would keep people from leaving, and
 * what they typed would be lost.
 */
export const fieldInput = (field: ReviewField, entered: Entered): Element[] =>
  compact([inputOf(field, entered), faultLine(field.id, mostOf(field), entered)]);

/** Why something recorded is corrected. */
export const reasonInput = (entered: Entered): Element[] =>
  compact([
    textInput({
      id: REASON,
      label: texts[entered.lang].flag.correction.reason,
      value: valueOf(REASON, entered),
      maxLength: mostTyped(MOST_REASON),
      multiline: true,
    }),
    faultLine(REASON, MOST_REASON, entered),
  ]);
