import type { AnswerFault, RawAnswer } from '../core/checklists/answer';
import { givenIn, placeOf } from '../core/checklists/progress';
import type { ProviderReview } from '../core/checklists/review';
import type { ChecklistItem, ChecklistTemplate } from '../core/checklists/template';
import type { Language } from '../core/language';
import { typedLines } from './checklistItem.card';
import { type Room, withTyped } from './checklistTyped';
import { go } from './checklistItemButtons';
import type { Card } from './element';
import { card } from './parts/card';
import { text, warning } from './parts/elements';
import { texts } from './texts/texts';
import { OVERVIEW } from './verbs';

interface NotAsked {
  template: ChecklistTemplate;
  review: ProviderReview;
  item: ChecklistItem;
  lang: Language;
  revision?: number | undefined;
  /** What was typed before the item was no longer asked. */
  typed?: RawAnswer | undefined;
  faults?: readonly AnswerFault[] | undefined;
}

const drawn = (c: NotAsked, room: Room): Card => {
  const { template, review, item, lang, typed, faults = [] } = c;
  const t = texts[lang].checklist;
  const condition = item.onlyIf?.item ?? item.id;
  const why = t.notAsked(item.id, condition);
  const isAsked = placeOf(template, condition, givenIn(review.answers)) !== undefined;
  return card(
    lang,
    why,
    [
      text(why),
      ...(typed === undefined ? [] : [warning(t.notAskedUnsaved), typedLines(item, typed, faults, lang, room)]),
    ],
    { actions: [...(isAsked ? [go(t.open(condition), condition, c)] : []), go(t.overview, OVERVIEW, c)] },
  );
};

/** An item that is not asked, as an earlier one is answered: which one, and the ways there and to the overview. */
export const checklistNotAskedCard = (c: NotAsked): Card => withTyped((room) => drawn(c, room));
