import { dayInStockholm } from '../calendar/clock';
import type { Day } from '../calendar/day';
import { readText } from '../checklists/typedText';
import { MOST_REASON, partOf, REASON } from './filled';
import { fieldsFor, type FlagReview, readReview, type ReviewAnswers, type ReviewFault } from './reviewForm';
import { type Round, roundOf } from './rounds';

/** What of a form becomes the next version. */
export type Recordable = Pick<FlagReview, 'kind' | 'answers' | 'reason'>;

/** A form that was filled in, to become a version of that kind after `version` (0 for none). */
export interface Filling {
  kind: FlagReview['kind'];
  months: number;
  version: number;
  inputs: Readonly<Record<string, string | undefined>>;
}

/**
 * The day that the dates of a form are counted from: of a correction the day of the answer that it corrects. What was
 * right then is not wrong because of a misspelt word that is mended a month later.
 */
export const dayOfForm = (kind: FlagReview['kind'], round: Round | undefined, today: Day): Day =>
  kind === 'corrected' && round !== undefined ? dayInStockholm(round.answered.at) : today;

/** The part of the answers that somebody else has filled in, and that stays. */
const othersIn = (answers: ReviewAnswers, { months, kind }: Filling): ReviewAnswers => {
  const ids = fieldsFor(months, partOf(kind) === 'officer' ? 'unitHead' : 'officer').map((f) => f.id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)));
};

/** Reads a form: what is to be recorded, or every fault by field. `versions` are those of its flag. */
export const readFilling = (
  filling: Filling,
  versions: readonly FlagReview[],
  today: Day,
): { ok: true; review: Recordable } | { ok: false; faults: ReviewFault[] } => {
  const { kind, months, version, inputs } = filling;
  const round = roundOf(versions, version);
  const read = readReview(months, inputs, dayOfForm(kind, round, today), partOf(kind));
  const faults = read.ok ? [] : read.faults;
  if (kind !== 'corrected') {
    const others = kind === 'decided' && round !== undefined ? othersIn(round.newest.answers, filling) : {};
    return read.ok ? { ok: true, review: { kind, answers: { ...others, ...read.answers } } } : { ok: false, faults };
  }
  const reason = readText(inputs[REASON], MOST_REASON);
  if (!reason.ok) faults.unshift({ field: REASON, kind: reason.kind });
  if (!read.ok || !reason.ok) return { ok: false, faults };
  const others = round === undefined ? {} : othersIn(round.newest.answers, filling);
  return { ok: true, review: { kind, answers: { ...read.answers, ...others }, reason: reason.value } };
};

/** Is this what was recorded by that person? Then the same click has come twice. */
export const isRepeated = (recorded: FlagReview | undefined, review: Recordable, byId: string): boolean =>
  recorded !== undefined &&
  recorded.by.id === byId &&
  recorded.kind === review.kind &&
  recorded.reason === review.reason &&
  JSON.stringify(recorded.answers) === JSON.stringify(review.answers);
