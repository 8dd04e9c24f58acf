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
import { type Author, firstUnanswered, placeOf, type ProviderReview } from '../../core/checklists/review';
import type { Ports } from '../ports';
import type { Turn } from '../turn';

const author = ({ actor }: Turn): Author => ({ id: actor.id, name: actor.name });

/** A review of this template, by someone who fills in checklists; else a notice that says why not. */
const openReview = async (ref: ReviewRef, turn: Turn, ports: Ports): Promise<ProviderReview | Card> => {
  const { language: lang } = turn;
  const t = texts[lang];
  if (!mayFillInChecklists(turn.actor)) return noticeCard(lang, t.refusal.noChecklists);
  if (ref.template !== ports.checklist.id) return noticeCard(lang, t.refusal.staleCard);
  const current = await ports.registers.current();
  if (current === undefined) return noticeCard(lang, t.unsupported.reason.noRegister);
  if (!current.register.providers.includes(ref.provider))
    return noticeCard(lang, t.refusal.unknownProvider(ref.provider));
  const key = { template: ref.template, provider: ref.provider, year: ref.year };
  return ports.reviews.open(key, author(turn), turn.now, ports.checklist.version);
};

const isCard = (found: ProviderReview | Card): found is Card => 'body' in found;

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
  const review = await openReview({ template: template.id, provider, year: yearNumber(turn.today) }, turn, ports);
  if (isCard(review)) return review;
  const itemId = firstUnanswered(template, review);
  return itemId === undefined
    ? checklistOverviewCard({ template, review, lang })
    : checklistItemCard({ template, review, itemId, lang });
};

export const showItem = async (ref: ReviewRef, itemId: string, turn: Turn, ports: Ports): Promise<Card> => {
  const { language: lang } = turn;
  const template = ports.checklist;
  if (placeOf(template, itemId) === undefined) return noticeCard(lang, texts[lang].refusal.staleCard);
  const review = await openReview(ref, turn, ports);
  return isCard(review) ? review : checklistItemCard({ template, review, itemId, lang });
};

export const showOverview = async (ref: ReviewRef, turn: Turn, ports: Ports): Promise<Card> => {
  const review = await openReview(ref, turn, ports);
  if (isCard(review)) return review;
  return checklistOverviewCard({ template: ports.checklist, review, lang: turn.language });
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
  const opened = await openReview(ref, turn, ports);
  if (isCard(opened)) return opened;
  const raw = {
    value: typed['value'] ?? '',
    comment: typed['comment'] ?? '',
    evidence: typed['evidence'] ?? '',
  };
  const read = readAnswer(place.item, raw);
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
    return checklistItemCard({ template, review, itemId, lang, typed: raw, changed: saved.current });
  return place.next === undefined
    ? checklistOverviewCard({ template, review, lang })
    : checklistItemCard({ template, review, itemId: place.next, lang, saved: itemId });
};
