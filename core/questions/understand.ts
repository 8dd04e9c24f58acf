import type { Day } from '../calendar/day';
import type { Catalogue } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { Register } from '../register/register';
import { frameOf } from './frame';
import { isA, type Item, type Parser } from './item';
import { namePhrases } from './names';
import { comparisons } from './parsers/compare';
import { groupings } from './parsers/grouping';
import { lengths } from './parsers/months';
import { outcomes } from './parsers/outcome';
import { relatives } from './parsers/relative';
import { periods } from './parsers/period';
import type { Question } from './question';
import { flagsOf } from './refiners/flagsOf';
import { isPartOfWholeUnit } from './refiners/pairs';
import { refine } from './refiners/refine';
import type { ChecklistView, Context } from './refiners/refiner';
import { scannerWith } from './scan';

export interface Understanding {
  question: Question;
  /** The language of the text, when it gives one away. */
  language?: Language;
  /** The words that were not understood; a question with any is unsupported. */
  leftover: string[];
  /** Nobody said the period: it is this year so far. */
  assumedPeriod?: boolean;
  /** Of a checklist: what is wanted, when it is more than to fill it in. */
  view?: ChecklistView | undefined;
  /** Of a checklist: the year that was named. */
  year?: number | undefined;
  /** Of actions: only those whose day has passed. */
  late?: true | undefined;
  /** Of flags: the officer whose they are, or all whom the name fits. */
  flagsOf?: readonly string[] | undefined;
  /** Of an unsupported question: what would have an answer, without the words that were not understood. To offer only. */
  nearest?: Question;
}

/** What a text means. `previous` is the question before it: "och för SAI?" changes what it names and keeps the rest. */
export type Understand = (text: string, today: Day, previous?: Question) => Understanding;

/** In this order: a period is taken out before a length of time, both before what is grouped by. */
const PARSERS: readonly Parser[] = [relatives, periods, lengths, outcomes, comparisons, groupings];

const parsed = (items: readonly Item[], today: Day): Item[] =>
  PARSERS.reduce((rest: Item[], parse) => parse(rest, today), [...items]);

/** More words than that were another question. */
const MOST_LEFT_OUT = 3;

/** What the text asks for when the words are left out that have no answer; undefined when that asks for nothing. */
const nearestTo = (items: readonly Item[], context: Context): Question | undefined => {
  const understood = items.filter((item) => item.is !== 'unknown' && !isA(item, 'refused', 'person', 'place', 'other'));
  const left = items.length - understood.length;
  if (left === 0 || left > MOST_LEFT_OUT) return undefined;
  const { question } = refine(frameOf(parsed(understood, context.today)), context);
  if (question.kind === 'kpi') return isPartOfWholeUnit(question) ? undefined : question;
  return question.kind === 'explain' ? question : undefined;
};

/** The understanding of one register and catalogue: names are indexed once, then each text takes one pass. */
export const understandWith = (catalogue: Catalogue, register: Register): Understand => {
  const scan = scannerWith(namePhrases(catalogue, register));
  return (text, today, previous) => {
    const { items, language } = scan(text);
    const context = { today, previous, flagMonths: catalogue.flagMonths };
    const frame = frameOf(parsed(items, today));
    const refined = refine(frame, context);
    const officers = flagsOf(frame);
    const nearest = refined.question.kind === 'unsupported' ? nearestTo(items, context) : undefined;
    return {
      ...refined,
      ...(language === undefined ? {} : { language }),
      ...(nearest === undefined ? {} : { nearest }),
      ...(officers === undefined ? {} : { flagsOf: officers }),
    };
  };
};
