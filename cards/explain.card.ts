import type { Catalogue } from '../core/catalogue/catalogue';
import type { KpiAnswer } from '../core/kpi/answer';
import type { KpiDefinition } from '../core/kpi/definition';
import type { Language } from '../core/language';
import type { CompleteKpiQuestion } from '../core/questions/complete';
import { askedAgain } from '../core/questions/followUps';
import type { Card, Element } from './element';
import { filledIn, formulaOf } from './formula';
import { inPeriod } from './formatDay';
import { submit } from './parts/actions';
import { card } from './parts/card';
import { compact, heading, note, text } from './parts/elements';
import { plain } from './parts/plain';
import { capitalised, questionWords, uncapitalised } from './questionWords';
import { texts } from './texts/texts';

interface Explain {
  definition: KpiDefinition;
  /** The figure of this year, to fill in; missing when there is none to give here. */
  today?: { question: CompleteKpiQuestion; answer: KpiAnswer };
  catalogue: Catalogue;
  lang: Language;
}

/** The formula with the figures of today, or that there are none. */
const withFigures = (filled: string | undefined, { today, catalogue, lang }: Explain): Element[] => {
  if (today === undefined) return [];
  const t = texts[lang].kpi.explain;
  const { question, answer } = today;
  if (filled === undefined)
    return [note(t.nothing(inPeriod(answer.period ?? { from: answer.asOf, to: answer.asOf }, lang)))];
  const words = questionWords(askedAgain(question), { catalogue, lang });
  return [
    note(t.withFigures(uncapitalised(words)), 'Medium'),
    { type: 'TextBlock', text: plain(filled), size: 'Large', weight: 'Bolder', wrap: true, spacing: 'None' },
  ];
};

/** How a figure is defined and computed, its formula with the figures of today, and where the rule comes from. */
export const explainCard = (c: Explain): Card => {
  const { definition, today, lang } = c;
  const t = texts[lang].kpi;
  const name = definition.name[lang];
  const meaning = definition.meaning[lang];
  const filled = today === undefined ? undefined : filledIn(definition, today.answer, lang);
  const actions =
    today === undefined || filled === undefined
      ? []
      : [submit(t.showFigure, { verb: 'ask', question: askedAgain(today.question), lang })];
  return card(
    lang,
    `${name}: ${meaning}`,
    compact([
      heading(`${name}: ${t.howComputed.toLocaleLowerCase(lang)}`),
      text(meaning),
      text(t.explain.formula, { bold: true, spacing: 'Medium' }),
      text(capitalised(formulaOf(definition, lang)), { spacing: 'None' }),
      ...withFigures(filled, c),
      note(t.source(definition.source[lang]), 'Medium'),
    ]),
    { actions },
  );
};
