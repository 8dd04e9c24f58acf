import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { Register } from '../register/register';
import { frameOf } from './frame';
import type { Item, Parser } from './item';
import { namePhrases } from './names';
import { comparisons } from './parsers/compare';
import { groupings } from './parsers/grouping';
import { lengths } from './parsers/months';
import { outcomes } from './parsers/outcome';
import { relatives } from './parsers/relative';
import { periods } from './parsers/period';
import type { Question } from './question';
import { refine } from './refiners/refine';
import { scannerWith } from './scan';

export interface Understanding {
  question: Question;
  /** The language of the text, when it gives one away. */
  language?: Language;
  /** The words that were not understood; a question with any is unsupported. */
  leftover: string[];
  /** Nobody said the period: it is this year so far. */
  assumedPeriod?: boolean;
}

/** What a text means. `previous` is the question before it: "och för SAI?" changes what it names and keeps the rest. */
export type Understand = (text: string, today: Day, previous?: Question) => Understanding;

/** In this order: a period is taken out before a length of time, both before what is grouped by. */
const PARSERS: readonly Parser[] = [relatives, periods, lengths, outcomes, comparisons, groupings];

const parsed = (items: readonly Item[], today: Day): Item[] =>
  PARSERS.reduce((rest: Item[], parse) => parse(rest, today), [...items]);

/** The understanding of one register and catalogue: names are indexed once, then each text takes one pass. */
export const understandWith = (catalogue: Catalogue, register: Register): Understand => {
  const scan = scannerWith(namePhrases(catalogue, register));
  return (text, today, previous) => {
    const { items, language } = scan(text);
    const refined = refine(frameOf(parsed(items, today)), { today, previous, flagMonths: catalogue.flagMonths });
    return { ...refined, ...(language === undefined ? {} : { language }) };
  };
};
