import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import { allReviews, type ReviewSources } from '../checklists/templatedReview';
import { type CompleteKpiQuestion, completeKpi, type Refusal } from '../questions/complete';
import { unfinishedFlags } from '../flags/unfinished';
import type { FlagReviewStore, FlagStore } from '../flags/stores';
import type { KpiQuestion } from '../questions/question';
import type { Register } from '../register/register';
import type { RegisterInForce, RegisterStore, SurveyStore } from '../register/registerStore';
import type { KpiAnswer } from './answer';
import { findKpi } from './catalogue';
import type { KpiDefinition } from './definition';
import { evaluate, type Sources } from './evaluate';

/** Where the data of a figure lie. */
export interface KpiData extends ReviewSources {
  registers: RegisterStore;
  surveys: SurveyStore;
  catalogue: Catalogue;
  flags: Pick<FlagStore, 'inStates'>;
  flagReviews: Pick<FlagReviewStore, 'all'>;
}

/** Seen from which day, and by whom: `me` is the asker's officer id. */
export interface Asker {
  today: Day;
  me?: string | undefined;
}

export interface Answered {
  ok: true;
  question: CompleteKpiQuestion;
  answer: KpiAnswer;
  sources: Sources;
}

/** What a figure is computed from besides the register: read for that figure alone. */
const beside = async (
  { kind }: KpiDefinition,
  { surveys, flags, flagReviews, ...data }: KpiData,
  register: Register,
): Promise<Partial<Sources>> => {
  switch (kind) {
    case 'survey':
      return { surveys: await surveys.all() };
    case 'compliance':
      return { reviews: await allReviews(data) };
    case 'flags':
      return { flags: await unfinishedFlags(flags, register) };
    case 'progression':
      return { flagReviews: await flagReviews.all() };
    case 'count':
    case 'ratio':
    case 'meanDays':
    case 'medianDays':
    case 'incidence':
      return {};
  }
};

/**
 * Completes and computes a question from the register in force, or from an earlier version that it asks for ("as reported
 * then"). A version that is not there is refused, never answered from another.
 */
export const answerKpi = async (
  question: KpiQuestion,
  current: RegisterInForce,
  data: KpiData,
  { today, me }: Asker,
): Promise<Answered | Refusal> => {
  const wanted = question.registerVersion;
  const earlier =
    wanted === undefined || wanted === current.head.version ? undefined : await data.registers.version(wanted);
  const { register, head } = earlier ?? current;
  const { catalogue } = data;
  const registerVersion = head.version;
  const complete = completeKpi(question, { register, registerVersion, catalogue, today, me });
  if (!complete.ok) return complete;
  const kept = await beside(findKpi(complete.question.metric), data, register);
  const sources = { register, registerVersion, surveys: [], catalogue, ...kept };
  return { ok: true, question: complete.question, answer: evaluate(complete.question, sources), sources };
};
