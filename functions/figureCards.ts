import type { Ports } from '../bot/ports';
import { earlyWarningCard } from '../cards/earlyWarning.card';
import type { Card } from '../cards/element';
import { weeklyCard } from '../cards/weekly.card';
import { maySayToAll } from '../core/access/disclosure';
import type { WarningAlert, WeeklyAlert } from '../core/alerts/alert';
import { dayInStockholm } from '../core/calendar/clock';
import { addDays } from '../core/calendar/day';
import { mondayOf } from '../core/calendar/week';
import { earlyWarning, LONG_STAY_MONTHS } from '../core/kpi/earlyWarning';
import { evaluate, type Sources } from '../core/kpi/evaluate';
import { weeklyOf } from '../core/kpi/weekly';
import type { Language } from '../core/language';
import { completeKpi } from '../core/questions/complete';
import type { KpiQuestion } from '../core/questions/question';
import { registerSources } from './registerSources';

/** What had risen, by the register in force; undefined when nothing has, or when another month has begun: it has its own. */
export const cardOfWarning = async (
  { asOf }: WarningAlert,
  lang: Language,
  ports: Ports,
): Promise<Card | undefined> => {
  const sources = await registerSources(ports);
  if (sources === undefined || asOf.slice(0, 7) !== ports.clock.today().slice(0, 7)) return undefined;
  const warning = earlyWarning(asOf, sources);
  return warning && earlyWarningCard({ warning, catalogue: ports.catalogue, lang });
};

/** What the weekly card offers to ask. */
const OFFERED: readonly KpiQuestion[] = [
  { kind: 'kpi', metric: 'selfSufficiency' },
  { kind: 'kpi', metric: 'longStay', months: LONG_STAY_MONTHS },
];

const isAnsweredToAll = (asked: KpiQuestion, sources: Sources, { clock }: Ports): boolean => {
  const today = clock.today();
  const complete = completeKpi(asked, { ...sources, today });
  return complete.ok && maySayToAll(complete.question, evaluate(complete.question, sources), sources, today);
};

/** What the week was, by the register in force; undefined when the next one is over too: it has its own. */
export const cardOfWeek = async ({ monday }: WeeklyAlert, lang: Language, ports: Ports): Promise<Card | undefined> => {
  const sources = await registerSources(ports);
  if (sources === undefined || addDays(monday, 7) !== mondayOf(ports.clock.today())) return undefined;
  const questions = OFFERED.filter((q) => isAnsweredToAll(q, sources, ports));
  const importedOn = dayInStockholm(sources.importedAt);
  return weeklyCard({ weekly: weeklyOf(monday, sources), importedOn, questions, catalogue: ports.catalogue, lang });
};
