import type { ReviewStore, ReviewSummary } from './reviewStore';
import type { ChecklistTemplate } from './template';
import type { TemplateStore } from './templateStore';

/** A review in short, and the version of the template that it keeps: what its answers mean. */
export interface TemplatedReview {
  summary: ReviewSummary;
  template: ChecklistTemplate;
}

/** Where reviews and their templates lie. */
export interface ReviewSources {
  reviews: Pick<ReviewStore, 'summaries'>;
  templates: Pick<TemplateStore, 'version'>;
}

const templateOf = async (
  { key, templateVersion }: ReviewSummary,
  templates: ReviewSources['templates'],
): Promise<ChecklistTemplate> => {
  const template = await templates.version(key.template, templateVersion);
  if (template === undefined) throw new Error(`There is no version ${templateVersion} of the template ${key.template}`);
  return template;
};

/**
 * Every review that has been begun, of all years. An answer counts on the day it was given, and that need not lie in the
 * year of the review: it is finished in January, or opened again years later. What fits to ask next (the year before, a
 * trend) is computed from the same reviews. Each version of a template is read once.
 */
export const allReviews = async ({ reviews, templates }: ReviewSources): Promise<TemplatedReview[]> => {
  const read = new Map<string, Promise<ChecklistTemplate>>();
  return Promise.all(
    (await reviews.summaries({})).map(async (summary): Promise<TemplatedReview> => {
      const id = JSON.stringify([summary.key.template, summary.templateVersion]);
      const template = read.get(id) ?? templateOf(summary, templates);
      read.set(id, template);
      return { summary, template: await template };
    }),
  );
};
