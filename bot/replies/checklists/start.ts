import { checklistStartCard } from '../../../cards/checklistStart.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import { mayFillInChecklists } from '../../../core/access/rules';
import { yearNumber } from '../../../core/calendar/period';
import { firstUnanswered, givenIn } from '../../../core/checklists/progress';
import type { LastPlace, ReviewSummary } from '../../../core/checklists/reviewStore';
import type { Understanding } from '../../../core/questions/understand';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { listActions } from './actions';
import { showItem } from './item';
import { showOverview } from './overview';
import { rememberPlace } from './place';
import { refused } from './refused';
import { findReview, type OpenReview } from './review';
import { showStatus } from './status';
import { type Asked, lastOfEach, ongoingRows, withReview } from './which';

const isAt = (place: LastPlace | undefined, { key }: ReviewSummary): boolean =>
  place?.template === key.template && place.provider === key.provider && place.year === key.year;

/** The reviews of this year and the last that go on, where the asker was first; and every provider to begin with. */
export const listReviews = async (turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang, today, actor } = turn;
  const t = texts[lang];
  if (!mayFillInChecklists(actor)) return refused(turn, t.refusal.noChecklists);
  const year = yearNumber(today);
  const [current, of, ofLast, place] = await Promise.all([
    ports.registers.current(),
    ports.reviews.summaries({ year }),
    ports.reviews.summaries({ year: year - 1 }),
    ports.reviews.lastPlace(actor.id),
  ]);
  const open = lastOfEach([...of, ...ofLast]).filter((s) => s.locked === undefined);
  if (current === undefined && open.length === 0) return refused(turn, t.unsupported.reason.noRegister);
  const sorted = [...open.filter((s) => isAt(place, s)), ...open.filter((s) => !isAt(place, s))];
  return checklistStartCard({
    ongoing: await ongoingRows(sorted, ports),
    providers: current?.register.providers ?? open.map((s) => s.key.provider),
    lang,
    today,
  });
};

/** Goes on at the first item without an answer; a review that is all answered or locked is shown as a whole. */
const goOn = async ({ review, template }: OpenReview, turn: Turn, ports: Ports): Promise<Card> => {
  const { key, locked } = review;
  const itemId = locked === undefined ? firstUnanswered(template, givenIn(review.answers)) : undefined;
  const [card] = await Promise.all([
    itemId === undefined ? showOverview(key, undefined, turn, ports) : showItem(key, { itemId }, turn, ports),
    rememberPlace(key, turn, ports),
  ]);
  return card;
};

/** The review of a provider: goes on with it, or begins it. Without a year this year's, or it is asked which. */
export const startReview = (provider: string, turn: Turn, ports: Ports, year?: number, goesOn = false): Promise<Card> =>
  withReview({ provider, year, goesOn }, turn, ports, async (ref) => {
    const found = await findReview(ref, 'begin', turn, ports);
    return found.ok ? goOn(found, turn, ports) : found.card;
  });

/** How far the review of a provider has come; nothing is begun by looking. */
const showStatusOf = (asked: Asked, turn: Turn, ports: Ports): Promise<Card> =>
  withReview(asked, turn, ports, (ref) => showOverview(ref, undefined, turn, ports));

/** To choose from: what goes on; of another year than this every review of it. */
const chooseReview = (year: number | undefined, turn: Turn, ports: Ports): Promise<Card> =>
  year === undefined || year === yearNumber(turn.today) ? listReviews(turn, ports) : showStatus(year, turn, ports);

/** Goes on where the asker was last, if that review is still open and of the year that was named; else asks with which. */
export const resumeReview = async (turn: Turn, ports: Ports, year?: number): Promise<Card> => {
  const place = mayFillInChecklists(turn.actor) ? await ports.reviews.lastPlace(turn.actor.id) : undefined;
  const isMeant = place !== undefined && (year === undefined || year === place.year);
  const found = isMeant ? await findReview(place, 'read', turn, ports) : undefined;
  return found?.ok === true && found.review.locked === undefined
    ? goOn(found, turn, ports)
    : chooseReview(year, turn, ports);
};

/** What is asked of checklists: of one provider or of all, and of the year that was named, if any was. */
export interface AskedOfChecklists extends Pick<Understanding, 'view' | 'year' | 'late'> {
  provider?: string | undefined;
}

/** The reply to a question about checklists. */
export const replyWithChecklist = (
  { provider, view, year, late }: AskedOfChecklists,
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  switch (view) {
    case 'status':
      return provider === undefined
        ? showStatus(year ?? yearNumber(turn.today), turn, ports)
        : showStatusOf({ provider, year }, turn, ports);
    case 'actions':
    case 'ownActions':
      return listActions({ provider, year, late, ...(view === 'ownActions' ? { own: true } : {}) }, turn, ports);
    case 'resume':
      return provider === undefined ? resumeReview(turn, ports, year) : startReview(provider, turn, ports, year, true);
    case undefined:
      return provider === undefined ? chooseReview(year, turn, ports) : startReview(provider, turn, ports, year);
  }
};
