import { wholeYear } from '../../core/calendar/period';
import { about, count } from './kpiAbout';
import { changed } from './progressionFigures';
import type { MakeCards } from './sample';

const open = { metric: 'openFlags', unit: 'count' } as const;
const progression = { metric: 'progression', unit: 'score' } as const;

/** Thirty-two placements; belief in work fell, and nobody knew anything of health. */
const ofYear = changed([0.4271, 32], {
  ...{ P1: [0.8125, 32], P2: [0.6, 30], P4: [0.375, 24], P5: [0, 28] },
  ...{ P6: [-0.25, 20], P7: [1.125, 16] },
});
const yearBefore = changed([0.2, 12], { P1: [0.5, 12], P2: [0.25, 8], P3: [-0.1, 10] });
const nothing = changed([null, 0], {});

/** The figures that come from flags and their follow-ups. */
export const flagFigureSamples: MakeCards = {
  'kpi-open-flags': about({ ...open, total: count(27) }),
  'kpi-open-flags-one': about({ ...open, total: count(1), question: { filter: { provider: ['Språkbron'] } } }),
  'kpi-open-flags-none': about({ ...open, total: count(0) }),
  'kpi-open-flags-by-officer': about({
    ...{ ...open, by: 'officer', total: count(27) },
    rows: { 'karim.haddad@nacka.example': count(15), 'anna.berg@nacka.example': count(12) },
  }),
  'kpi-progression': about({ ...progression, total: ofYear, question: { assumedPeriod: true } }),
  'kpi-progression-few': about({ ...progression, total: changed([-0.5, 1], { P1: [-0.5, 1] }) }),
  'kpi-progression-nothing': about({ ...progression, total: nothing }),
  'kpi-progression-compared': about({
    ...{ ...progression, total: ofYear, question: { compare: wholeYear(2020) } },
    answer: { compare: { period: wholeYear(2020), rows: [], total: yearBefore } },
  }),
  'kpi-progression-compared-with-nothing': about({
    ...{ ...progression, total: ofYear, question: { compare: wholeYear(2020) } },
    answer: { compare: { period: wholeYear(2020), rows: [], total: nothing } },
  }),
};
