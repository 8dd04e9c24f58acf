import type { Metric } from '../questions/question';
import type { KpiDefinition } from './definition';
import { checklistCompliance } from './definitions/checklistCompliance';
import { customers } from './definitions/customers';
import { daysToSelfSufficiency } from './definitions/daysToSelfSufficiency';
import { endings } from './definitions/endings';
import { longStay } from './definitions/longStay';
import { medianDaysToSelfSufficiency } from './definitions/medianDaysToSelfSufficiency';
import { openFlags } from './definitions/openFlags';
import { placements } from './definitions/placements';
import { progression } from './definitions/progression';
import { satisfaction } from './definitions/satisfaction';
import { selfSufficiency } from './definitions/selfSufficiency';
import { selfSufficiencyOfEnded } from './definitions/selfSufficiencyOfEnded';
import { selfSufficiencyWithin } from './definitions/selfSufficiencyWithin';
import { starts } from './definitions/starts';

const definitions: { readonly [M in Metric]: KpiDefinition & { id: M } } = {
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
  openFlags,
  progression,
  satisfaction,
  checklistCompliance,
};

/** Every figure that can be asked for, in the order in which they are listed to people. */
export const kpiCatalogue: readonly KpiDefinition[] = Object.values(definitions);

/** The definition of a figure. */
export const findKpi = (metric: Metric): KpiDefinition => definitions[metric];
