import type { Language } from '../core/language';
import type { Element } from './element';
import { choiceInput } from './parts/inputs';
import { texts } from './texts/texts';

/** A provider to choose, each once, as Swedish sorts them. The choice comes as `provider` beside the action. */
export const providerChoice = (providers: readonly string[], lang: Language): Element => {
  const t = texts[lang].review.choice;
  const names = [...new Set(providers)].sort((a, b) => a.localeCompare(b, 'sv'));
  const choices = names.map((name) => ({ title: name, value: name }));
  return choiceInput({ id: 'provider', label: t.provider, required: t.required, choices, style: 'compact' });
};

/** Goes on with the review of the chosen provider, or begins it. */
export const startChosen = (title: string, lang: Language): Element => ({
  type: 'Action.Execute',
  title,
  verb: 'checklist.start',
  data: { lang },
  fallback: { type: 'Action.Submit', title, data: { verb: 'checklist.start', lang } },
});
