import { Instant } from '../calendar/clock';
import type { ReviewKey } from '../checklists/review';
import type { ReviewStore } from '../checklists/reviewStore';
import type { ChecklistTemplate } from '../checklists/template';

export const reviewer = { id: '44444444-4444-4444-8444-444444444444', name: 'Eva Sund' };

/** Answers items of a review at a moment (ISO 8601), beginning it when it was not begun; what was answered before is changed. */
export const rate = async (
  store: ReviewStore,
  { template, ...of }: Omit<ReviewKey, 'template'> & { template: ChecklistTemplate },
  moment: string,
  ratings: Readonly<Record<string, string | number>>,
): Promise<void> => {
  const key: ReviewKey = { ...of, template: template.id };
  const at = Instant.parse(moment);
  await store.open(key, reviewer, at, template.version);
  for (const [itemId, value] of Object.entries(ratings)) {
    const expectedVersion = (await store.find(key))?.answers.get(itemId)?.version ?? 0;
    const saved = await store.save({ key, answer: { itemId, value }, by: reviewer, at, expectedVersion });
    if (saved.kind !== 'saved') throw new Error(`${itemId} of ${of.provider} was not saved: ${saved.kind}`);
  }
};
