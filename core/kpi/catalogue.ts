import type { Metric } from '../questions/question';
import type { KpiDefinition } from './definition';
import { checklistCompliance } from './definitions/checklistCompliance';
import { customers } from './definitions/customers';
import { daysToSelfSufficiency } from './definitions/daysToSelfSufficiency';
import { endings } from './definitions/endings';
import { longStay } from './definitions/longStay';
import { medianDaysToSelfSufficiency } from './definitions/medianDaysToSelfSufficiency';
import { placements } from './definitions/placements';
import { satisfaction } from './definitions/satisfaction';
import { selfSufficiency } from './definitions/selfSufficiency';
import { selfSufficiencyOfEnded } from './definitions/selfSufficiencyOfEnded';
import { selfSufficiencyWithin } from './definitions/selfSufficiencyWithin';
import { starts } from './definitions/starts';

/** Every figure that can be answered, in the order in which they are listed to people. */
export const kpiCatalogue: readonly KpiDefinition[] = [
  selfSufficiency,
  selfSufficiencyOfEnded,
  selfSufficiencyWithin,
  daysToSelfSufficiency,
  medianDaysToSelfSufficiency,
  customers,
  placements,
  starts,
  endings,
  longStay,
  satisfaction,
  checklistCompliance,
];

/** The definition of a figure; undefined for one that cannot be answered yet. */
export const findKpi = (metric: Metric): KpiDefinition | undefined => kpiCatalogue.find((d) => d.id === metric);
