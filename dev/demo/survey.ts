import type { SurveyRow } from '../../core/register/survey';
import { INTERVENTIONS, PROVIDERS, SURVEYS } from './plan';
import type { InterventionCode, ProviderName } from './plan';
import type { Customer } from './customers';
import type { Draft } from './flows';
import { between, normal, shuffled } from './random';
import type { Random } from './random';
import { firstOf, lastOf } from './workdays';

interface Answer {
  readonly about: Draft;
  score: number;
}

const SPREAD = 0.9;
const total = (answers: readonly Answer[]): number => answers.reduce((sum, a) => sum + a.score, 0);

/** One answer, 1 to 5, about one placement of the year from each of so many customers. */
const drawAnswers = (random: Random, customers: readonly Customer[], survey: (typeof SURVEYS)[number]): Answer[] => {
  const inYear = (p: Draft): boolean => p.start <= lastOf(survey.year) && (p.end ?? Infinity) >= firstOf(survey.year);
  const asked = customers.flatMap((c) => c.placements.filter(inYear).slice(-1));
  const answers = shuffled(random, asked)
    .slice(0, survey.respondents)
    .map((about): Answer => {
      const wanted = survey.mean + PROVIDERS[about.provider].lean + SPREAD * normal(random);
      return { about, score: Math.min(5, Math.max(1, Math.round(wanted))) };
    });
  // One step up or down for one respondent at a time, until the mean is exact.
  for (let missing = Math.round(survey.mean * survey.respondents) - total(answers); missing !== 0;) {
    const step = Math.sign(missing);
    const answer = answers[between(random, 0, answers.length - 1)];
    if (!answer || answer.score + step < 1 || answer.score + step > 5) continue;
    answer.score += step;
    missing -= step;
  }
  return answers;
};

/**
 * All levels come from the same answers, so they agree: the mean of the year is exact to two decimals, and rounding each
 * finer row moves their weighted mean by less than half a hundredth.
 */
export const drawSurvey = (random: Random, customers: readonly Customer[]): SurveyRow[] =>
  SURVEYS.flatMap((survey) => {
    const answers = drawAnswers(random, customers, survey);
    const row = (level: { provider?: ProviderName; intervention?: InterventionCode }): SurveyRow => {
      const counted = answers.filter(
        ({ about }) =>
          about.provider === (level.provider ?? about.provider) &&
          about.intervention === (level.intervention ?? about.intervention),
      );
      const score = Math.round((100 * total(counted)) / counted.length) / 100;
      return { year: survey.year, ...level, respondents: counted.length, score };
    };
    const providers = Object.keys(PROVIDERS) as ProviderName[];
    return [
      row({}),
      ...providers.map((provider) => row({ provider })),
      ...INTERVENTIONS.map((intervention) => row({ intervention })),
    ];
  });
