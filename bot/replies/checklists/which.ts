import { checklistWhichYearCard } from '../../../cards/checklistWhichYear.card';
import type { Card } from '../../../cards/element';
import { texts } from '../../../cards/texts/texts';
import type { ReviewRef } from '../../../cards/verbs';
import { mayFillInChecklists } from '../../../core/access/rules';
import { yearNumber } from '../../../core/calendar/period';
import { mayBegin, templateDay } from '../../../core/checklists/beginning';
import type { ReviewSummary } from '../../../core/checklists/reviewStore';
import { reviewStatus, type StatusRow } from '../../../core/checklists/status';
import { templatesOf } from '../../../core/checklists/templatesOf';
import { templateInUse } from '../../../core/checklists/templateStore';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { refused } from './refused';

/** Which review is meant: a provider's, of the year that was named; of this or the last one when none was. */
export interface Asked {
  provider: string;
  year?: number | undefined;
}

const changedAt = ({ changed, started }: ReviewSummary): string => (changed ?? started).at;

/** The one that was changed last comes first. */
const byChange = (a: ReviewSummary, b: ReviewSummary): number => (changedAt(a) < changedAt(b) ? 1 : -1);

const isOfSame = (a: ReviewSummary, b: ReviewSummary): boolean =>
  a.key.provider === b.key.provider && a.key.year === b.key.year;

/** Of each provider and year the review that was changed last: the one that "starta" goes on with. */
export const lastOfEach = (summaries: readonly ReviewSummary[]): ReviewSummary[] => {
  const sorted = [...summaries].sort(byChange);
  return sorted.filter((s, i) => sorted.findIndex((other) => isOfSame(other, s)) === i);
};

/** Reviews with how far they have come, in the order given. */
export const ongoingRows = async (ongoing: readonly ReviewSummary[], ports: Ports): Promise<StatusRow[]> => {
  const templates = await templatesOf(ongoing, ports.templates);
  return ongoing.flatMap((summary) =>
    reviewStatus({ providers: [], summaries: [summary], templates, year: summary.key.year }),
  );
};

/** Last year's review, when it still goes on. */
const lastYears = async (provider: string, { today }: Turn, ports: Ports): Promise<ReviewSummary | undefined> => {
  const [last] = lastOfEach(await ports.reviews.summaries({ year: yearNumber(today) - 1, provider }));
  return last?.locked === undefined ? last : undefined;
};

const isRegistered = async (provider: string, ports: Ports): Promise<boolean> =>
  (await ports.registers.current())?.register.providers.includes(provider) === true;

const whichYear = async (last: ReviewSummary, { language: lang, today }: Turn, ports: Ports): Promise<Card> => {
  const rows = await ongoingRows([last], ports);
  return checklistWhichYearCard({ last: rows[0] ?? { provider: last.key.provider, state: 'ongoing' }, lang, today });
};

/** The review, or the card that asks or says why not. */
type Meant = { ok: true; ref: ReviewRef } | { ok: false; card: Card };

/** A review that nobody has begun: by the template that is in use in its year. */
const unbegun = async (provider: string, year: number, turn: Turn, ports: Ports): Promise<Meant> => {
  const { language: lang, today } = turn;
  const { name, start: t } = texts[lang].review;
  if (!mayBegin(year, today)) return { ok: false, card: refused(turn, t.notBegun(name(provider, year))) };
  const day = templateDay(year, today);
  const template = templateInUse(await ports.templates.newest(day), day)?.id;
  if (template !== undefined) return { ok: true, ref: { template, provider, year } };
  const sentence = year === yearNumber(today) ? t.noTemplate : t.noTemplateThen(year);
  return { ok: false, card: refused(turn, sentence) };
};

/**
 * The review that is meant, by the template it was begun with. When none of this year has begun and last year's goes on, a
 * new one is not begun unasked: `goesOn` goes on with last year's, as does who has left the register; else it is asked.
 */
const reviewMeant = async ({ provider, year }: Asked, goesOn: boolean, turn: Turn, ports: Ports): Promise<Meant> => {
  const of = year ?? yearNumber(turn.today);
  const [summaries, last] = await Promise.all([
    ports.reviews.summaries({ year: of, provider }),
    year === undefined ? lastYears(provider, turn, ports) : undefined,
  ]);
  const [begun] = lastOfEach(summaries);
  if (begun !== undefined) return { ok: true, ref: begun.key };
  if (last === undefined) return unbegun(provider, of, turn, ports);
  if (goesOn || !(await isRegistered(provider, ports))) return { ok: true, ref: last.key };
  return { ok: false, card: await whichYear(last, turn, ports) };
};

/** What is done with the review that is meant, by someone who fills in checklists. */
export const withReview = async (
  asked: Asked & { goesOn?: boolean },
  turn: Turn,
  ports: Ports,
  reply: (ref: ReviewRef) => Promise<Card>,
): Promise<Card> => {
  if (!mayFillInChecklists(turn.actor)) return refused(turn, texts[turn.language].refusal.noChecklists);
  const meant = await reviewMeant(asked, asked.goesOn === true, turn, ports);
  return meant.ok ? reply(meant.ref) : meant.card;
};
