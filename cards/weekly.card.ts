import type { CoarseCount, CoarseShare } from '../core/access/coarse';
import type { Catalogue } from '../core/catalogue/catalogue';
import type { Day } from '../core/calendar/day';
import { isoWeek } from '../core/calendar/week';
import { findKpi } from '../core/kpi/catalogue';
import type { Weekly } from '../core/kpi/weekly';
import type { Language } from '../core/language';
import type { KpiQuestion, Metric } from '../core/questions/question';
import type { Card, Element } from './element';
import { formatCount, formatPercent } from './format';
import { formatDay, formatPeriod } from './formatDay';
import { toggle } from './parts/actions';
import { askButtons } from './parts/ask';
import { card } from './parts/card';
import { barChart, type Point } from './parts/chart';
import { compact, facts, heading, hidden, note, text } from './parts/elements';
import { texts } from './texts/texts';

interface WeeklyCard {
  weekly: Weekly;
  /** When the register was read in: what has happened since is not in it. */
  importedOn: Day;
  /** What may be asked here and now: a button never leads to a refusal. */
  questions: readonly KpiQuestion[];
  catalogue: Catalogue;
  lang: Language;
}

/** The figures that the card tells of, in its order: their definitions are shown on demand. */
const TOLD: readonly Metric[] = ['starts', 'endings', 'customers', 'longStay', 'selfSufficiency'];

type Row = readonly [title: string, value: string];

const countText = (n: CoarseCount | undefined, lang: Language): string => {
  const t = texts[lang].weekly;
  if (n === undefined) return t.notTold;
  if (n === 'few') return t.few;
  return n === 0 ? formatCount(n, lang) : t.about(formatCount(n, lang));
};

/** "ungefär 25 % av 125 …"; none and all are exact, and only what they are of is rounded: "0 % av ungefär 125 …". */
const shareText = (
  share: CoarseShare | undefined,
  words: (share: string, of: string) => string,
  lang: Language,
): string => {
  const t = texts[lang].weekly;
  if (share === undefined) return t.notTold;
  const [percent, of] = [formatPercent(share.percent, lang), formatCount(share.of, lang)];
  return share.percent % 100 === 0 ? words(percent, t.about(of)) : words(t.about(percent), of);
};

const weekRows = ({ starts, endings, selfSufficient }: Weekly, lang: Language): Row[] => {
  const t = texts[lang].weekly;
  return [
    [t.starts, countText(starts, lang)],
    [t.endings, countText(endings, lang)],
    [t.selfSufficient, countText(selfSufficient, lang)],
  ];
};

const stateRows = ({ customers, longStays, selfSufficiency }: Weekly, lang: Language): Row[] => {
  const t = texts[lang].weekly;
  return [
    [t.customers, countText(customers, lang)],
    [t.longStays, shareText(longStays, t.ofActive, lang)],
    ...[selfSufficiency.now, selfSufficiency.before].map(({ period, share }): Row => [
      t.ofYear(formatPeriod(period, lang)),
      shareText(share, t.ofRun, lang),
    ]),
  ];
};

/** This year beside the one before; nothing when one of them is not told. */
const chartOf = ({ selfSufficiency: { now, before } }: Weekly, lang: Language): Element | undefined => {
  const points = [before, now].flatMap(({ period, share }): Point[] =>
    share === undefined
      ? []
      : [{ label: period.from.slice(0, 4), value: share.percent, shown: formatPercent(share.percent, lang) }],
  );
  const t = texts[lang];
  const chart = { title: t.weekly.selfSufficiency, unit: `${t.kpi.columns.share}, %`, points };
  return points.length < 2 ? undefined : barChart({ ...chart, instead: t.kpi.chartElsewhere });
};

const definitions = (lang: Language): Element[] =>
  TOLD.flatMap((metric) => {
    const { name, meaning } = findKpi(metric);
    return [text(name[lang], { bold: true }), text(meaning[lang], { spacing: 'None' })];
  });

/** Sent by itself to the chosen channel once a week: figures only, so coarse that they point at nobody. */
export const weeklyCard = ({ weekly, importedOn, questions, catalogue, lang }: WeeklyCard): Card => {
  const t = texts[lang].weekly;
  const { week } = weekly;
  const title = t.title(String(isoWeek(week.from).week));
  const rows = [weekRows(weekly, lang), stateRows(weekly, lang)] as const;
  const said = rows.flat().map(([name, value]) => `${name}: ${value}.`);
  return card(
    lang,
    `${title}. ${said.join(' ')}`,
    compact([
      heading(title),
      note(formatPeriod(week, lang), 'None'),
      facts(rows[0]),
      text(t.state(formatDay(week.to, lang)), { bold: true, spacing: 'Medium' }),
      facts(rows[1]),
      chartOf(weekly, lang),
      importedOn > week.to ? undefined : text(t.notAllIn(formatDay(importedOn, lang))),
      note(t.rounded),
      hidden('definition', definitions(lang)),
      {
        type: 'ActionSet',
        actions: [...askButtons(questions, { catalogue, lang }), toggle(texts[lang].kpi.howComputed, 'definition')],
      },
      note(t.why(texts[lang].assistant), 'Medium'),
    ]),
  );
};
