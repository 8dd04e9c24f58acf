import { dayInStockholm } from '../core/calendar/clock';
import { decisionIn } from '../core/flags/decision';
import { fieldsFor, type FlagReview } from '../core/flags/reviewForm';
import type { FlagDraft } from '../core/flags/stores';
import { may } from '../core/flags/transitions';
import type { Card, Element } from './element';
import { draftNote, flagAbout, type OfFlag, refOf, seenOf } from './flagAbout';
import { answerLines } from './flagAnswers';
import { decidedWords } from './flagDecided';
import { historyOf } from './flagHistory';
import { type Entered, fieldInput, reasonInput } from './flagInputs';
import { flagHead, type FlagNotice } from './flagNotice';
import { formatDay } from './formatDay';
import { execute, toggle } from './parts/actions';
import { card } from './parts/card';
import { block, compact, hidden, note, text } from './parts/elements';
import { fullestThatFits } from './parts/fit';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';

export interface FlagForm extends OfFlag, Omit<Entered, 'months' | 'lang'> {
  /** What it becomes when it is saved: an answer, or a correction of one. */
  kind: 'answered' | 'corrected';
  /** The version that it is filled in after; 0 for none. */
  version: number;
  /** What it is filled in from. */
  draft?: FlagDraft | undefined;
  /** What the unit head decided last of the case. */
  decided?: FlagReview | undefined;
  /** The decision that sent it back. */
  sentBack?: FlagReview | undefined;
  notices?: readonly FlagNotice[] | undefined;
}

const BEFORE = 'before';
/** The answers of the time before that are looked at when the next are given. */
const SHOWN_BEFORE = ['F02', 'F03', 'F06', 'F08', 'F10date'];

const MOST_COMMENT = 1000;

const beforeLines = ({ before, kind, lang }: FlagForm): Element[] => {
  if (before === undefined || kind === 'corrected') return [];
  const t = texts[lang].flag;
  return [
    note(t.beforeBy(formatDay(dayInStockholm(before.at), lang), before.by.name)),
    { type: 'ActionSet', spacing: 'Small', actions: [toggle(t.before, BEFORE)] },
    hidden(
      BEFORE,
      answerLines(before.answers, lang, ({ id }) => SHOWN_BEFORE.includes(id)),
    ),
  ];
};

/** Until when it rests, or why it is there again, and what was decided: it may not have been done. */
const standing = ({ flag, kind, decided, sentBack, lang }: FlagForm): Element[] => {
  const t = texts[lang].flag;
  if (kind === 'corrected') return [note(t.correction.explain)];
  const { snoozedUntil } = flag;
  const { comment } = decisionIn((sentBack ?? decided)?.answers ?? {});
  const decision = decided && decidedWords(decided, lang);
  return compact([
    decision === undefined ? undefined : text(decision, { bold: true }),
    snoozedUntil === undefined ? undefined : note(t.snoozed(formatDay(snoozedUntil, lang))),
    sentBack === undefined
      ? undefined
      : text(t.sentBack(sentBack.by.name, formatDay(dayInStockholm(sentBack.at), lang)), { bold: true }),
    comment === undefined ? undefined : block([text(shortened(comment, MOST_COMMENT))]),
  ]);
};

const inputs = (form: FlagForm): Element[] => {
  const { flag, kind, lang } = form;
  const t = texts[lang].flag;
  const entered: Entered = { ...form, months: flag.months };
  const fields = fieldsFor(flag.months);
  const firstScale = fields.find((f) => f.type === 'scale')?.id;
  return [
    ...(kind === 'corrected' ? reasonInput(entered) : []),
    ...fields.flatMap((field) => [
      ...(field.id === firstScale
        ? [text(t.progression, { bold: true, spacing: 'Large' }), note(t.scale, 'None')]
        : []),
      ...fieldInput(field, entered),
    ]),
  ];
};

/** To save, and to leave: whatever is pressed, what stands in the form is taken along. */
const buttons = ({ flag, kind, version, draft, lang }: FlagForm): Element[] => {
  const t = texts[lang].flag;
  const saved = { ...refOf(flag), ...seenOf(draft), lang };
  const form = { ...saved, kind };
  const isCorrection = kind === 'corrected';
  return compact([
    isCorrection
      ? execute(t.correction.save, { verb: 'flag.correct.save', ...saved, version })
      : execute(t.save, { verb: 'flag.save', ...saved, version }),
    execute(t.saveDraft, { verb: 'flag.draft', ...form }),
    isCorrection ? execute(t.back, { verb: 'flag.leave', to: 'flag', ...form }) : undefined,
    !isCorrection && may('snooze', flag.state, 'officer')
      ? execute(flag.state === 'snoozed' ? t.snoozeAnew : t.snooze, { verb: 'flag.snooze', ...form })
      : undefined,
    !isCorrection && may('handOver', flag.state, 'officer')
      ? execute(t.handOver, { verb: 'flag.handOver', ...form })
      : undefined,
    execute(t.list, { verb: 'flag.leave', to: 'list', ...form }),
  ]);
};

const drawn = (form: FlagForm, { withBefore, withHistory }: { withBefore: boolean; withHistory: boolean }): Card => {
  const { flag, kind, lang, draft } = form;
  const t = texts[lang].flag;
  const title = (kind === 'corrected' ? t.correction.title : t.title)(String(flag.months));
  return card(
    lang,
    `${title}: ${flag.customerId}`,
    compact([
      ...flagHead(title, form),
      flagAbout(form),
      ...standing(form),
      draft === undefined ? undefined : draftNote(draft, lang),
      ...(withBefore ? beforeLines(form) : []),
      note(t.sensitive),
      ...inputs(form),
      ...(withHistory ? historyOf(flag, lang) : []),
    ]),
    { actions: buttons(form) },
  );
};

/** The officer's part of one flag: every field with its label, its bounds and, after a faulty save, what to mend. */
export const flagFormCard = (form: FlagForm): Card =>
  fullestThatFits(
    drawn(form, { withBefore: true, withHistory: true }),
    () => drawn(form, { withBefore: true, withHistory: false }),
    () => drawn(form, { withBefore: false, withHistory: false }),
  );
