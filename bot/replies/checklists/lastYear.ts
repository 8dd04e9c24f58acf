import type { Before } from '../../../cards/checklistAnswer';
import type { ReviewRef } from '../../../cards/verbs';
import type { Instant } from '../../../core/calendar/clock';
import type { ProviderReview } from '../../../core/checklists/review';
import { type ChecklistItem, type ChecklistTemplate, itemOf } from '../../../core/checklists/template';
import { beside } from '../../beside';
import { perPorts } from '../../perPorts';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';

type Reviewed = { template: ChecklistTemplate; review: ProviderReview };

/** The reviews of a provider the year before, as this process read them; a review of then hardly changes any more. */
interface Known {
  reviews: Promise<Reviewed[]>;
  since: Instant;
}

const knownBefore = perPorts(() => new Map<string, Known>());

const HOLDS_MS = 5 * 60_000;
/** So many providers; then all are forgotten. */
const MOST_KNOWN = 100;

/** Each with the version of the template that it was begun with: what an answer said depends on how the item read then. */
const readReviews = async (provider: string, year: number, ports: Ports): Promise<Reviewed[]> => {
  const summaries = await ports.reviews.summaries({ year, provider });
  const all = await Promise.all(
    summaries.map(async ({ key, templateVersion }): Promise<Reviewed[]> => {
      const [template, review] = await Promise.all([
        ports.templates.version(key.template, templateVersion),
        ports.reviews.find(key),
      ]);
      return template === undefined || review === undefined ? [] : [{ template, review }];
    }),
  );
  return all.flat();
};

/** Read once for all the items that are answered within some minutes. */
const reviewsBefore = async ({ provider, year }: ReviewRef, turn: Turn, ports: Ports): Promise<Reviewed[]> => {
  const known = knownBefore(ports);
  const key = JSON.stringify([provider, year - 1]);
  const before = known.get(key);
  if (before !== undefined && Date.parse(turn.now) - Date.parse(before.since) < HOLDS_MS) return before.reviews;
  if (known.size >= MOST_KNOWN) known.clear();
  const reviews = readReviews(provider, year - 1, ports);
  known.set(key, { reviews, since: turn.now });
  try {
    return await reviews;
  } catch (error) {
    known.delete(key);
    throw error;
  }
};

/** Finds last year's answer to the item, when it said the same then. */
export type LastYear = (item: ChecklistItem) => Promise<Before | undefined>;

/** Begins to read it, beside whatever else is read or written; what fails is shown without it. */
export const readLastYear = (ref: ReviewRef, turn: Turn, ports: Ports): LastYear => {
  const reading = beside(reviewsBefore(ref, turn, ports), ports);
  return async ({ id, type, text }) =>
    (await reading)
      ?.flatMap(({ template, review }): Before[] => {
        const item = itemOf(template, id);
        const stored = review.answers.get(id);
        return item === undefined || stored === undefined ? [] : [{ item, stored }];
      })
      .find(({ item }) => item.type === type && item.text.sv === text.sv);
};
