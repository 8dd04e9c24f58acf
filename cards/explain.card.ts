import type { KpiDefinition } from '../core/kpi/definition';
import type { Language } from '../core/language';
import type { Card } from './element';
import { submit } from './parts/actions';
import { card } from './parts/card';
import { heading, note, text } from './parts/elements';
import { texts } from './texts/texts';

/** How a figure is defined and computed, and where the rule comes from. */
export const explainCard = (definition: KpiDefinition, lang: Language): Card => {
  const t = texts[lang].kpi;
  const name = definition.name[lang];
  const meaning = definition.meaning[lang];
  const actions =
    definition.id === 'longStay' || definition.kind === 'incidence' // these need a number
      ? []
      : [submit(t.showFigure, { verb: 'ask', question: { kind: 'kpi', metric: definition.id }, lang })];
  return card(
    lang,
    `${name}: ${meaning}`,
    [
      heading(`${name}: ${t.howComputed.toLocaleLowerCase(lang)}`),
      text(meaning),
      note(t.source(definition.source[lang])),
    ],
    { actions },
  );
};
