import { checklistOverviewCard } from '../../../cards/checklistOverview.card';
import { savedLines, type SavedItem } from '../../../cards/checklistItemActions';
import { go } from '../../../cards/checklistItemButtons';
import type { Card } from '../../../cards/element';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { OVERVIEW, type ReviewRef } from '../../../cards/verbs';
import { ActionId } from '../../../core/checklists/action';
import type { RawAnswer } from '../../../core/checklists/answer';
import { givenIn, placeOf } from '../../../core/checklists/progress';
import { ItemId } from '../../../core/checklists/template';
import { onlyYours } from '../../onlyYours';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { showAction } from './actions';
import { replyWithItem } from './itemReply';
import { type LastYear, readLastYear } from './lastYear';
import { showOverview } from './overview';
import { findReview, type Found, type OpenReview, recallReview } from './review';
import { isAsShown, isBlank, isToStore, type Settled, settle } from './settle';

type Inputs = Readonly<Record<string, string | undefined>>;

const stale = (turn: Turn): Card => onlyYours(noticeCard(turn.language, texts[turn.language].refusal.staleCard));

/** An item, to answer or, of a locked review or an earlier revision, to read. */
export const showItem = async (
  ref: ReviewRef,
  { itemId, revision }: { itemId: string; revision?: number | undefined },
  turn: Turn,
  ports: Ports,
): Promise<Card> => {
  const lastYear = readLastYear(ref, turn, ports);
  const found = await findReview(ref, 'read', turn, ports);
  if (!found.ok) return found.card;
  const { template, review } = found;
  if (revision === undefined || revision === review.revision)
    return replyWithItem({ template, review }, itemId, turn, ports, { lastYear });
  const earlier = await ports.reviews.revision(review.key, revision);
  if (earlier === undefined) return stale(turn);
  return replyWithItem({ template, review: earlier }, itemId, turn, ports, { lastYear, revision });
};

/** To the item that was chosen on the overview; nothing chosen leaves one there. */
export const jumpToItem = (ref: ReviewRef, inputs: Inputs, turn: Turn, ports: Ports): Promise<Card> => {
  const itemId = ItemId.safeParse(inputs['itemId']);
  return itemId.success
    ? showItem(ref, { itemId: itemId.data }, turn, ports)
    : showOverview(ref, undefined, turn, ports);
};

const rawOf = ({ value = '', comment = '', evidence = '' }: Inputs): Required<RawAnswer> => ({
  value,
  comment,
  evidence,
});

const savedItem = (itemId: string, settled: Settled): SavedItem | undefined =>
  settled.kind === 'saved' ? { itemId, opened: settled.opened } : undefined;

interface More {
  saved?: SavedItem | undefined;
  lastYear?: LastYear | undefined;
}

/** What was saved just now, said above a card that is not of an item. */
const withSaved = (card: Card, saved: SavedItem | undefined, open: OpenReview, lang: Turn['language']): Card => {
  if (saved === undefined) return card;
  const id = saved.opened?.id;
  const button = id === undefined ? undefined : go(texts[lang].checklist.changeAction, id, { ...open, lang });
  return { ...card, body: [...savedLines(saved, lang, button), ...card.body] };
};

/** On to an item, the overview or an action. */
const goOn = async (
  to: string,
  open: OpenReview,
  turn: Turn,
  ports: Ports,
  { saved, lastYear }: More = {},
): Promise<Card> => {
  const { language: lang, today } = turn;
  if (to === OVERVIEW) return withSaved(checklistOverviewCard({ ...open, lang, today }), saved, open, lang);
  if (!ActionId.safeParse(to).success) return replyWithItem(open, to, turn, ports, { saved, lastYear });
  return withSaved(await showAction({ ...open.review.key, actionId: to }, turn, ports), saved, open, lang);
};

interface Saving {
  ref: ReviewRef;
  itemId: string;
  /** The version of the answer that the card showed; 0 for none. */
  version: number;
  typed: Inputs;
}

/**
 * The review that something was typed for. As it was seen last when by that an answer is to be stored: it costs nothing,
 * and the store decides on what is there. Everything else is decided, and shown, as it is now.
 */
const reviewTypedFor = async ({ ref, itemId, version, typed }: Saving, turn: Turn, ports: Ports): Promise<Found> => {
  const seen = await recallReview(ref, turn, ports);
  const place = seen && placeOf(seen.template, itemId, givenIn(seen.review.answers));
  const isEnough = place && isToStore({ item: place.item, version, raw: rawOf(typed) }, seen.review, turn);
  return isEnough === true ? { ok: true, ...seen } : findReview(ref, 'read', turn, ports);
};

/** Stores one answer and shows the next item; what cannot be stored stays there, with what was typed and why. */
export const saveItem = async (saving: Saving, turn: Turn, ports: Ports): Promise<Card> => {
  const { ref, itemId, version, typed } = saving;
  const found = await reviewTypedFor(saving, turn, ports);
  if (!found.ok) return found.card;
  const { template, review } = found;
  const raw = rawOf(typed);
  const given = givenIn(review.answers);
  const place = placeOf(template, itemId, given);
  if (place === undefined) return replyWithItem(found, itemId, turn, ports, { typed: raw });
  const lastYear = readLastYear(ref, turn, ports);
  const settled = await settle({ item: place.item, version, raw }, found, turn, ports);
  const open = { template, review: settled.review };
  if (settled.kind === 'refused' || settled.kind === 'locked')
    return replyWithItem(open, itemId, turn, ports, { ...settled.why, typed: raw });
  const next = placeOf(template, itemId, givenIn(open.review.answers))?.next ?? OVERVIEW;
  return goOn(next, open, turn, ports, { saved: savedItem(itemId, settled), lastYear });
};

/** Away from an item: what was typed is saved, and what cannot be saved keeps the person there. */
export const leaveItem = async (leaving: Saving & { to: string }, turn: Turn, ports: Ports): Promise<Card> => {
  const { itemId, version, typed, to } = leaving;
  const found = await reviewTypedFor(leaving, turn, ports);
  if (!found.ok) return found.card;
  const { template, review } = found;
  const raw = rawOf(typed);
  // Nothing is saved: for others the message stays.
  const move = async (): Promise<Card> => onlyYours(await goOn(to, found, turn, ports));
  if (isBlank(raw)) return move();
  const place = placeOf(template, itemId, givenIn(review.answers));
  if (place === undefined) return replyWithItem(found, itemId, turn, ports, { typed: raw });
  const filled = { item: place.item, version, raw };
  if (await isAsShown(filled, review, turn, ports)) return move();
  const settled = await settle(filled, found, turn, ports);
  const open = { template, review: settled.review };
  if (settled.kind === 'refused' || settled.kind === 'locked')
    return replyWithItem(open, itemId, turn, ports, { ...settled.why, typed: raw, leavingTo: to });
  // The answer may have made another item the next one.
  const next = placeOf(template, itemId, givenIn(open.review.answers))?.next ?? OVERVIEW;
  const card = await goOn(to === place.next ? next : to, open, turn, ports, { saved: savedItem(itemId, settled) });
  return settled.kind === 'kept' ? onlyYours(card) : card;
};
