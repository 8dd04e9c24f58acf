import { formatCount } from '../../cards/format';
import { formatDay } from '../../cards/formatDay';
import { filterWords, interventionName } from '../../cards/labels';
import { texts } from '../../cards/texts/texts';
import type { Catalogue } from '../../core/catalogue/catalogue';
import type { Language } from '../../core/language';
import { columns } from './columns';
import type { Outcome } from './outcome';
import { words } from './words';

/** A list of placements for a terminal, all of it. */
export const casesText = (
  { complete: q, rows, own }: Extract<Outcome, { kind: 'cases' }>,
  catalogue: Catalogue,
  lang: Language,
): string[] => {
  const t = texts[lang].cases;
  const day = formatDay(q.asOf, lang);
  const { placement, start, months } = words[lang];
  const { intervention, provider, officer, days } = texts[lang].kpi.columns;
  const lines = [
    t.title(q.months === undefined ? undefined : formatCount(q.months, lang)),
    filterWords(q.filter, catalogue, lang),
    rows.length === 0 ? t.none(day) : t.count(rows.length, day),
    own ? t.own : undefined,
  ];
  const header = [placement, t.columns.customer, intervention, provider, officer, start, days, months];
  const cells = rows.map((r) => [
    r.placementId,
    r.customerId,
    interventionName(r.intervention, catalogue, lang),
    r.provider,
    r.officer,
    r.start,
    formatCount(r.days, lang),
    formatCount(r.months, lang),
  ]);
  return [
    ...lines.filter((line) => line !== undefined),
    ...(rows.length === 0 ? [] : ['', ...columns([header, ...cells], 2)]),
  ];
};
