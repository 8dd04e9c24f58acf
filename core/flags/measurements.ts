import { dayInStockholm, type Instant } from '../calendar/clock';
import type { Day } from '../calendar/day';
import { reviewForm, type FlagReview, type ReviewAnswers, type ReviewField } from './reviewForm';

/** What is rated anew at each follow-up of a placement, P1-P7. */
export const indicators: readonly ReviewField[] = reviewForm.filter((field) => field.type === 'scale');

/** The indicators of a placement as they were rated on one occasion. */
export interface Measurement {
  day: Day;
  answers: ReviewAnswers;
}

/** The rating of an indicator; undefined for "vet ej", and where there is none. */
export const ratingOf = ({ id }: ReviewField, { answers }: Measurement): number | undefined => {
  const code = answers[id];
  return typeof code === 'string' && /^[1-5]$/.test(code) ? Number(code) : undefined;
};

type Answered = Pick<FlagReview, 'months' | 'version' | 'at' | 'answers'>;

const inOrder = (a: { at: Instant; months: number; version: number }, b: typeof a): number =>
  a.at === b.at ? a.months - b.months || a.version - b.version : a.at < b.at ? -1 : 1;

/** Of one flag: an answer is a measurement, on its own day also when it was corrected later; a decision is none. */
const answeredIn = (versions: readonly FlagReview[]): Answered[] => {
  const answered: Answered[] = [];
  for (const { kind, ...version } of versions.toSorted((a, b) => a.version - b.version)) {
    if (kind === 'answered') answered.push(version);
    if (kind !== 'corrected') continue;
    const before = answered.pop();
    if (before === undefined) throw new Error(`Version ${version.version} of a review corrects nothing`);
    answered.push({ ...before, answers: version.answers });
  }
  return answered;
};

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

/** The measurements of each placement that has any, the first one first, over all its flags. */
export const measurementsOf = (reviews: readonly FlagReview[]): Measurement[][] =>
  grouped(reviews, (r) => r.placementId).map((ofPlacement) =>
    grouped(ofPlacement, (r) => String(r.months))
      .flatMap(answeredIn)
      .sort(inOrder)
      .map(({ at, answers }) => ({ day: dayInStockholm(at), answers })),
  );
