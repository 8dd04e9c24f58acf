import type { Catalogue } from '../core/catalogue/catalogue';
import type { Figure } from '../core/kpi/answer';
import type { EarlyWarning, Risen, RisenDays } from '../core/kpi/earlyWarning';
import { wilson } from '../core/kpi/interval';
import type { Language } from '../core/language';
import { formatCount, formatFigure, formatInterval, formatPercent, formatShare, roundedRatio } from './format';
import { formatPeriod } from './formatDay';
import { fewOf } from './kpiIntervals';
import { interventionName } from './labels';
import { texts } from './texts/texts';

/** What has risen, and in which language it is told. */
export interface Warned {
  warning: EarlyWarning;
  catalogue: Catalogue;
  lang: Language;
}

/** How many stand behind a figure. */
export const behind = ({ denominator = 0 }: Figure): number => denominator;

/** How many per cent more, of what it was: "13 %". From whole numbers. */
const moreBy = (now: number, ofNow: number, before: number, ofBefore: number, lang: Language): string => {
  return formatPercent(roundedRatio((now * ofBefore - before * ofNow) * 100, before * ofNow, 0), lang);
};

/** What is told of an intervention: one line, and what must be read beside it. */
export interface Line {
  main: string;
  beside: string;
}

const fewIn = (figures: readonly Figure[], lang: Language): string[] => {
  const few = fewOf(figures, lang);
  return few === undefined ? [] : [few];
};

/** "Förstärkt jobbpeng: 415,9 dagar, upp 13 % från 368,0 dagar", with the number behind and the median. */
export const daysLine = ({ intervention, now, before, median }: RisenDays, c: Warned): Line => {
  const { warning, catalogue, lang } = c;
  const t = texts[lang].warning;
  const shown = (f: Figure): string => formatFigure(f, 'days', lang);
  const sumOf = (f: Figure): number => Math.round((f.value ?? 0) * behind(f));
  const { periods } = warning.days;
  const [thisYear, lastYear] = [formatPeriod(periods.now, lang), formatPeriod(periods.before, lang)];
  const by = moreBy(sumOf(now), behind(now), sumOf(before), behind(before), lang);
  return {
    main: t.risen(interventionName(intervention, catalogue, lang), shown(now), by, shown(before)),
    beside: [
      t.behind(thisYear, formatCount(behind(now), lang), lastYear, formatCount(behind(before), lang)),
      t.medians(thisYear, shown(median.now), lastYear, shown(median.before)),
      ...fewIn([now, before], lang),
    ].join(' '),
  };
};

/** The long stays of a figure. */
export const countOf = ({ value }: Figure): number => value ?? 0;

/** The shares' intervals, and whether they overlap: then the difference may be chance. */
const intervalsOf = ({ now, before }: Risen, lang: Language): string => {
  const t = texts[lang].warning;
  const [a, b] = [wilson(countOf(now), behind(now)), wilson(countOf(before), behind(before))];
  if (a === undefined || b === undefined) throw new TypeError('A share that has risen has a denominator');
  const overlap = a.low <= b.high && b.low <= a.high;
  return [
    t.intervals(formatInterval(a.low, a.high, behind(now), lang), formatInterval(b.low, b.high, behind(before), lang)),
    overlap ? texts[lang].kpi.differenceMayBeChance : t.apart,
    ...fewIn([now, before], lang),
  ].join(' ');
};

/** "SAI: 28 % (11 av 40), upp 10 % från 25 % (10 av 40)", with the intervals. */
export const longStayLine = (risen: Risen, { catalogue, lang }: Warned): Line => {
  const { intervention, now, before } = risen;
  const t = texts[lang].warning;
  const shown = (f: Figure): string =>
    t.of(formatShare(countOf(f), behind(f), lang), formatCount(countOf(f), lang), formatCount(behind(f), lang));
  const what = interventionName(intervention, catalogue, lang);
  const main =
    countOf(before) === 0
      ? t.risenFromNone(what, shown(now), shown(before))
      : t.risen(
          what,
          shown(now),
          moreBy(countOf(now), behind(now), countOf(before), behind(before), lang),
          shown(before),
        );
  return { main, beside: intervalsOf(risen, lang) };
};
