import { Day } from '../core/calendar/day';
import { type AnswerFault, type AnswerField, boundsOf, MOST_TEXT, type RawAnswer } from '../core/checklists/answer';
import type { StoredAnswer } from '../core/checklists/review';
import { type ChecklistItem, Rating } from '../core/checklists/template';
import type { Language } from '../core/language';
import { valueWords } from './checklistAnswer';
import { cutNote, fitted, type Fitted } from './checklistTyped';
import type { Element } from './element';
import { formatNumber } from './format';
import { listed } from './labels';
import { compact, note, warning } from './parts/elements';
import { type ChoiceInput, choiceInput, dateInput, MOST_TYPED, numberInput, numberOf, textInput } from './parts/inputs';
import { plain } from './parts/plain';
import { texts } from './texts/texts';

/** More choices than this stand in a list that opens. */
const MOST_EXPANDED = 5;

/** What an item's inputs know of: what is stored, or what was typed and could not be saved. */
interface Entered {
  stored: StoredAnswer | undefined;
  typed?: RawAnswer | undefined;
  faults?: readonly AnswerFault[] | undefined;
  today: Day;
  /** For what was typed, in bytes. */
  room: number;
}

const isNumber = ({ type }: ChecklistItem): boolean => type === 'number' || type === 'percent';

/** "Antal", "Antal (heltal), minst 2", "Procent, 0–100": no client checks it. */
const numberLabel = (item: ChecklistItem, lang: Language): string => {
  const t = texts[lang].checklist;
  const label = item.whole ? t.whole(t.value[item.type]) : t.value[item.type];
  const { min, max } = boundsOf(item);
  if (max !== undefined) return t.between(label, formatNumber(min, lang), formatNumber(max, lang));
  return min === 0 ? label : t.atLeast(label, formatNumber(min, lang));
};

/** All that a rating or a choice can be. Choices that all show are read as markdown, those of a list are not. */
const choicesOf = (item: ChecklistItem, lang: Language): Pick<ChoiceInput, 'choices' | 'style' | 'placeholder'> => {
  const codes = item.type === 'rating' ? Rating.options : (item.choices ?? []).map((c) => c.code);
  const choices = codes.map((code) => ({ value: code, title: valueWords(item, code, lang) }));
  if (codes.length > MOST_EXPANDED)
    return { style: 'compact', placeholder: texts[lang].checklist.choosePlaceholder, choices };
  return { style: 'expanded', choices: choices.map((c) => ({ ...c, title: plain(c.title) })) };
};

const valueInput = (item: ChecklistItem, value: string | undefined, today: Day, lang: Language): Element => {
  const t = texts[lang].checklist;
  const common = { id: 'value', label: t.value[item.type], value };
  switch (item.type) {
    case 'rating':
    case 'choice':
      return choiceInput({ ...common, ...choicesOf(item, lang) });
    case 'number':
    case 'percent':
      return numberInput({ ...common, label: numberLabel(item, lang) });
    case 'date':
      return dateInput({
        ...common,
        ...(item.notAfterToday ? { max: today, error: t.dayToCome } : { error: t.faultKinds.notADay }),
      });
    case 'text':
      return textInput({ ...common, maxLength: MOST_TYPED, multiline: true });
  }
};

/** Can the input of an item show it? A number's shows no words, a date's no day that does not exist. */
const canHold = (item: ChecklistItem, value: string): boolean => {
  if (isNumber(item)) return numberOf(value) !== undefined;
  if (item.type === 'date') return Day.safeParse(value).success;
  return item.type === 'text' || choicesOf(item, 'sv').choices.some((c) => c.value === value);
};

/** The answers that need a comment: "delvis, nej och ej tillämpligt"; a choice in the words of its template. */
const commentWhen = (item: ChecklistItem, lang: Language): string =>
  listed(
    item.commentWhen.map((code) => {
      const words = valueWords(item, code, lang);
      return item.type === 'rating' ? words.toLocaleLowerCase(lang) : `"${words}"`;
    }),
    lang,
  );

const faultText = (item: ChecklistItem, { field, kind }: AnswerFault, lang: Language): string => {
  const t = texts[lang].checklist;
  switch (kind) {
    case 'missing':
      if (field === 'comment') return t.commentMissing(commentWhen(item, lang));
      return field === 'evidence' ? t.evidenceMissing : t.valueMissing[item.type];
    case 'outOfBounds': {
      if (item.type === 'date') return t.dayToCome;
      const { min, max } = boundsOf(item);
      const least = formatNumber(min, lang);
      return max === undefined ? t.tooSmall(least) : t.outOfBounds(least, formatNumber(max, lang));
    }
    default:
      return t.faultKinds[kind];
  }
};

/** What was typed, as it may be shown again: without what has a personal identity number, and no more than a card holds. */
export const shownAgain = (typed: RawAnswer, faults: readonly AnswerFault[], room: number): Fitted<AnswerField> => {
  const may = (field: string): boolean => !faults.some((f) => f.field === field && f.kind === 'personalNumber');
  const { value, comment, evidence } = typed;
  const allowed = Object.entries({ value, comment, evidence }).filter(([field]) => may(field));
  return fitted<AnswerField>(Object.fromEntries(allowed), MOST_TEXT, room);
};

/** What stands in the inputs: what was just typed, else what is stored. */
const shownAnswer = ({ stored, typed, faults = [], room }: Entered): Fitted<AnswerField> => {
  if (typed !== undefined) return shownAgain(typed, faults, room);
  if (stored === undefined) return { shown: {}, cut: [] };
  const { value, comment = '', evidence = '' } = stored.answer;
  return { shown: { value: String(value), comment, evidence }, cut: [] };
};

/**
 * The inputs of an item: the answer, a comment and, where it is asked for, the evidence; each with its fault below. None
 * is required by the client: that would keep people from leaving, and what they typed would be lost.
 */
export const checklistInputs = (item: ChecklistItem, entered: Entered, lang: Language): Element[] => {
  const t = texts[lang].checklist;
  const { shown, cut } = shownAnswer(entered);
  const { value = '', comment = '', evidence = '' } = shown;
  const faultOf = (field: AnswerField) => entered.faults?.find((f) => f.field === field);
  const withFault = (field: AnswerField, input: Element): (Element | undefined)[] => {
    const fault = faultOf(field);
    return [
      input,
      cut.includes(field) ? cutNote(lang) : undefined,
      fault === undefined ? undefined : warning(faultText(item, fault, lang)),
    ];
  };
  const commentLabel = item.commentWhen.length > 0 ? t.commentWhen(commentWhen(item, lang)) : t.comment;
  const asksComment = item.type !== 'text' || comment !== '' || faultOf('comment') !== undefined;
  const asksEvidence = item.evidence || evidence !== '' || faultOf('evidence') !== undefined;
  const held = canHold(item, value);
  const longText = { maxLength: MOST_TYPED, multiline: true };
  return compact([
    ...withFault('value', valueInput(item, held ? value : undefined, entered.today, lang)),
    value.trim() === '' || held ? undefined : note(t.youWrote(value)),
    ...(asksComment
      ? withFault('comment', textInput({ id: 'comment', label: commentLabel, value: comment, ...longText }))
      : []),
    ...(asksEvidence
      ? withFault('evidence', textInput({ id: 'evidence', label: t.evidence, value: evidence, maxLength: MOST_TYPED }))
      : []),
  ]);
};
