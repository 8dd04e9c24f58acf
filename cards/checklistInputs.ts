import { type AnswerFault, MOST_TEXT, type RawAnswer } from '../core/checklists/answer';
import type { StoredAnswer } from '../core/checklists/review';
import { type ChecklistItem, Rating } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Element } from './element';
import { compact, warning } from './parts/elements';
import { choiceInput, dateInput, numberInput, textInput } from './parts/inputs';
import { texts } from './texts/texts';
import type { Texts } from './texts/sv';

const PERCENT = 100;

/** What an item's inputs know of: what is stored, or what was typed and could not be saved. */
interface Entered {
  stored: StoredAnswer | undefined;
  typed?: RawAnswer | undefined;
  faults?: readonly AnswerFault[] | undefined;
}

const valueInput = (item: ChecklistItem, value: string | undefined, lang: Language): Element => {
  const t = texts[lang].checklist;
  const common = { id: 'value', label: t.value[item.type], required: t.faultKinds.missing, value };
  switch (item.type) {
    case 'rating':
      return choiceInput({
        ...common,
        required: t.faultKinds.notAChoice,
        style: 'expanded',
        choices: Rating.options.map((r) => ({ title: t.ratings[r], value: r })),
      });
    case 'number':
      return numberInput({ ...common, required: t.faultKinds.notANumber, min: 0 });
    case 'percent':
      return numberInput({ ...common, required: t.faultKinds.notANumber, min: 0, max: PERCENT });
    case 'date':
      return dateInput({ ...common, required: t.faultKinds.notADay, error: t.faultKinds.notADay });
    case 'text':
      return textInput({ ...common, maxLength: MOST_TEXT, multiline: true });
  }
};

const faultText = (item: ChecklistItem, fault: AnswerFault, lang: Language): string => {
  const t: Texts['checklist'] = texts[lang].checklist;
  if (fault.kind === 'notWhole') return t.wholeNumber;
  if (fault.kind === 'outOfBounds' && item.type === 'date') return texts[lang].flags.faultKinds.outOfBounds;
  if (fault.kind === 'missing' && fault.field === 'comment') return t.commentMissing;
  if (fault.kind === 'missing' && fault.field === 'evidence') return t.evidenceMissing;
  return t.faultKinds[fault.kind];
};

/** What stands in the inputs: what was just typed (but no personal identity number), else what is stored. */
const shownAnswer = ({ stored, typed, faults = [] }: Entered): RawAnswer => {
  if (typed !== undefined) {
    const refused = faults.filter((f) => f.kind === 'personalNumber').map((f) => f.field);
    return Object.fromEntries(Object.entries(typed).filter(([field]) => !refused.some((r) => r === field)));
  }
  if (stored === undefined) return {};
  const { value, comment, evidence } = stored.answer;
  return {
    value: String(value),
    ...(comment === undefined ? {} : { comment }),
    ...(evidence === undefined ? {} : { evidence }),
  };
};

/** The inputs of an item: the answer, a comment and, where it is asked for, the evidence; each with its fault below. */
export const checklistInputs = (item: ChecklistItem, entered: Entered, lang: Language): Element[] => {
  const t = texts[lang].checklist;
  const shown = shownAnswer(entered);
  const withFault = (field: AnswerFault['field'], input: Element): Element[] => {
    const fault = entered.faults?.find((f) => f.field === field);
    return compact([input, fault === undefined ? undefined : warning(faultText(item, fault, lang))]);
  };
  const label = item.commentWhen.length > 0 ? t.commentWhen : t.comment;
  const longText = { maxLength: MOST_TEXT, multiline: true };
  return [
    ...withFault('value', valueInput(item, shown.value, lang)),
    ...withFault('comment', textInput({ id: 'comment', label, value: shown.comment, ...longText })),
    ...(item.evidence
      ? withFault(
          'evidence',
          textInput({
            id: 'evidence',
            label: t.evidence,
            required: t.evidenceMissing,
            value: shown.evidence,
            maxLength: MOST_TEXT,
          }),
        )
      : []),
  ];
};
