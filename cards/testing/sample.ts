import { Language } from '../../core/language';
import type { Card } from '../element';

/** A card in one of its states, as people meet it. */
export interface Sample {
  /** `kpi-share.sv`: also the name of its golden file. */
  name: string;
  lang: Language;
  card: Card;
}

export type MakeCards = Readonly<Record<string, (lang: Language) => Card>>;

/** Each card in each language. */
export const samplesOf = (cards: MakeCards): Sample[] =>
  Object.entries(cards).flatMap(([name, make]) =>
    Language.options.map((lang) => ({ name: `${name}.${lang}`, lang, card: make(lang) })),
  );
