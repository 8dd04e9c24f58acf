import type { Flag } from '../core/flags/flag';
import { fieldsFor, type FlagReview, type ReviewField } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import { Day } from '../core/calendar/day';
import type { Card } from './element';
import { formatDay, formatInstant } from './formatDay';
import { submit } from './parts/actions';
import { card } from './parts/card';
import { answered, compact, facts, heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

const shown = (field: ReviewField, answer: string | string[], lang: Language): string => {
  const name = (code: string): string => field.options.find((o) => o.code === code)?.name[lang] ?? code;
  if (Array.isArray(answer)) return answer.map(name).join(', ');
  if (field.type === 'date') return formatDay(Day.parse(answer), lang);
  return field.options.length > 0 ? name(answer) : answer;
};

interface Recorded {
  flag: Flag;
  review: FlagReview;
  /** Somebody (or the same click) had recorded it before. */
  before: boolean;
  lang: Language;
}

/** What was recorded about a flag, by whom and when. */
export const flagRecordedCard = ({ flag, review, before, lang }: Recorded): Card => {
  const t = texts[lang].flags;
  const rows = fieldsFor(review.months).flatMap((field) => {
    const answer = review.answers[field.id];
    return answer === undefined ? [] : [{ field, name: field.text[lang], answer: shown(field, answer, lang) }];
  });
  const scales = rows.filter((r) => r.field.type === 'scale');
  const title = `${t.recordedTitle}: ${flag.customerId}`;
  const by = t.recordedBy(review.by.name, formatInstant(review.at, lang));
  return card(
    lang,
    `${title}. ${by}`,
    compact([
      heading(title),
      note(by, 'None'),
      before ? text(t.alreadyRecorded, { bold: true }) : undefined,
      ...rows.filter((r) => r.field.type !== 'scale').flatMap((r) => answered(r.name, r.answer)),
      ...(scales.length === 0
        ? []
        : [
            text(t.progression, { bold: true, spacing: 'Medium' }),
            note(t.scale, 'None'),
            facts(scales.map((r) => [r.name, r.answer])),
          ]),
    ]),
    { actions: [submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })] },
  );
};
