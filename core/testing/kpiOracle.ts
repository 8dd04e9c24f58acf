import { fromDayNumber } from '../calendar/day';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { Placement } from '../register/placement';

/*
 * A second, slow way to every figure, written from the rules alone: days are texts that are compared as texts, months
 * are counted on the text, buckets are found by walking through every day of the period.
 */
type Q = CompleteKpiQuestion;
export interface Span {
  from: string;
  to: string;
}

const walk = ({ from, to }: Span): string[] => {
  const days: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += 86_400_000) days.push(fromDayNumber(ms / 86_400_000));
  return days;
};

const lastOfMonth = (y: number, m: number): number =>
  m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;

const plusMonths = (d: string, months: number): string => {
  const [y = 0, m = 0, dd = 0] = d.split('-').map(Number);
  const index = y * 12 + m - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return [year, month, Math.min(dd, lastOfMonth(year, month))].map((n) => String(n).padStart(2, '0')).join('-');
};

const isSelfSufficient = (p: Placement) => ['arbete', 'studier', 'eget-foretagande'].includes(p.endReason ?? '');
const overlaps = (p: Placement, s: Span) => p.start <= s.to && (p.end === undefined || p.end >= s.from);
const endedIn = (p: Placement, s: Span) => p.end !== undefined && s.from <= p.end && p.end <= s.to;
const isActive = (p: Placement, d: string) => p.start <= d && (p.end === undefined || p.end > d);
const daysOf = (p: Placement) => (Date.parse(p.end ?? '') - Date.parse(p.start)) / 86_400_000;

/** Whole days from the start to the own end, or to the end of the period when that is first. */
const observed = (p: Placement, s: Span) =>
  (Date.parse(p.end !== undefined && p.end <= s.to ? p.end : s.to) - Date.parse(p.start)) / 86_400_000;
const ended = (p: Placement, s: Span) => p.end !== undefined && p.end <= s.to;

/** Kaplan-Meier day by day, as a fraction of whole numbers. */
const kaplanMeier = (rows: Placement[], s: Span): number | null => {
  let [above, below] = [1n, 1n];
  for (let t = 0; t <= Math.max(-1, ...rows.map((p) => observed(p, s))); t += 1) {
    const atRisk = rows.filter((p) => observed(p, s) >= t).length;
    const events = rows.filter((p) => observed(p, s) === t && ended(p, s) && isSelfSufficient(p)).length;
    above *= BigInt(atRisk - events);
    below *= BigInt(atRisk);
    if (events > 0 && 2n * above <= below) return t;
  }
  return null;
};

/** Aalen-Johansen day by day: who is still in just before the day, times the share of them that ends so on it. */
const aalenJohansen = (rows: Placement[], s: Span, within: number): number | null => {
  if (rows.length === 0) return null;
  let [stillIn, reached] = [1, 0];
  for (let t = 0; t <= within; t += 1) {
    const atRisk = rows.filter((p) => observed(p, s) >= t);
    if (atRisk.length === 0) return reached;
    const endings = atRisk.filter((p) => observed(p, s) === t && ended(p, s));
    reached += stillIn * (endings.filter((p) => isSelfSufficient(p)).length / atRisk.length);
    stillIn *= 1 - endings.length / atRisk.length;
  }
  return reached;
};

/** The placements behind a figure, and the figure itself. */
const figure = (q: Q, rows: Placement[], s: Span): { behind: Placement[]; figure: object } => {
  const of = (behind: Placement[], of?: (p: Placement) => boolean) => {
    const numerator = of === undefined ? 0 : behind.filter(of).length;
    const denominator = behind.length;
    return { behind, numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
  };
  switch (q.metric) {
    case 'customers': {
      const { behind } = of(rows.filter((p) => overlaps(p, s)));
      return { behind, figure: { value: new Set(behind.map((p) => p.customerId)).size } };
    }
    case 'placements':
    case 'starts':
    case 'endings': {
      const test = {
        placements: overlaps,
        endings: endedIn,
        starts: (p: Placement) => s.from <= p.start && p.start <= s.to,
      };
      const { behind, denominator } = of(rows.filter((p) => test[q.metric as keyof typeof test](p, s)));
      return { behind, figure: { value: denominator } };
    }
    case 'selfSufficiency':
    case 'selfSufficiencyOfEnded': {
      const among = rows.filter((p) => (q.metric === 'selfSufficiency' ? overlaps : endedIn)(p, s));
      const { behind, ...figureOf } = of(among, (p) => endedIn(p, s) && isSelfSufficient(p));
      return { behind, figure: figureOf };
    }
    case 'daysToSelfSufficiency': {
      const behind = rows.filter((p) => endedIn(p, s) && isSelfSufficient(p));
      const sum = behind.reduce((n, p) => n + daysOf(p), 0);
      return {
        behind,
        figure: { value: behind.length === 0 ? null : sum / behind.length, denominator: behind.length },
      };
    }
    case 'longStay': {
      const months = q.months ?? 0;
      const { behind, numerator, denominator } = of(
        rows.filter((p) => isActive(p, s.to)),
        (p) => plusMonths(p.start, months) < s.to,
      );
      return { behind, figure: { value: numerator, denominator } };
    }
    case 'medianDaysToSelfSufficiency':
    case 'selfSufficiencyWithin': {
      const { behind, denominator } = of(rows.filter((p) => overlaps(p, s)));
      const value =
        q.metric === 'selfSufficiencyWithin' ? aalenJohansen(behind, s, q.days ?? 0) : kaplanMeier(behind, s);
      return { behind, figure: { value, denominator } };
    }
    default:
      throw new Error(q.metric);
  }
};

const timeKey = (by: string, d: string): string =>
  by === 'year'
    ? d.slice(0, 4)
    : by === 'month'
      ? d.slice(0, 7)
      : `${d.slice(0, 4)}-Q${Math.ceil(Number(d.slice(5, 7)) / 3)}`;

/** Rows and total of a question, from the placements as objects. */
export const oracleFigures = (q: Q, placements: Placement[], s: Span) => {
  const rows = placements.filter(
    (p) =>
      (q.filter?.intervention?.includes(p.intervention) ?? true) &&
      (q.filter?.provider?.includes(p.provider) ?? true) &&
      (q.filter?.officer === undefined || q.filter.officer === p.officer),
  );
  const { behind, figure: total } = figure(q, rows, s);
  const by = q.by;
  if (by === undefined) return { rows: [], total };
  if (by === 'month' || by === 'quarter' || by === 'year') {
    const days = walk(s);
    const keys = [...new Set(days.map((d) => timeKey(by, d)))];
    const part = (key: string) => days.filter((d) => timeKey(by, d) === key);
    return {
      rows: keys.map((key) => ({
        key,
        ...figure(q, rows, { from: part(key)[0] ?? '', to: part(key).at(-1) ?? '' }).figure,
      })),
      total,
    };
  }
  const keys = [...new Set(behind.map((p) => p[by] ?? ''))].sort();
  const grouped = keys.map((key) => ({
    key,
    ...figure(
      q,
      rows.filter((p) => p[by] === key),
      s,
    ).figure,
  }));
  const valueOf = (r: object): number => (r as { value: number | null }).value ?? -1;
  return { rows: grouped.sort((a, b) => valueOf(b) - valueOf(a)), total }; // sort() keeps the order of equal ones
};
