import { helpCard } from '../../cards/help.card';
import { questionWords } from '../../cards/questionWords';
import { texts } from '../../cards/texts/texts';
import { findKpi } from '../../core/kpi/catalogue';
import type { Metric, Question } from '../../core/questions/question';
import { casesText } from './casesText';
import { figureText } from './figureText';
import { questionOf } from './json';
import type { Answered, Outcome } from './outcome';
import { OFFERS, refusalText } from './refusal';
import { words } from './words';

const explained = (metric: Metric, { language: lang }: Answered): string[] => {
  const definition = findKpi(metric);
  const t = texts[lang].kpi;
  return [
    `${definition.name[lang]}: ${t.howComputed.toLocaleLowerCase(lang)}`,
    definition.meaning[lang],
    t.source(definition.source[lang]),
  ];
};

const otherText = ({ question }: Extract<Outcome, { kind: 'other' }>, answered: Answered): string[] => {
  const { language: lang, today } = answered;
  switch (question.kind) {
    case 'explain':
      return explained(question.metric, answered);
    case 'help':
      return [helpCard({ lang, today, personal: true, offers: OFFERS }).fallbackText];
    case 'flags':
    case 'checklist':
      return [words[lang].inChat];
  }
};

/** What a text can mean: each in words, and how it is asked. */
const meanings = (options: readonly Question[], { language: lang, today, catalogue }: Answered): string[] =>
  options.flatMap((option) => [
    `  ${questionWords(option, { catalogue, lang, today })}`,
    `    --query '${JSON.stringify(option)}'`,
  ]);

const linesOf = (answered: Answered): string[] => {
  const { outcome, language: lang, catalogue } = answered;
  switch (outcome.kind) {
    case 'kpi':
      return figureText({ question: outcome.complete, answer: outcome.answer, catalogue, lang });
    case 'cases':
      return casesText(outcome, catalogue, lang);
    case 'noAnswer':
      return [refusalText({ reason: outcome.reason }, answered)];
    case 'clarify':
      return [words[lang].didYouMean, ...meanings(outcome.question.options, answered)];
    case 'other':
      return otherText(outcome, answered);
    case 'unsupported': {
      const { reason, leftover } = outcome;
      return [refusalText({ leftover, ...(reason === undefined ? {} : { reason }) }, answered)];
    }
  }
};

/** The answer for people, and in one line the question as it was understood. */
export const asText = (answered: Answered): string => {
  const understood = `${words[answered.language].understoodAs} ${JSON.stringify(questionOf(answered.outcome))}`;
  return [...linesOf(answered), '', understood].join('\n');
};
