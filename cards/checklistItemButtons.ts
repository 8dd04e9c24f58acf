import { ActionId } from '../core/checklists/action';
import type { Place } from '../core/checklists/progress';
import type { ChecklistTemplate } from '../core/checklists/template';
import type { ProviderReview, StoredAnswer } from '../core/checklists/review';
import type { Language } from '../core/language';
import type { Element } from './element';
import { execute } from './parts/actions';
import { compact } from './parts/elements';
import { texts } from './texts/texts';
import { type CardAction, OVERVIEW, type ReviewRef } from './verbs';

/** The card of an item that the buttons stand on. */
interface Standing {
  template: ChecklistTemplate;
  review: ProviderReview;
  itemId: string;
  lang: Language;
  /** An earlier revision, which can only be read. */
  revision?: number | undefined;
  /** Someone else's answer that came in between: a choice is to be made. */
  changed?: StoredAnswer | undefined;
  /** That answer is the reader's own. */
  own?: boolean | undefined;
  /** Where the person was about to go, when what was typed could not be saved. */
  leavingTo?: string | undefined;
}

/** Its review, for the buttons of a card. */
export const refOf = ({
  review,
  template,
  lang,
}: Pick<Standing, 'review' | 'template' | 'lang'>): ReviewRef & { lang: Language } => ({
  ...review.key,
  template: template.id,
  lang,
});

/** To an item, the overview or an action; what stands in the inputs is neither checked nor sent. */
export const go = (
  title: string,
  to: string,
  standing: Pick<Standing, 'review' | 'template' | 'lang' | 'revision'>,
): Element => {
  const ref = refOf(standing);
  const { revision } = standing;
  const of = revision === undefined ? {} : { revision };
  const action: CardAction = ActionId.safeParse(to).success
    ? { verb: 'action.show', ...ref, actionId: to }
    : to === OVERVIEW
      ? { verb: 'checklist.overview', ...ref, ...of }
      : { verb: 'checklist.show', ...ref, itemId: to, ...of };
  return execute(title, action, { withoutInputs: true });
};

/** The same with what stands in the inputs, so that nothing typed is lost. `version` is that of the answer shown. */
export const leave = (title: string, to: string, standing: Standing, version: number): Element =>
  execute(title, { verb: 'checklist.leave', ...refOf(standing), itemId: standing.itemId, version, to });

/** Through a review that can only be read. */
export const readingButtons = (standing: Standing, { previous, next }: Place): Element[] => {
  const t = texts[standing.lang].checklist;
  return compact([
    previous === undefined ? undefined : go(t.previous, previous, standing),
    next === undefined ? undefined : go(t.next, next, standing),
    go(t.overview, OVERVIEW, standing),
  ]);
};

/** After what could not be saved: mine, theirs, or away without saving. */
const stayingButtons = (standing: Standing, { next }: Place, save: Element): Element[] => {
  const { changed, own, leavingTo, lang } = standing;
  const t = texts[lang].checklist;
  return compact([
    save,
    changed === undefined
      ? undefined
      : go(own === true ? t.keepIt : t.keepTheirs(changed.by.name), next ?? OVERVIEW, standing),
    leavingTo === undefined ? undefined : go(t.leaveUnsaved, leavingTo, standing),
  ]);
};

/** To save, and to leave for another item or the overview. */
export const fillingButtons = (standing: Standing, place: Place, version: number): Element[] => {
  const { itemId, changed, leavingTo, lang } = standing;
  const { previous, next } = place;
  const t = texts[lang].checklist;
  const title = next === undefined ? t.saveLast : t.saveAndNext;
  const save = execute(changed === undefined ? title : t.saveMine, {
    ...{ verb: 'checklist.answer', ...refOf(standing), itemId, version },
  });
  if (changed !== undefined || leavingTo !== undefined) return stayingButtons(standing, place, save);
  return compact([
    save,
    previous === undefined ? undefined : leave(t.previous, previous, standing, version),
    next === undefined ? undefined : leave(version === 0 ? t.skip : t.next, next, standing, version),
    leave(t.overview, OVERVIEW, standing, version),
  ]);
};
