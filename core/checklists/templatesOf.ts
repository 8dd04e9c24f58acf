import type { ReviewSummary } from './reviewStore';
import type { ChecklistTemplate } from './template';
import type { TemplateStore } from './templateStore';

/** Looks a version of a template up; undefined when there is none. */
export type FindTemplate = (id: string, version: number) => ChecklistTemplate | undefined;

/** The templates that reviews were begun with, each read once. */
export const templatesOf = async (
  summaries: readonly Pick<ReviewSummary, 'key' | 'templateVersion'>[],
  store: Pick<TemplateStore, 'version'>,
): Promise<FindTemplate> => {
  const nameOf = (id: string, version: number): string => JSON.stringify([id, version]);
  const wanted = new Map(
    summaries.map(({ key, templateVersion }) => [
      nameOf(key.template, templateVersion),
      [key.template, templateVersion] as const,
    ]),
  );
  const found = new Map(
    await Promise.all([...wanted].map(async ([name, which]) => [name, await store.version(...which)] as const)),
  );
  return (id, version) => found.get(nameOf(id, version));
};
