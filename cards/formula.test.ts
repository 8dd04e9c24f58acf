import { day } from '../core/calendar/day';
import type { Figure } from '../core/kpi/answer';
import { findKpi } from '../core/kpi/catalogue';
import { unitOf } from '../core/kpi/figure';
import type { Metric } from '../core/questions/question';
import { filledIn, formulaOf } from './formula';
import { fulfilled } from './testing/complianceFigures';

test.each<[Metric, string, Figure, string | undefined]>([
  [
    'selfSufficiency',
    'insatsperioder som avslutades i egen försörjning i perioden ÷ insatsperioder som pågick någon dag i perioden',
    { value: 113 / 385, numerator: 113, denominator: 385 },
    '113 ÷ 385 = 29,4 %',
  ],
  [
    'longStay',
    'pågående insatsperioder som varat längre än så många månader ÷ pågående insatsperioder den dagen',
    { value: 21, denominator: 120 },
    '21 ÷ 120 = 17,5 %',
  ],
  ['customers', 'Antal olika personer bakom: insatsperioder som pågick någon dag i perioden', { value: 1204 }, '1 204'],
  ['starts', 'Antal: insatsperioder som började i perioden', { value: 0 }, '0'],
  [
    'daysToSelfSufficiency',
    'Summan av dagar från start till slut ÷ antal: insatsperioder som avslutades i egen försörjning i perioden',
    { value: 24122 / 58, denominator: 58 },
    '24 122 dagar ÷ 58 = 415,9 dagar',
  ],
  [
    'medianDaysToSelfSufficiency',
    'Dagen då hälften har nått egen försörjning, skattad enligt Kaplan-Meier',
    { value: 611, denominator: 171 },
    '611,0 dagar, skattat på 171 insatsperioder',
  ],
  [
    'medianDaysToSelfSufficiency',
    'Dagen då hälften har nått egen försörjning, skattad enligt Kaplan-Meier',
    { value: null, denominator: 72 },
    'inte nådd, skattat på 72 insatsperioder',
  ],
  [
    'selfSufficiencyWithin',
    'Andelen som nått egen försörjning dag 180, 365, 730, skattad enligt Aalen-Johansen',
    { value: 0.2318, denominator: 385 },
    '23,2 %, skattat på 385 insatsperioder',
  ],
  [
    'satisfaction',
    'Summan av betyg ÷ antal svarande',
    { value: 4.18, denominator: 212 },
    '4,18, medelbetyg av 212 svarande',
  ],
  [
    'checklistCompliance',
    'Krav som fick ja ÷ krav som fick ja, delvis eller nej, avsnitt för avsnitt',
    fulfilled({ B: [2, 3], C: [3, 3] }),
    'Till exempel B Processer och rutiner: 2 ÷ 3 = 67 %',
  ],
  ['openFlags', 'Antal: flaggor som väntar på svar, uppföljning eller beslut, eller är uppskjutna', { value: 0 }, '0'],
  [
    'progression',
    'Sista skattningen − första, i snitt per insatsperiod och sedan över insatsperioderna',
    { value: 0.4271, denominator: 32 },
    '+0,43, medelvärde av 32 insatsperioder',
  ],
])('%s is "%s"; with %j it is "%s"', (metric, formula, total, filled) => {
  const definition = findKpi(metric);
  const answer = { metric, unit: unitOf(definition), rows: [], total, asOf: day('2021-12-31') };
  expect(formulaOf(definition, 'sv')).toBe(formula);
  expect(filledIn(definition, answer, 'sv')?.replaceAll('\u00a0', ' ')).toBe(filled);
});

test.each<[Metric, Figure]>([
  ['selfSufficiency', { value: null, numerator: 0, denominator: 0 }],
  ['longStay', { value: 0, denominator: 0 }],
  ['daysToSelfSufficiency', { value: null, denominator: 0 }],
  ['satisfaction', { value: null, denominator: 0 }],
  ['checklistCompliance', fulfilled({})],
  ['progression', { value: null, denominator: 0 }],
])('there is nothing to fill in for %s when nothing was counted', (metric, total) => {
  const definition = findKpi(metric);
  const answer = { metric, unit: unitOf(definition), rows: [], total, asOf: day('2021-12-31') };
  expect(filledIn(definition, answer, 'sv')).toBeUndefined();
});
