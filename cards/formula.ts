import type { Figure, KpiAnswer } from '../core/kpi/answer';
import type { KpiDefinition } from '../core/kpi/definition';
import type { Language } from '../core/language';
import { formatChange, formatCount, formatFigure, formatShare } from './format';
import { sectionName } from './labels';
import { texts } from './texts/texts';

/** How a figure is computed, in words: "insatsperioder som avslutades i egen försörjning ÷ insatsperioder som pågick". */
export const formulaOf = (d: KpiDefinition, lang: Language): string => {
  const t = texts[lang].kpi.explain;
  switch (d.kind) {
    case 'count':
      return d.distinct === undefined ? t.counted(t.selection[d.among]) : t.people(t.selection[d.among]);
    case 'ratio':
      return t.divided(t.selection[d.of], t.selection[d.among]);
    case 'meanDays':
      return t.days(t.selection[d.among]);
    case 'medianDays':
      return t.median;
    case 'incidence':
      return t.incidence(d.days.map((n) => formatCount(n, lang)).join(', '));
    case 'survey':
      return t.survey;
    case 'compliance':
      return t.compliance;
    case 'flags':
      return t.flags;
    case 'progression':
      return t.progression;
  }
};

/** "3 ÷ 4 = 75 %". */
const divided = (of: number, among: number, lang: Language): string => {
  const { divided: words } = texts[lang].kpi.explain;
  return `${words(formatCount(of, lang), formatCount(among, lang))} = ${formatShare(of, among, lang)}`;
};

/** Checklists are never one share: their first section is filled in as an example. */
const ofOneSection = ({ sections: [first] = [] }: Figure, lang: Language): string | undefined =>
  first === undefined
    ? undefined
    : texts[lang].kpi.explain.ofSection(sectionName(first, lang), divided(first.numerator, first.denominator, lang));

/** The same with figures: "113 ÷ 385 = 29,4 %"; undefined when there is nothing to compute from. */
export const filledIn = (d: KpiDefinition, { total, unit }: KpiAnswer, lang: Language): string | undefined => {
  const t = texts[lang].kpi.explain;
  const { value, numerator, denominator = 0 } = total;
  const n = formatCount(denominator, lang);
  if (value === null && denominator === 0) return undefined;
  const figure = formatFigure(total, unit, lang);
  switch (d.kind) {
    case 'count':
    case 'flags':
      return figure;
    case 'ratio': {
      if (denominator === 0) return undefined;
      return divided(numerator ?? value ?? 0, denominator, lang);
    }
    case 'meanDays':
      return `${t.sumOfDays(formatCount(Math.round((value ?? 0) * denominator), lang), n)} = ${figure}`;
    case 'medianDays':
    case 'incidence':
      return `${figure}, ${t.estimatedFrom(n)}`;
    case 'survey':
      return `${figure}, ${t.meanOf(n)}`;
    case 'compliance':
      return ofOneSection(total, lang);
    case 'progression':
      return `${formatChange(total, lang)}, ${t.meanOfPlacements(n)}`;
  }
};
