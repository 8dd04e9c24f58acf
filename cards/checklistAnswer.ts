import { dayInStockholm } from '../core/calendar/clock';
import { Day } from '../core/calendar/day';
import type { StoredAnswer } from '../core/checklists/review';
import { type ChecklistItem, Rating } from '../core/checklists/template';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatNumber } from './format';
import { formatDay } from './formatDay';
import { note, text } from './parts/elements';
import { MOST_IN_PASSING, shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** A rating or a choice in words; undefined for what is none. */
const codeWords = (item: ChecklistItem, code: string, lang: Language): string | undefined => {
  if (item.type === 'choice') return item.choices?.find((c) => c.code === code)?.text[lang];
  const rating = Rating.safeParse(code);
  return item.type === 'rating' && rating.success ? texts[lang].checklist.ratings[rating.data] : undefined;
};

/** What was answered in words: "Delvis", "12,5", "92 %", "4 maj 2021". */
export const valueWords = (item: ChecklistItem, value: string | number, lang: Language): string => {
  if (typeof value === 'number') {
    const number = formatNumber(value, lang);
    return item.type === 'percent' ? texts[lang].checklist.percent(number) : number;
  }
  const day = Day.safeParse(value);
  if (item.type === 'date' && day.success) return formatDay(day.data, lang);
  return codeWords(item, value, lang) ?? value;
};

/** An answer as it is stored, or as it was typed. */
interface Given {
  value?: string | number | undefined;
  comment?: string | undefined;
  evidence?: string | undefined;
}

/** An answer as text, one line for each part: what was answered, the comment, the evidence. */
export const answerLines = (item: ChecklistItem, given: Given, lang: Language): Element[] => {
  const t = texts[lang].checklist;
  const { value = '', comment = '', evidence = '' } = given;
  const parts: [label: string, words: string][] = [
    [t.value[item.type], valueWords(item, value, lang)],
    [t.commentOf, comment],
    [t.evidenceOf, evidence],
  ];
  return parts
    .filter(([, words]) => words.trim() !== '')
    .map(([label, words]) => text(`${label}: ${words}`, { spacing: 'Small' }));
};

/** An answer of the year before, and its item as it was then. */
export interface Before {
  item: ChecklistItem;
  stored: StoredAnswer;
}

/** "Förra året: Delvis. Ny ledning är inte anmäld. (Eva Sund, 4 maj 2020)". */
export const lastYearNote = ({ item, stored }: Before, lang: Language): Element => {
  const { answer, by, at } = stored;
  const value = valueWords(item, answer.value, lang);
  const words = [
    /[.!?]$/u.test(value) ? value : `${value}.`,
    ...(answer.comment === undefined ? [] : [answer.comment]),
  ];
  return note(
    texts[lang].checklist.lastYear(
      shortened(words.join(' '), MOST_IN_PASSING),
      by.name,
      formatDay(dayInStockholm(at), lang),
    ),
  );
};
