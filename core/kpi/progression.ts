import type { Period } from '../calendar/period';
import { indicators, type Measurement, measurementsOf, ratingOf } from '../flags/measurements';
import type { FlagReview, ReviewField } from '../flags/reviewForm';
import type { Figure, Figures } from './answer';

/** Last minus first; undefined when the indicator was not rated twice. */
const changeOf = (indicator: ReviewField, measurements: readonly Measurement[]): number | undefined => {
  const ratings = measurements.flatMap((m) => ratingOf(indicator, m) ?? []);
  const [first] = ratings;
  const last = ratings.at(-1);
  return first === undefined || last === undefined || ratings.length < 2 ? undefined : last - first;
};

const meanOf = (values: readonly number[]): Pick<Figure, 'value'> & { denominator: number } => {
  const denominator = values.length;
  return { value: denominator === 0 ? null : values.reduce((sum, v) => sum + v, 0) / denominator, denominator };
};

/** The measurements up to the end of the period, of a placement whose last one is in it; else none. */
const within = (measurements: readonly Measurement[], { from, to }: Period): Measurement[] => {
  const until = measurements.filter(({ day }) => day <= to);
  const last = until.at(-1);
  return last === undefined || last.day < from ? [] : until;
};

/**
 * How the indicators have changed in the placements whose last measurement is in the period. A placement weighs as much
 * as another, however many of its indicators count.
 */
export const progressionIn = (reviews: readonly FlagReview[] | undefined, period: Period): Figures => {
  if (reviews === undefined) throw new TypeError('Progression needs the reviews of flags');
  const placements = measurementsOf(reviews).map((measurements) => {
    const seen = within(measurements, period);
    return indicators.map((indicator) => changeOf(indicator, seen));
  });
  const ofPlacements = placements.flatMap((changes) => meanOf(changes.filter((c) => c !== undefined)).value ?? []);
  return {
    rows: [],
    total: {
      ...meanOf(ofPlacements),
      indicators: indicators.map(({ id, text }, i) => ({
        key: id,
        name: text,
        ...meanOf(placements.flatMap((changes) => changes[i] ?? [])),
      })),
    },
  };
};
