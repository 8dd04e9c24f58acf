import { checklistItemCard, type ItemCard } from '../../../cards/checklistItem.card';
import { checklistNotAskedCard } from '../../../cards/checklistNotAsked.card';
import type { Card } from '../../../cards/element';
import { noticeCard } from '../../../cards/notice.card';
import { texts } from '../../../cards/texts/texts';
import { readAnswer } from '../../../core/checklists/answer';
import { givenIn, placeOf } from '../../../core/checklists/progress';
import { itemOf } from '../../../core/checklists/template';
import { onlyYours } from '../../onlyYours';
import type { Ports } from '../../ports';
import type { Turn } from '../../turn';
import { type LastYear, readLastYear } from './lastYear';
import type { OpenReview } from './review';

type More = Pick<ItemCard, 'saved' | 'typed' | 'faults' | 'changed' | 'stale' | 'leavingTo' | 'revision'> & {
  /** When its reading has begun already. */
  lastYear?: LastYear | undefined;
};

/** One item of a review that has been found, with last year's answer; friendly words for one that is not asked. */
export const replyWithItem = async (
  { template, review }: OpenReview,
  itemId: string,
  turn: Turn,
  ports: Ports,
  more: More = {},
): Promise<Card> => {
  const { language: lang, today } = turn;
  const { lastYear = readLastYear(review.key, turn, ports), ...state } = more;
  const item = itemOf(template, itemId);
  if (item === undefined) return onlyYours(noticeCard(lang, texts[lang].refusal.staleCard));
  const { typed, revision } = state;
  if (placeOf(template, itemId, givenIn(review.answers)) === undefined) {
    const of = { template, review, item, lang, revision };
    if (typed === undefined) return checklistNotAskedCard(of);
    const read = readAnswer(item, typed, today);
    return onlyYours(checklistNotAskedCard({ ...of, typed, faults: read.ok ? [] : read.faults }));
  }
  const own = state.changed?.by.id === turn.actor.id;
  const card = checklistItemCard({
    template,
    review,
    itemId,
    lang,
    today,
    lastYear: await lastYear(item),
    own,
    ...state,
  });
  return typed === undefined ? card : onlyYours(card);
};
