import { checklistItemCard } from '../../cards/checklistItem.card';
import { checklistOverviewCard } from '../../cards/checklistOverview.card';
import { checklistStartCard } from '../../cards/checklistStart.card';
import type { Card } from '../../cards/element';
import { noticeCard } from '../../cards/notice.card';
import { texts } from '../../cards/texts/texts';
import type { ReviewRef } from '../../cards/verbs';
import { mayFillInChecklists } from '../../core/access/rules';
import { yearNumber } from '../../core/calendar/period';
import { readAnswer } from '../../core/checklists/answer';
import {
  type Author,
  firstUnanswered,
  placeOf,
  type ProviderReview,
  type ReviewKey,
} from '../../core/checklists/review';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

const author = ({ actor }: Turn): Author => ({ id: actor.id, name: actor.name });

type Found = { ok: true; review: ProviderReview } | { ok: false; card: Card };

/** To `read` begins nothing; to `begin` opens the review of this year. */
type Purpose = 'read' | 'begin';

/** The review as it is before anybody began it. */
const unbegun = (key: ReviewKey, turn: Turn, templateVersion: number): ProviderReview => ({
  key,
  templateVersion,
  startedBy: author(turn),
  startedAt: turn.now,
  answers: new Map(),
});

/**
 * A review of this template, by someone who fills in checklists: this year's, or one of another year that was begun then;
 * else a notice that says why not.
 */
const findReview = async (ref: ReviewRef, purpose: Purpose, turn: Turn, ports: Ports): Promise<Found> => {
  const { language: lang } = turn;
  const t = texts[lang];
  const refused = (sentence: string): Found => ({ ok: false, card: noticeCard(lang, sentence) });
  if (!mayFillInChecklists(turn.actor)) return refused(t.refusal.noChecklists);
  const { id, version } = ports.checklist;
  if (ref.template !== id) return refused(t.refusal.staleCard);
  const current = await ports.registers.current();
  if (current === undefined) return refused(t.unsupported.reason.noRegister);
  if (!current.register.providers.includes(ref.provider)) return refused(t.refusal.unknownProvider(ref.provider));
  const key = { template: ref.template, provider: ref.provider, year: ref.year };
  const thisYear = ref.year === yearNumber(turn.today);
  if (thisYear && purpose === 'begin')
    return { ok: true, review: await ports.reviews.open(key, author(turn), turn.now, version) };
  const review = await ports.reviews.find(key);
  if (review !== undefined) return { ok: true, review };
  return thisYear ? { ok: true, review: unbegun(key, turn, version) } : refused(t.refusal.staleCard);
};

/** Starts this year's review of a provider, or goes on where it was left; without a provider, asks which. */
export const replyWithChecklist = async (provider: string | undefined, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang } = turn;
  if (provider === undefined) {
    if (!mayFillInChecklists(turn.actor)) return noticeCard(lang, texts[lang].refusal.noChecklists);
    const current = await ports.registers.current();
    if (current === undefined) return noticeCard(lang, texts[lang].unsupported.reason.noRegister);
    return checklistStartCard(current.register.providers, lang);
  }
  const template = ports.checklist;
  const found = await findReview(
    { template: template.id, provider, year: yearNumber(turn.today) },
    'begin',
    turn,
    ports,
  );
  if (!found.ok) return found.card;
  const { review } = found;
  const itemId = firstUnanswered(template, review);
  return itemId === undefined
    ? checklistOverviewCard({ template, review, lang })
    : checklistItemCard({ template, review, itemId, lang });
};

export const showItem = async (ref: ReviewRef, itemId: string, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang } = turn;
  const template = ports.checklist;
  if (placeOf(template, itemId) === undefined) return noticeCard(lang, texts[lang].refusal.staleCard);
  const found = await findReview(ref, 'read', turn, ports);
  return found.ok ? checklistItemCard({ template, review: found.review, itemId, lang }) : found.card;
};

export const showOverview = async (ref: ReviewRef, turn: Turn, ports: Ports): Promise<Card> => {
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found.card;
  return checklistOverviewCard({ template: ports.checklist, review: found.review, lang: turn.language });
};

interface Saving {
  ref: ReviewRef;
  itemId: string;
  /** The version that the card showed. */
  version: number;
  typed: Readonly<Record<string, string | undefined>>;
}

/** Stores one answer and shows the next item; a fault or somebody else's newer answer keeps what was typed. */
export const saveItem = async ({ ref, itemId, version, typed }: Saving, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang } = turn;
  const template = ports.checklist;
  const place = placeOf(template, itemId);
  if (place === undefined) return noticeCard(lang, texts[lang].refusal.staleCard);
  const found = await findReview(ref, 'begin', turn, ports);
  if (!found.ok) return found.card;
  const opened = found.review;
  const raw = {
    value: typed['value'] ?? '',
    comment: typed['comment'] ?? '',
    evidence: typed['evidence'] ?? '',
  };
  const read = readAnswer(place.item, raw, turn.today);
  if (!read.ok) return checklistItemCard({ template, review: opened, itemId, lang, typed: raw, faults: read.faults });
  const saved = await ports.reviews.save({
    key: opened.key,
    answer: read.answer,
    by: author(turn),
    at: turn.now,
    expectedVersion: version,
  });
  const { review } = saved;
  if (saved.kind === 'changed')
    return checklistItemCard({
      template,
      review,
      itemId,
      lang,
      typed: raw,
      ...(saved.current === undefined ? { stale: true } : { changed: saved.current }),
    });
  return place.next === undefined
    ? checklistOverviewCard({ template, review, lang })
    : checklistItemCard({ template, review, itemId: place.next, lang, saved: itemId });
};
