import { fromDayNumber } from '../../core/calendar/day';
import type { Placement } from '../../core/register/placement';
import type { SurveyRow } from '../../core/register/survey';
import { drawCustomers } from './customers';
import { drawFlows } from './flows';
import { seeded } from './random';
import { giveReasons } from './reasons';
import { drawSurvey } from './survey';

const SEED = 2029;

/**
 * The demo register as it is on 2021-12-31, and its survey: invented people whose figures are those of the unit's
 * published report. The same rows every time. What the figures are stands in plan.ts; each step meets its part of it:
 * flows (placements), reasons (self-sufficiency and days), customers (people), survey (satisfaction).
 */
export const generateDemo = (): { placements: Placement[]; survey: SurveyRow[] } => {
  const random = seeded(SEED);
  const drafts = drawFlows(random);
  giveReasons(random, drafts);
  drafts.sort((a, b) => a.start - b.start);
  const customers = drawCustomers(random, drafts);
  const ownerOf = new Map(customers.flatMap((c) => c.placements.map((p) => [p, c] as const)));
  const placements = drafts.map((p, i): Placement => {
    const owner = ownerOf.get(p);
    if (!owner) throw new Error('a placement belongs to nobody');
    return {
      placementId: `P-${10_001 + i}`,
      customerId: owner.customerId,
      intervention: p.intervention,
      provider: p.provider,
      officer: owner.officer,
      start: fromDayNumber(p.start),
      ...(p.end === undefined ? {} : { end: fromDayNumber(p.end), endReason: p.endReason }),
    };
  });
  return { placements, survey: drawSurvey(random, customers) };
};
