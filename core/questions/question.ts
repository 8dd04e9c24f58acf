import * as z from 'zod';
import { Day } from '../calendar/day';
import { Period } from '../calendar/period';

/** The figures that can be asked for; core/kpi/definitions has one file for each that can be answered. */
export const Metric = z.enum([
  'customers',
  'placements',
  'starts',
  'endings',
  'selfSufficiency',
  'selfSufficiencyOfEnded',
  'daysToSelfSufficiency',
  'medianDaysToSelfSufficiency',
  'selfSufficiencyWithin',
  'satisfaction',
  'longStay',
  'openFlags',
  'checklistCompliance',
  'progression',
]);
export type Metric = z.infer<typeof Metric>;

export const Grouping = z.enum(['intervention', 'provider', 'officer', 'endReason', 'month', 'quarter', 'year']);
export type Grouping = z.infer<typeof Grouping>;

/** Several names, sorted and without repetition. */
const names = z.array(z.string().min(1)).transform((list) => [...new Set(list)].sort());

/** `officer` is an id as in the register, or `me`: the asker. */
export const Filter = z.strictObject({
  intervention: names.optional(),
  provider: names.optional(),
  officer: z.string().min(1).optional(),
});
export type Filter = z.infer<typeof Filter>;

/** How many calendar months at the most: longer than a working life. */
const MOST_MONTHS = 600;
const Months = z.number().positive().max(MOST_MONTHS);

/** How many days at the most: the same in days. */
const MOST_DAYS = 18_300;
const Days = z.int().positive().max(MOST_DAYS);

const KpiQuestion = z.strictObject({
  kind: z.literal('kpi'),
  metric: Metric,
  months: Months.optional(),
  /** For `selfSufficiencyWithin`: within so many days from the start. */
  days: Days.optional(),
  filter: Filter.optional(),
  by: Grouping.optional(),
  period: Period.optional(),
  asOf: Day.optional(),
  compare: Period.optional(),
  /** "As reported then": the register of an earlier import instead of the one in force. */
  registerVersion: z.int().positive().optional(),
});
export type KpiQuestion = z.infer<typeof KpiQuestion>;

const CasesQuestion = z.strictObject({
  kind: z.literal('cases'),
  months: Months.optional(),
  filter: Filter.optional(),
  asOf: Day.optional(),
});
export type CasesQuestion = z.infer<typeof CasesQuestion>;

const ExplainQuestion = z.strictObject({ kind: z.literal('explain'), metric: Metric });
const FlagsQuestion = z.strictObject({ kind: z.literal('flags') });
const ChecklistQuestion = z.strictObject({ kind: z.literal('checklist'), filter: Filter.optional() });
export type ChecklistQuestion = z.infer<typeof ChecklistQuestion>;
const HelpQuestion = z.strictObject({ kind: z.literal('help') });
const UnsupportedQuestion = z.strictObject({ kind: z.literal('unsupported') });

const Answerable = z.discriminatedUnion('kind', [
  KpiQuestion,
  CasesQuestion,
  ExplainQuestion,
  FlagsQuestion,
  ChecklistQuestion,
  HelpQuestion,
]);

const ClarifyQuestion = z.strictObject({ kind: z.literal('clarify'), options: z.array(Answerable).min(2) });

/** Nothing (null, an empty list, an object with nothing in it) is the same as left out. */
const withoutNothing = (value: unknown): unknown => {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(withoutNothing);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, v]) => [key, withoutNothing(v)] as const)
    .filter(([, v]) => v !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

/** What a text in chat means. Everything after the understanding works from this alone. */
export const Question = z.preprocess(
  withoutNothing,
  z.discriminatedUnion('kind', [...Answerable.options, ClarifyQuestion, UnsupportedQuestion]),
);
export type Question = z.infer<typeof Question>;
