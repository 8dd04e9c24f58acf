import type { Catalogue } from '../core/catalogue/catalogue';
import type { KpiAnswer } from '../core/kpi/answer';
import type { Language } from '../core/language';
import type { CompleteKpiQuestion } from '../core/questions/complete';

/** A question with its answer, and who reads it in which words. */
export interface KpiContext {
  question: CompleteKpiQuestion;
  answer: KpiAnswer;
  catalogue: Catalogue;
  lang: Language;
  /** The version of the register in force: a figure of another one says so. */
  currentVersion?: number;
}
