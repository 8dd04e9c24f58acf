import { type Progress, progressOf, type SectionProgress } from './progress';
import type { ReviewSummary } from './reviewStore';
import type { ChecklistTemplate } from './template';

/** How far a provider's review of a year has come. `done`: it is locked. */
export type ReviewState = 'notStarted' | 'ongoing' | 'done';

/** A provider in the overview of a year. Only a review that was begun has the rest. */
export interface StatusRow {
  provider: string;
  state: ReviewState;
  summary?: ReviewSummary;
  /** Missing, as `template` is, when the template that the review was begun with cannot be found. */
  progress?: Progress & { sections: SectionProgress[] };
  template?: ChecklistTemplate;
}

interface Overview {
  /** The providers of the register in force. */
  providers: readonly string[];
  /** Reviews, those of other years among them or not. */
  summaries: readonly ReviewSummary[];
  templates: (id: string, version: number) => ChecklistTemplate | undefined;
  year: number;
}

const rowOf = (summary: ReviewSummary, templates: Overview['templates']): StatusRow => {
  const { key, templateVersion, locked, given } = summary;
  const template = templates(key.template, templateVersion);
  return {
    provider: key.provider,
    state: locked === undefined ? 'ongoing' : 'done',
    summary,
    ...(template === undefined ? {} : { template, progress: progressOf(template, given) }),
  };
};

/** By the provider's name as Swedish sorts it (å, ä, ö last), then by template. */
const inOrder = (a: StatusRow, b: StatusRow): number =>
  a.provider.localeCompare(b.provider, 'sv') ||
  (a.summary?.key.template ?? '').localeCompare(b.summary?.key.template ?? '', 'sv');

/**
 * The reviews of a year, provider by provider: a row for each review, also of a provider that has left the register, and
 * one for each provider of the register that has none.
 */
export const reviewStatus = ({ providers, summaries, templates, year }: Overview): StatusRow[] => {
  const begun = summaries.filter((s) => s.key.year === year).map((s) => rowOf(s, templates));
  const reviewed = new Set(begun.map((row) => row.provider));
  const missing = [...new Set(providers)].filter((provider) => !reviewed.has(provider));
  return [...begun, ...missing.map((provider): StatusRow => ({ provider, state: 'notStarted' }))].sort(inOrder);
};
