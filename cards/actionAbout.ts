import type { Action } from '../core/checklists/action';
import { firstUnanswered, givenIn } from '../core/checklists/progress';
import type { ProviderReview } from '../core/checklists/review';
import { type ChecklistTemplate, itemOf } from '../core/checklists/template';
import type { Language } from '../core/language';
import { valueWords } from './checklistAnswer';
import type { Element } from './element';
import { formatInstant } from './formatDay';
import { execute } from './parts/actions';
import { compact, note, text } from './parts/elements';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';
import { ACTIONS, OVERVIEW, type ReviewRef } from './verbs';

/** As much of a comment as tells what is wrong; the whole stands at the item. */
const MOST_COMMENT = 300;

/** An action and the review that it is of. */
export interface ActionOf {
  template: ChecklistTemplate;
  review: ProviderReview;
  action: Action;
  lang: Language;
}

/** What an action is about: the item, what was answered, and who opened it. */
export const actionAbout = ({ template, review, action, lang }: ActionOf): Element[] => {
  const t = texts[lang].review.action;
  const { itemId, opened } = action;
  const item = itemOf(template, itemId);
  const stored = review.answers.get(itemId);
  const { comment } = stored?.answer ?? {};
  return compact([
    item === undefined ? undefined : text(`${item.id}. ${item.text[lang]}`, { bold: true }),
    item === undefined || stored === undefined
      ? undefined
      : text(t.answer(valueWords(item, stored.answer.value, lang), stored.by.name, formatInstant(stored.at, lang)), {
          spacing: 'Small',
        }),
    comment === undefined || comment === action.text
      ? undefined
      : text(t.comment(shortened(comment, MOST_COMMENT)), { spacing: 'None' }),
    note(t.opened(opened.by.name, formatInstant(opened.at, lang)), 'None'),
  ]);
};

/** To an item, the overview or the actions. What stands in the card's inputs is neither checked nor sent. */
export const leaveUnsaved = (title: string, to: string, key: ReviewRef, lang: Language): Element => {
  const { template, provider, year } = key;
  const review = { template, provider, year };
  const other = { withoutInputs: true };
  if (to === ACTIONS) return execute(title, { verb: 'actions.list', lang, provider }, other);
  if (to === OVERVIEW) return execute(title, { verb: 'checklist.overview', lang, ...review }, other);
  return execute(title, { verb: 'checklist.show', lang, ...review, itemId: to }, other);
};

/**
 * The ways on from an action: first where its review goes on. From one that may have been changed what stands in the
 * inputs goes along (`leave`); else there are none.
 */
export const actionWaysOn = (
  { template, review, action, lang }: ActionOf,
  leave?: (title: string, to: string) => Element,
): Element[] => {
  const { action: t, overview } = texts[lang].review;
  const { key, locked, answers } = review;
  const next = locked === undefined ? firstUnanswered(template, givenIn(answers)) : undefined;
  const way = leave ?? ((title, to) => leaveUnsaved(title, to, key, lang));
  return compact([
    next === undefined ? undefined : way(overview.goOn(next), next),
    way(t.toList, ACTIONS),
    way(t.toItem(action.itemId), action.itemId),
    way(t.toOverview, OVERVIEW),
  ]);
};
