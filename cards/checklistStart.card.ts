import type { Language } from '../core/language';
import type { Card } from './element';
import { card } from './parts/card';
import { heading } from './parts/elements';
import { choiceInput } from './parts/inputs';
import { texts } from './texts/texts';

/** Which provider? The choice comes as `provider` beside the action. */
export const checklistStartCard = (providers: readonly string[], lang: Language): Card => {
  const t = texts[lang].checklist;
  const choices = [...providers].sort((a, b) => a.localeCompare(b, 'sv')).map((p) => ({ title: p, value: p }));
  const data = { verb: 'checklist.start', lang };
  return card(
    lang,
    t.chooseTitle,
    [
      heading(t.chooseTitle),
      choiceInput({ id: 'provider', label: t.choose, required: t.required, choices, style: 'compact' }),
    ],
    {
      actions: [
        {
          type: 'Action.Execute',
          title: t.start,
          verb: data.verb,
          data: { lang },
          fallback: { type: 'Action.Submit', title: t.start, data },
        },
      ],
    },
  );
};
