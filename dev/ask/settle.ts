import type { Catalogue } from '../../core/catalogue/catalogue';
import { findKpi } from '../../core/kpi/catalogue';
import {
  type CompleteCasesQuestion,
  type CompleteKpiQuestion,
  completeCases,
  completeKpi,
  type Known,
  type RefusalReason,
} from '../../core/questions/complete';
import { askedAgain } from '../../core/questions/followUps';
import type { CasesQuestion, Filter, KpiQuestion, Question } from '../../core/questions/question';

type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Option = Of<'clarify'>['options'][number];

/** A question that nothing is left to assume of, as it is written, and what is needed to answer it. */
export type Settled =
  | { kind: 'kpi'; question: KpiQuestion; complete: CompleteKpiQuestion }
  | { kind: 'cases'; question: CasesQuestion; complete: CompleteCasesQuestion }
  /** Understood, and without an answer: progression of a part of the unit. */
  | { kind: 'noAnswer'; question: KpiQuestion; reason: RefusalReason }
  | { kind: 'clarify'; question: Of<'clarify'> }
  | { kind: 'other'; question: Of<'explain' | 'flags' | 'checklist' | 'help'> }
  | { kind: 'refused'; reason?: RefusalReason };

/** `me` is written as it was asked: who that is depends on the asker. */
const written = (filter: Filter | undefined) => (filter === undefined ? {} : { filter });

const writtenKpi = ({ filter }: KpiQuestion, c: CompleteKpiQuestion): KpiQuestion => ({
  ...askedAgain(c),
  ...written(filter),
});

const writtenCases = ({ filter }: CasesQuestion, { months, asOf }: CompleteCasesQuestion): CasesQuestion => ({
  kind: 'cases',
  ...(months === undefined ? {} : { months }),
  ...written(filter),
  asOf,
});

/** The same question with each number that it may ask for; undefined when it lacks none. */
const withNumbers = (q: KpiQuestion, reason: RefusalReason, catalogue: Catalogue): KpiQuestion[] | undefined => {
  if (reason.kind === 'monthsMissing') return catalogue.flagMonths.map((months) => ({ ...q, months }));
  const definition = findKpi(q.metric);
  if (reason.kind !== 'daysMissing' || definition.kind !== 'incidence') return undefined;
  return definition.days.map((days) => ({ ...q, days }));
};

/** Checks the names of a filter, as a list of cases would. */
const filterFault = (filter: Filter | undefined, known: Known): RefusalReason | undefined => {
  const checked = completeCases({ kind: 'cases', ...written(filter) }, known);
  return checked.ok ? undefined : checked;
};

/** A part of a figure that is shown for the whole unit alone is completed like the number of placements. */
const settlePart = (q: KpiQuestion, reason: RefusalReason, known: Known): Settled => {
  const like = completeKpi({ ...q, metric: 'placements' }, known);
  return like.ok
    ? { kind: 'noAnswer', question: writtenKpi(q, { ...like.question, metric: q.metric }), reason }
    : { kind: 'refused', reason: like };
};

const settleKpi = (q: KpiQuestion, known: Known): Settled => {
  const complete = completeKpi(q, known);
  if (complete.ok) return { kind: 'kpi', question: writtenKpi(q, complete.question), complete: complete.question };
  if (complete.kind === 'wholeUnit') return settlePart(q, complete, known);
  const options = withNumbers(q, complete, known.catalogue)?.map((option) => settleKpi(option, known)) ?? [];
  const refused = options.find((o) => o.kind === 'refused');
  if (refused !== undefined) return refused;
  const questions = options.flatMap((o) => (o.kind === 'kpi' ? [o.question] : []));
  return questions.length < 2
    ? { kind: 'refused', reason: complete }
    : { kind: 'clarify', question: { kind: 'clarify', options: questions } };
};

/** An option that cannot be completed stays as it is: it is refused when it is chosen. */
const settleOption = (option: Option, known: Known): Option => {
  const settled = settle(option, known);
  return settled.kind === 'refused' || settled.kind === 'clarify' ? option : settled.question;
};

/** Gives a question its defaults and cuts, said or given alike, and refuses what the register cannot answer. */
export const settle = (question: Question, known: Known): Settled => {
  switch (question.kind) {
    case 'kpi':
      return settleKpi(question, known);
    case 'cases': {
      const complete = completeCases(question, known);
      if (!complete.ok) return { kind: 'refused', reason: complete };
      return { kind: 'cases', question: writtenCases(question, complete.question), complete: complete.question };
    }
    case 'checklist': {
      const fault = filterFault(question.filter, known);
      return fault === undefined ? { kind: 'other', question } : { kind: 'refused', reason: fault };
    }
    case 'explain':
    case 'flags':
    case 'help':
      return { kind: 'other', question };
    case 'clarify':
      return {
        kind: 'clarify',
        question: { kind: 'clarify', options: question.options.map((option) => settleOption(option, known)) },
      };
    case 'unsupported':
      return { kind: 'refused' };
  }
};
