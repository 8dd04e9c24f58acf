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

/** The ways on from an action: first where its review goes on. What stands in its inputs is neither checked nor sent. */
export const actionWaysOn = ({ template, review, action, lang }: ActionOf): Element[] => {
  const { action: t, overview } = texts[lang].review;
  const { key, locked, answers } = review;
  const other = { withoutInputs: true };
  const next = locked === undefined ? firstUnanswered(template, givenIn(answers)) : undefined;
  return compact([
    next === undefined
      ? undefined
      : execute(overview.goOn(next), { verb: 'checklist.show', lang, ...key, itemId: next }, other),
    execute(t.toList, { verb: 'actions.list', lang, provider: key.provider }, other),
    execute(t.toItem(action.itemId), { verb: 'checklist.show', lang, ...key, itemId: action.itemId }, other),
    execute(t.toOverview, { verb: 'checklist.overview', lang, ...key }, other),
  ]);
};
