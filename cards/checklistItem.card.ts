import type { AnswerFault, RawAnswer } from '../core/checklists/answer';
import { MOST_TEXT } from '../core/checklists/answer';
import { type Place, placeOf, progressOf, type ProviderReview, type StoredAnswer } from '../core/checklists/review';
import { type ChecklistItem, type ChecklistTemplate, Rating } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatInstant } from './format';
import { execute, toggle } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, hidden, note, text, warning } from './parts/elements';
import { choiceInput, dateInput, numberInput, textInput } from './parts/inputs';
import { progressBar } from './parts/progress';
import { texts } from './texts/texts';
import type { Texts } from './texts/sv';

interface ItemCard {
  template: ChecklistTemplate;
  review: ProviderReview;
  itemId: string;
  lang: Language;
  /** What was typed and could not be saved. */
  typed?: RawAnswer;
  faults?: readonly AnswerFault[];
  /** Someone else's answer that came in between. */
  changed?: StoredAnswer;
  /** The item that was saved just now. */
  saved?: string;
}

const PERCENT = 100;

/** An answer in words: "Delvis", "12,5", "2021-05-04". */
const answerText = (answer: StoredAnswer['answer'], lang: Language): string => {
  const t = texts[lang].checklist;
  const rating = Rating.safeParse(answer.value);
  const value = rating.success ? t.ratings[rating.data] : String(answer.value);
  return answer.comment === undefined ? value : `${value} (${answer.comment})`;
};

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

const faultText = (fault: AnswerFault, t: Texts['checklist']): string => {
  if (fault.kind === 'missing' && fault.field === 'comment') return t.commentMissing;
  if (fault.kind === 'missing' && fault.field === 'evidence') return t.evidenceMissing;
  return t.faultKinds[fault.kind];
};

/** What stands in the inputs: what was just typed, else what is stored. */
const shownAnswer = (stored: StoredAnswer | undefined, typed: RawAnswer | undefined): RawAnswer => {
  if (typed !== undefined) return typed;
  if (stored === undefined) return {};
  const { value, comment, evidence } = stored.answer;
  return {
    value: String(value),
    ...(comment === undefined ? {} : { comment }),
    ...(evidence === undefined ? {} : { evidence }),
  };
};

const inputs = (item: ChecklistItem, shown: RawAnswer, c: ItemCard): Element[] => {
  const t = texts[c.lang].checklist;
  const withFault = (field: AnswerFault['field'], input: Element): Element[] => {
    const fault = c.faults?.find((f) => f.field === field);
    return compact([input, fault === undefined ? undefined : warning(faultText(fault, t))]);
  };
  const label = item.commentWhen.length > 0 ? t.commentWhen : t.comment;
  const longText = { maxLength: MOST_TEXT, multiline: true };
  return [
    ...withFault('value', valueInput(item, shown.value, c.lang)),
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

const buttons = ({ template, review, itemId, lang }: ItemCard, place: Place, version: number): Element[] => {
  const t = texts[lang].checklist;
  const ref = { ...review.key, template: template.id, lang };
  const show = (title: string, id: string): Element =>
    execute(title, { verb: 'checklist.show', ...ref, itemId: id }, { withoutInputs: true });
  const save = place.next === undefined ? t.saveLast : t.saveAndNext;
  return compact([
    execute(save, { verb: 'checklist.answer', ...ref, itemId, version }),
    place.previous === undefined ? undefined : show(t.previous, place.previous),
    place.next === undefined ? undefined : show(t.next, place.next),
    execute(t.overview, { verb: 'checklist.overview', ...ref }, { withoutInputs: true }),
    toggle(t.reference, 'reference'),
  ]);
};

/** One item of a review: where I am, what is asked, the answer, and the way on. */
export const checklistItemCard = (c: ItemCard): Card => {
  const { template, review, itemId, lang } = c;
  const t = texts[lang].checklist;
  const place = placeOf(template, itemId);
  if (place === undefined) throw new TypeError(`${template.id} has no item ${itemId}`);
  const { section, item } = place;
  const stored = review.answers.get(itemId);
  const progress = progressOf(template, review);
  const title = t.heading(review.key.provider, review.key.year);
  const where = t.progress(place.number, place.of, progress.answered);
  const source = t.references[item.reference.source];
  const by = c.changed ?? stored;
  const body = compact([
    note(`${template.name[lang]} · ${title}`, 'None'),
    note(`${t.section(section.id, section.name[lang])} · ${where}`, 'None'),
    progressBar(progress.answered, progress.of),
    c.saved === undefined ? undefined : note(`✓ ${t.saved(c.saved)}`),
    heading(`${item.id}. ${item.text[lang]}`),
    c.changed === undefined
      ? undefined
      : warning(t.changed(c.changed.by.name, formatInstant(c.changed.at, lang), answerText(c.changed.answer, lang))),
    c.changed === undefined && by !== undefined
      ? note(t.answeredBy(by.by.name, formatInstant(by.at, lang)))
      : undefined,
    ...inputs(item, shownAnswer(stored, c.typed), c),
    hidden('reference', [text(item.reference.place === undefined ? source : `${source}, ${item.reference.place}`)]),
  ]);
  return card(lang, `${title}. ${where} ${item.text[lang]}`, body, {
    actions: buttons(c, place, (c.changed ?? stored)?.version ?? 0),
  });
};
