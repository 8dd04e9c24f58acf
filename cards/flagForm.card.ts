import type { Day } from '../core/calendar/day';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Flag } from '../core/flags/flag';
import { boundsOf, fieldsFor, needOf, type ReviewFault, type ReviewField } from '../core/flags/reviewForm';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { formatDay } from './formatDay';
import { interventionName } from './labels';
import { execute, submit } from './parts/actions';
import { card } from './parts/card';
import { compact, facts, heading, note, text, warning } from './parts/elements';
import { choiceInput, dateInput, textInput } from './parts/inputs';
import { texts } from './texts/texts';

/** A field without a length of its own still has one. */
const MOST_TEXT = 1000;

interface FlagForm {
  flag: Flag;
  today: Day;
  catalogue: Catalogue;
  lang: Language;
  /** What was filled in before, and what is wrong with it. */
  filled?: Readonly<Record<string, string | undefined>>;
  faults?: readonly ReviewFault[];
}

const labelFor = (field: ReviewField, months: number, today: Day, lang: Language): string => {
  const t = texts[lang].flags;
  const { max } = boundsOf(field, months, today);
  const name = field.text[lang];
  const label = max === undefined || field.notAfterToday ? name : t.within(name, formatDay(max, lang));
  return needOf(field, months) === 'required' || field.requiredWhen !== undefined ? label : t.optional(label);
};

/** What stood there before; a text with a personal identity number is not repeated. */
const filledIn = (field: ReviewField, { filled, faults = [] }: FlagForm): string | undefined =>
  faults.some((f) => f.field === field.id && f.kind === 'personalNumber') ? undefined : filled?.[field.id];

const inputOf = (field: ReviewField, form: FlagForm): Element => {
  const { flag, today, lang } = form;
  const t = texts[lang].flags;
  const common = {
    id: field.id,
    label: labelFor(field, flag.months, today, lang),
    required: needOf(field, flag.months) === 'required' ? t.required : undefined,
    value: filledIn(field, form),
  };
  const choices = field.options.map((o) => ({ title: o.name[lang], value: o.code }));
  switch (field.type) {
    case 'many':
      return choiceInput({ ...common, choices, many: true, style: 'expanded' });
    case 'one':
      return choiceInput({ ...common, choices, style: choices.length > 3 ? 'compact' : 'expanded' });
    case 'scale':
      return choiceInput({ ...common, choices, style: 'compact' });
    case 'text':
      return textInput({ ...common, maxLength: field.maxLength ?? MOST_TEXT, multiline: true });
    case 'date':
      return dateInput({ ...common, ...boundsOf(field, flag.months, today), error: t.faultKinds.outOfBounds });
  }
};

/** The follow-up of one flag: every field with its label, its bounds and, after a faulty save, what to mend. */
export const flagFormCard = (form: FlagForm): Card => {
  const { flag, catalogue, lang, faults = [] } = form;
  const t = texts[lang].flags;
  const fields = fieldsFor(flag.months);
  const firstScale = fields.find((f) => f.type === 'scale')?.id;
  const elements = fields.flatMap((field) => {
    const fault = faults.find((f) => f.field === field.id);
    return compact([
      ...(field.id === firstScale
        ? [text(t.progression, { bold: true, spacing: 'Large' }), note(t.scale, 'None')]
        : []),
      inputOf(field, form),
      fault === undefined ? undefined : warning(t.faultKinds[fault.kind]),
    ]);
  });
  const title = t.formTitle(flag.months);
  const save = execute(t.save, { verb: 'flag.save', placementId: flag.placementId, months: flag.months, lang });
  return card(
    lang,
    `${title}: ${flag.customerId}`,
    compact([
      heading(title),
      facts([
        [t.customer, flag.customerId],
        [t.intervention, interventionName(flag.intervention, catalogue, lang)],
        [t.provider, flag.provider],
        [t.start, formatDay(flag.start, lang)],
      ]),
      note(t.sensitive),
      faults.length > 0 ? warning(t.faults(faults.length)) : undefined,
      ...elements,
    ]),
    { actions: [save, submit(texts[lang].help.questions.flags, { verb: 'ask', question: { kind: 'flags' }, lang })] },
  );
};
