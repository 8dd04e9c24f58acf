import { readDay } from '../core/calendar/day';
import { reviewForm, type ReviewAnswers, type ReviewField } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Element } from './element';
import { formatDay } from './formatDay';
import { answered, note, text, valued } from './parts/elements';
import { texts } from './texts/texts';

/** An answer in words, also as a form has it; a code or a day that is none as it was written. */
export const answerWords = (field: ReviewField, answer: string | readonly string[], lang: Language): string => {
  const name = (code: string): string => field.options.find((o) => o.code === code)?.name[lang] ?? code;
  if (typeof answer !== 'string') return answer.map(name).join(', ');
  if (field.type === 'many') return answer.split(',').map(name).join(', ');
  const day = field.type === 'date' ? readDay(answer) : undefined;
  if (day !== undefined) return formatDay(day, lang);
  return field.options.length > 0 ? name(answer) : answer;
};

/** What a field is called where its answer stands: without what it says of how to answer, "(kort, inga känsliga uppgifter)". */
export const fieldName = (field: ReviewField, lang: Language): string => field.text[lang].replace(/ \([^()]*\)$/u, '');

interface Row {
  field: ReviewField;
  name: string;
  answer: string;
}

const rowsOf = (answers: ReviewAnswers, lang: Language): Row[] =>
  reviewForm.flatMap((field) => {
    const answer = answers[field.id];
    return answer === undefined
      ? []
      : [{ field, name: fieldName(field, lang), answer: answerWords(field, answer, lang) }];
  });

/** Recorded answers, question by question; progression in one list. `only` says which fields. */
export const answerLines = (
  answers: ReviewAnswers,
  lang: Language,
  only: (field: ReviewField) => boolean = () => true,
): Element[] => {
  const t = texts[lang].flag;
  const rows = rowsOf(answers, lang).filter(({ field }) => only(field));
  const scales = rows.filter((r) => r.field.type === 'scale');
  return [
    ...rows.filter((r) => r.field.type !== 'scale').flatMap((r) => answered(r.name, r.answer)),
    ...(scales.length === 0
      ? []
      : [
          text(t.progression, { bold: true, spacing: 'Medium' }),
          note(t.scale, 'None'),
          ...valued(scales.map((r) => [r.name, r.answer])),
        ]),
  ];
};
