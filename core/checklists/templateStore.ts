import type { Instant } from '../calendar/clock';
import type { Day } from '../calendar/day';
import type { ChecklistTemplate } from './template';

/**
 * - `added`: it is there now.
 * - `unchanged`: the very same version with the same content was there already.
 * - `notNext`: `version` has to be the one after the newest, so that no version is ever replaced or skipped.
 */
export type AddResult = { kind: 'added' } | { kind: 'unchanged' } | { kind: 'notNext'; next: number };

/** Where checklist templates are kept, those that come with the product (core/catalogue/checklists) among them. */
export interface TemplateStore {
  /** A version of a template; undefined when there is none. Once added, a version never changes. */
  version(id: string, version: number): Promise<ChecklistTemplate | undefined>;
  /** Every template as it is on a day: its newest version of those whose first day of use has come. By id. */
  newest(today: Day): Promise<ChecklistTemplate[]>;
  /** Every version of every template, by id and version. */
  all(): Promise<ChecklistTemplate[]>;
  add(template: ChecklistTemplate, by: string, at: Instant): Promise<AddResult>;
}

/** The newest version of each template; those of which the first day of use has not come do not count. */
export const newestOf = (templates: readonly ChecklistTemplate[], today: Day): ChecklistTemplate[] => {
  const newest = new Map<string, ChecklistTemplate>();
  for (const template of templates)
    if (template.usedFrom <= today && template.version > (newest.get(template.id)?.version ?? 0))
      newest.set(template.id, template);
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/**
 * The template that a review begun on a day uses: of those as they are on that day, the one whose first day of use came
 * last.
 */
export const templateInUse = (templates: readonly ChecklistTemplate[], today: Day): ChecklistTemplate | undefined =>
  newestOf(templates, today).reduce<ChecklistTemplate | undefined>(
    (last, template) => (last === undefined || template.usedFrom >= last.usedFrom ? template : last),
    undefined,
  );

/** What a template says, whatever the order in which its keys were written. */
const contentOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Do two templates say the same? */
export const isSameTemplate = (a: ChecklistTemplate, b: ChecklistTemplate): boolean => contentOf(a) === contentOf(b);
