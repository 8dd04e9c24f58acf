import type { Catalogue } from '../core/catalogue/catalogue';
import type { KpiAnswer } from '../core/kpi/answer';
import type { Language } from '../core/language';
import type { CompleteKpiQuestion } from '../core/questions/complete';
import type { Element } from './element';

/** A question with its answer, and who reads it in which words. */
export interface KpiContext {
  question: CompleteKpiQuestion;
  answer: KpiAnswer;
  catalogue: Catalogue;
  lang: Language;
  /** The version of the register in force: a figure of another one says so. */
  currentVersion?: number;
}

/** What a card says of an answer, between how the question was understood and what can be done next. */
export interface Said {
  body: Element[];
  /** The same in sentences, for where cards are not drawn. */
  sentences: readonly (string | undefined)[];
  hasTable: boolean;
  /** The table is hidden, and a button shows it. */
  onDemand?: boolean;
}
