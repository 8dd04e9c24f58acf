import type { AnswerFault, RawAnswer } from '../core/checklists/answer';
import { Day } from '../core/calendar/day';
import { type Place, placeOf, progressOf, type ProviderReview, type StoredAnswer } from '../core/checklists/review';
import { type ChecklistItem, type ChecklistTemplate, Rating } from '../core/checklists/template';
import type { Language } from '../core/language';
import { checklistInputs } from './checklistInputs';
import type { Card, Element } from './element';
import { formatNumber, formatShare } from './format';
import { formatDay, formatInstant } from './formatDay';
import { execute } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text, warning } from './parts/elements';
import { progressBar } from './parts/progress';
import { texts } from './texts/texts';

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
  /** The card that was answered is older than the review: nothing was saved, and it can be saved from this one. */
  stale?: boolean;
  /** The item that was saved just now. */
  saved?: string;
}

/** An answer in words: "Delvis", "12,5", "4 maj 2021". */
const answerText = (item: ChecklistItem, value: string | number, lang: Language): string => {
  if (typeof value === 'number') return formatNumber(value, lang);
  const rating = Rating.safeParse(value);
  if (item.type === 'rating' && rating.success) return texts[lang].checklist.ratings[rating.data];
  const day = Day.safeParse(value);
  return item.type === 'date' && day.success ? formatDay(day.data, lang) : value;
};

/** Where a requirement comes from: "SOSFS 2011:9, 5 kap. 6–8 §§" of the place 5:6-8. */
const sourceText = ({ reference }: ChecklistItem, lang: Language): string => {
  const t = texts[lang].checklist;
  const source = t.references[reference.source];
  const [, chapter, section] = /^(\d+):([\d-]+)$/.exec(reference.place ?? '') ?? [];
  const place =
    chapter === undefined || section === undefined
      ? reference.place
      : t.place(chapter, section.replace('-', '–'), section.includes('-'));
  return t.source(place === undefined ? source : `${source}, ${place}`);
};

/** What somebody else has answered meanwhile. */
const changedBy = (item: ChecklistItem, { answer, by, at }: StoredAnswer, lang: Language): Element[] => {
  const t = texts[lang].checklist;
  return compact([
    warning(t.changed(by.name, formatInstant(at, lang), answerText(item, answer.value, lang))),
    answer.comment === undefined ? undefined : text(t.commentWas(answer.comment)),
    answer.evidence === undefined ? undefined : text(`${t.evidence}: ${answer.evidence}`),
  ]);
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
  const body = compact([
    note(`${template.name[lang]} · ${title}`, 'None'),
    note(`${t.section(section.id, section.name[lang])} · ${where}`, 'None'),
    progressBar(progress.answered, progress.of, t.done(formatShare(progress.answered, progress.of, lang))),
    c.saved === undefined ? undefined : note(`✓ ${t.saved(c.saved)}`),
    heading(`${item.id}. ${item.text[lang]}`),
    note(sourceText(item, lang), 'None'),
    ...(c.changed === undefined ? [] : changedBy(item, c.changed, lang)),
    c.stale === true ? warning(t.stale) : undefined,
    c.changed === undefined && stored !== undefined
      ? note(t.answeredBy(stored.by.name, formatInstant(stored.at, lang)))
      : undefined,
    ...checklistInputs(item, { stored, typed: c.typed, faults: c.faults }, lang),
  ]);
  return card(lang, `${title}. ${where} ${item.text[lang]}`, body, {
    actions: buttons(c, place, (c.changed ?? stored)?.version ?? 0),
  });
};
