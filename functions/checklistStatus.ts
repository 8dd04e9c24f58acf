import type { Instant } from '../core/calendar/clock';
import { complianceBySection, type Compliance } from '../core/checklists/compliance';
import { type Given, type Progress, progressOf } from '../core/checklists/progress';
import type { Signed } from '../core/checklists/review';
import type { ReviewState, StatusRow } from '../core/checklists/status';
import type { ChecklistTemplate } from '../core/checklists/template';
import type { Bilingual } from '../core/language';

/** Who did something, by the name as it was then, and when. */
export interface SignedJson {
  by: string;
  at: Instant;
}

export interface SectionStatusJson extends Progress {
  id: string;
  name: Bilingual;
  compliance: Compliance;
}

/** A review, or a provider that has none, in `GET /api/checklists`. */
export interface ProviderStatusJson extends Progress {
  provider: string;
  year: number;
  state: ReviewState;
  /** The template that it was begun with, or would be; missing when there is none for that time. */
  template?: string;
  templateVersion?: number;
  openActions: number;
  sections: SectionStatusJson[];
  /** These only when it was begun. */
  revision?: number;
  started?: SignedJson;
  changed?: SignedJson;
  locked?: SignedJson;
}

export const signedJson = ({ by, at }: Signed): SignedJson => ({ by: by.name, at });

/** How far the sections have come, and what they say. A section of which nothing is asked is left out. */
const counts = (template: ChecklistTemplate, given: Given): Progress & { sections: SectionStatusJson[] } => {
  const { sections, ...all } = progressOf(template, given);
  const compliance = complianceBySection(template, given);
  return {
    ...all,
    sections: sections.map(({ section, ...progress }) => ({
      id: section.id,
      name: section.name,
      ...progress,
      compliance: compliance.get(section.id) ?? { numerator: 0, denominator: 0 },
    })),
  };
};

const NOTHING = { answered: 0, of: 0, deficiencies: 0, sections: [] };

/** A row of the overview as JSON. `inUse`: the template by which a review that is not there yet would be begun. */
export const providerStatusJson = (
  { provider, state, summary, template: begunWith }: StatusRow,
  year: number,
  inUse: ChecklistTemplate | undefined,
): ProviderStatusJson => {
  if (summary === undefined)
    return {
      ...{ provider, year, state },
      ...(inUse === undefined ? {} : { template: inUse.id, templateVersion: inUse.version }),
      openActions: 0,
      ...(inUse === undefined ? NOTHING : counts(inUse, new Map())),
    };
  const { key, templateVersion, revision, started, changed, locked, given, openActions } = summary;
  if (begunWith === undefined)
    throw new Error(`The review of ${provider} ${year} has ${key.template} ${templateVersion}, which is not there`);
  return {
    ...{ provider, year, state, template: key.template, templateVersion, revision, openActions },
    started: signedJson(started),
    ...(changed === undefined ? {} : { changed: signedJson(changed) }),
    ...(locked === undefined ? {} : { locked: signedJson(locked) }),
    ...counts(begunWith, given),
  };
};
