import type { Day } from '../../calendar/day';
import type { Frame } from '../frame';
import type { Question } from '../question';
import { leftoverOf, type Used } from './leftover';

/** What a text is seen from. */
export interface Context {
  today: Day;
  previous?: Question | undefined;
  /** The catalogue's thresholds: what "länge" may mean. */
  flagMonths: readonly number[];
}

/**
 * What is wanted of checklists, beyond what a Question says: to go on where one was, how far they have come, or the actions
 * that deficiencies have led to, the asker's own or all.
 */
export type ChecklistView = 'resume' | 'status' | 'actions' | 'ownActions';

/** What a text was found to mean. */
export interface Refined {
  question: Question;
  /** The words that were not understood. */
  leftover: string[];
  /** Nobody said the period. */
  assumedPeriod?: boolean;
  view?: ChecklistView | undefined;
  /** Of a checklist: the year that was named. */
  year?: number | undefined;
  /** Of actions: only those whose day has passed. */
  late?: true | undefined;
}

/** Undefined when the text is for another refiner. */
export type Answer = Refined | undefined;
export type Refiner = (f: Frame, c: Context) => Answer;
export type Refine = (f: Frame, c: Context) => Refined;

export const answer = (question: Question): Refined => ({ question, leftover: [] });
export const unsupported = (leftover: string[] = []): Refined => ({ question: { kind: 'unsupported' }, leftover });

/** The question, unless words are left that it does not account for. */
export const accounted = (f: Frame, used: Used, question: Question): Refined => {
  const leftover = leftoverOf(f.items, used);
  return leftover.length > 0 ? unsupported(leftover) : answer(question);
};
