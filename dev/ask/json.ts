import type { Figure, Figures } from '../../core/kpi/answer';
import { findKpi } from '../../core/kpi/catalogue';
import type { Metric, Question } from '../../core/questions/question';
import type { Answered, Outcome } from './outcome';
import { refusalText } from './refusal';

/** Sections of checklists and indicators stay away as a companion does: what is undefined is not written. */
const bare = <T extends Figure>(figure: T) => ({ ...figure, sections: undefined, indicators: undefined });

const figuresOf = ({ rows, total }: Figures) => ({ rows: rows.map(bare), total: bare(total) });

const explained = (metric: Metric, { language }: Answered) => {
  const { name, meaning, source } = findKpi(metric);
  return { metric, name: name[language], definition: meaning[language], source: source[language] };
};

const answerOf = (answered: Answered): unknown => {
  const { outcome, language } = answered;
  switch (outcome.kind) {
    case 'kpi': {
      const { answer } = outcome;
      return {
        metric: answer.metric,
        unit: answer.unit,
        ...figuresOf(answer),
        ...(answer.compare === undefined ? {} : { compare: figuresOf(answer.compare) }),
        definition: findKpi(answer.metric).meaning[language],
        asOf: answer.asOf,
      };
    }
    case 'cases':
      return { rows: outcome.rows };
    case 'noAnswer':
      return { metric: outcome.question.metric, reason: refusalText({ reason: outcome.reason }, answered) };
    case 'clarify':
      return { options: outcome.question.options };
    case 'other':
      return outcome.question.kind === 'explain' ? explained(outcome.question.metric, answered) : null;
    case 'unsupported':
      return null;
  }
};

/** The question as it was understood and completed. */
export const questionOf = (outcome: Outcome): Question =>
  outcome.kind === 'unsupported' ? { kind: 'unsupported' } : outcome.question;

/** The question and its answer; `answer` is null where there is none. */
export const asJson = (answered: Answered) => ({
  question: questionOf(answered.outcome),
  answer: answerOf(answered),
});
