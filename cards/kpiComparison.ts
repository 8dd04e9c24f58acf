import type { Element } from './element';
import { changeOf } from './format';
import type { KpiContext } from './kpiContext';
import { intervalsOverlap } from './kpiIntervals';
import { behindText, shownFigure, whenText } from './kpiWords';
import { note, text } from './parts/elements';
import { texts } from './texts/texts';

/** "↑ Upp 3,0 procentenheter jämfört med 2020": the arrow is never alone. */
const changeText = (c: KpiContext): string | undefined => {
  const { answer, lang } = c;
  if (answer.compare === undefined) return undefined;
  const t = texts[lang].kpi;
  const { period, total } = answer.compare;
  const before = whenText(c, period);
  const change = changeOf(answer.total, total, answer.unit, lang);
  if (change === undefined) return t.noComparison(before);
  return change.direction === 'same' ? t.same(before) : t[change.direction](change.size, before);
};

/** "2020: 26,3 % (129 av 490).", and whether the difference may be chance. */
const beforeText = (c: KpiContext): string | undefined => {
  const { answer, lang } = c;
  if (answer.compare === undefined) return undefined;
  const { period, total } = answer.compare;
  const behind = total.value === null ? undefined : behindText(c, total);
  const figure = `${shownFigure(c, total)}${behind === undefined ? '' : ` (${behind})`}`;
  const changed = changeOf(answer.total, total, answer.unit, lang)?.direction !== 'same';
  const mayBeChance = changed && intervalsOverlap(c, [answer.total, total]);
  const chance = mayBeChance ? ` ${texts[lang].kpi.differenceMayBeChance}` : '';
  return `${whenText(c, period)}: ${figure}.${chance}`;
};

/** The comparison in words; undefined when nothing was compared. */
export const comparisonText = (c: KpiContext): string | undefined => {
  const change = changeText(c);
  const before = beforeText(c);
  return change === undefined || before === undefined ? undefined : `${change}. ${before}`;
};

/** The comparison as it stands on a card: which way, how much, and from what. */
export const comparisonOf = (c: KpiContext): Element[] => {
  const change = changeText(c);
  const before = beforeText(c);
  if (change === undefined || before === undefined) return [];
  return [text(change, { bold: true, spacing: 'Medium' }), note(before, 'None')];
};
