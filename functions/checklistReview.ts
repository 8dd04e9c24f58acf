import { texts } from '../cards/texts/texts';
import type { Action } from '../core/checklists/action';
import { askedItems, givenIn, type Progress, progressOf } from '../core/checklists/progress';
import type { ProviderReview, StoredAnswer } from '../core/checklists/review';
import type { ReviewState } from '../core/checklists/status';
import { type ChecklistItem, type ChecklistTemplate, type ItemType, Rating } from '../core/checklists/template';
import type { Bilingual } from '../core/language';
import { signedJson, type SignedJson } from './checklistStatus';

export interface AnswerJson extends SignedJson {
  value: string | number;
  /** The words of a rating or a choice. */
  valueText?: Bilingual;
  comment?: string;
  evidence?: string;
  version: number;
}

export interface ItemJson {
  id: string;
  text: Bilingual;
  type: ItemType;
  /** False when its condition is not met; what was answered before stands there still. */
  asked: boolean;
  answer: AnswerJson | null;
}

export interface ActionJson {
  id: string;
  item: string;
  text: string;
  owner: string;
  due: string;
  opened: SignedJson;
  closed?: SignedJson & { note: string };
}

/** A whole review: `GET /api/checklists/{provider}/{year}`. */
export interface ReviewJson extends Progress {
  provider: string;
  year: number;
  template: { id: string; version: number; name: Bilingual };
  state: Exclude<ReviewState, 'notStarted'>;
  revision: number;
  started: SignedJson;
  changed?: SignedJson;
  locked?: SignedJson;
  /** Every revision that was locked and opened again. */
  earlier: { revision: number; locked: SignedJson; reopened: SignedJson & { reason: string } }[];
  sections: { id: string; name: Bilingual; items: ItemJson[] }[];
  /** Of the review, whichever revision is read: actions go on when a review is locked. */
  actions: ActionJson[];
}

const valueText = (item: ChecklistItem, value: string | number): Bilingual | undefined => {
  if (item.type === 'choice') return item.choices?.find((c) => c.code === value)?.text;
  const rating = item.type === 'rating' ? Rating.safeParse(value).data : undefined;
  return rating && { sv: texts.sv.checklist.ratings[rating], en: texts.en.checklist.ratings[rating] };
};

const answerJson = (item: ChecklistItem, { answer, by, at, version }: StoredAnswer): AnswerJson => {
  const { value, comment, evidence } = answer;
  const words = valueText(item, value);
  return {
    value,
    ...(words === undefined ? {} : { valueText: words }),
    ...(comment === undefined ? {} : { comment }),
    ...(evidence === undefined ? {} : { evidence }),
    ...signedJson({ by, at }),
    version,
  };
};

const actionJson = ({ id, itemId, text, owner, due, opened, closed }: Action): ActionJson => ({
  ...{ id, item: itemId, text, owner: owner.name, due },
  opened: signedJson(opened),
  ...(closed === undefined ? {} : { closed: { ...signedJson(closed), note: closed.note } }),
});

const inOrder = (a: Action, b: Action): number =>
  a.opened.at === b.opened.at ? 0 : a.opened.at < b.opened.at ? -1 : 1;

/**
 * A review as JSON. `shown` is what is read of it: the review itself, or an earlier revision as it was when it was
 * locked.
 */
export const reviewJson = (review: ProviderReview, shown: ProviderReview, template: ChecklistTemplate): ReviewJson => {
  const { key, started, revision, changed, locked, answers } = shown;
  const given = givenIn(answers);
  const asked = new Set(askedItems(template, given).map(({ item }) => item.id));
  const { answered, of, deficiencies } = progressOf(template, given);
  const itemJson = (item: ChecklistItem): ItemJson => {
    const { id, text, type } = item;
    const stored = answers.get(id);
    return { id, text, type, asked: asked.has(id), answer: stored === undefined ? null : answerJson(item, stored) };
  };
  return {
    ...{ provider: key.provider, year: key.year },
    template: { id: template.id, version: template.version, name: template.name },
    ...{ state: locked === undefined ? 'ongoing' : 'done', revision, started: signedJson(started) },
    ...(changed === undefined ? {} : { changed: signedJson(changed) }),
    ...(locked === undefined ? {} : { locked: signedJson(locked) }),
    earlier: review.earlier.map((e) => ({
      revision: e.revision,
      locked: signedJson(e.locked),
      reopened: { ...signedJson(e.reopened), reason: e.reopened.reason },
    })),
    ...{ answered, of, deficiencies },
    sections: template.sections.map(({ id, name, items }) => ({ id, name, items: items.map(itemJson) })),
    actions: [...review.actions.values()].sort(inOrder).map(actionJson),
  };
};
