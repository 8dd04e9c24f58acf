import type { Day } from '../core/calendar/day';
import type { Question } from '../core/questions/question';
import type { Understand, Understanding } from '../core/questions/understand';

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Words as they stand in a text, and not inside longer ones. */
const without = (text: string, words: readonly string[]): string =>
  words.reduce(
    (rest, word) => rest.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu'), ' '),
    text,
  );

/** More words than this that were not understood, and the rest says little about what was meant. */
const MOST_WORDS = 3;

/**
 * What a text asks but for the words that were not understood: "egen försörjning för kvinnor 2021" comes near to "egen
 * försörjning 2021". It is offered and never answered by itself.
 */
export const nearestTo = (
  text: string,
  { question, leftover }: Understanding,
  { understand, today, previous }: { understand: Understand; today: Day; previous: Question | undefined },
): Question[] => {
  if (question.kind !== 'unsupported' || leftover.length === 0 || leftover.length > MOST_WORDS) return [];
  const { question: rest } = understand(without(text.normalize('NFC'), leftover), today, previous);
  if (rest.kind === 'clarify') return rest.options;
  return rest.kind === 'unsupported' || rest.kind === 'help' ? [] : [rest];
};
