import type { Bilingual } from '../language';
import type { Grouping, Metric } from '../questions/question';

/** A set of placements, seen from the period (or, for the last two, from the day and the months) of the question. */
export type Selection =
  'overlapping' | 'startedIn' | 'endedIn' | 'selfSufficientIn' | 'activeOn' | 'activeLongerThanMonths';

interface Common {
  id: Metric;
  name: Bilingual;
  /** What it says and how it is computed, in the words of the unit. */
  meaning: Bilingual;
  /** Where the rule comes from. */
  source: Bilingual;
  by: readonly Grouping[];
}

/** Counts placements, or with `distinct` the people behind those that overlap. */
export type CountDefinition = Common & { kind: 'count' } & (
    { among: Selection; distinct?: never } | { among: 'overlapping'; distinct: 'customer' }
  );

/** The placements `of` as a share of those `among`. `counted` puts the count first: "21 of 120". */
export interface RatioDefinition extends Common {
  kind: 'ratio';
  of: Selection;
  among: Selection;
  counted?: boolean;
}

/** Mean days from start to end of the completed. */
export interface MeanDaysDefinition extends Common {
  kind: 'meanDays';
  among: 'selfSufficientIn';
  /** A figure that this one should not be read without: it is answered along with it. */
  companion: Metric;
}

/** Kaplan-Meier median days to self-sufficiency. */
export interface MedianDaysDefinition extends Common {
  kind: 'medianDays';
  among: 'overlapping';
}

/** Aalen-Johansen share that has become self-sufficient within one of the `days` of the question. */
export interface IncidenceDefinition extends Common {
  kind: 'incidence';
  among: 'overlapping';
  days: readonly number[];
}

/** Mean of the survey, weighted by respondents. */
export interface SurveyDefinition extends Common {
  kind: 'survey';
}

/** The requirements of provider checklists that are fulfilled, as a share of those that were rated. */
export interface ComplianceDefinition extends Common {
  kind: 'compliance';
}

/** The flags that somebody still has to do something about, today. */
export interface FlagsDefinition extends Common {
  kind: 'flags';
}

/** How the indicators of progression have changed, as means over placements. */
export interface ProgressionDefinition extends Common {
  kind: 'progression';
}

/** A figure is data: what it counts, among which, and what it means. core/kpi/figure computes it. */
export type PlacementDefinition =
  CountDefinition | RatioDefinition | MeanDaysDefinition | MedianDaysDefinition | IncidenceDefinition;
export type KpiDefinition =
  PlacementDefinition | SurveyDefinition | ComplianceDefinition | FlagsDefinition | ProgressionDefinition;

/** Is it computed from the placements of the register? */
export const countsPlacements = (d: KpiDefinition): d is PlacementDefinition => 'among' in d;

export const BY_ALL_BUT_REASON: readonly Grouping[] = [
  'intervention',
  'provider',
  'officer',
  'month',
  'quarter',
  'year',
];

/** Types the definition and keeps it as it is. */
export const defineKpi = <T extends KpiDefinition>(definition: T): T => definition;
