import type { StoredAnswer } from '../core/checklists/review';
import type { Language } from '../core/language';
import type { Card, Element } from './element';
import { note } from './parts/elements';
import { bytesOf, fullestThatFits } from './parts/fit';
import { shortened } from './parts/shortened';
import { texts } from './texts/texts';

/** How much of what was typed stands on a card, in bytes, and of each stored text, in characters. */
export interface Room {
  typed: number;
  stored: number;
}

/** What was typed is nowhere else; what is stored can be read again. */
export const MOST_ROOM: Room = { typed: 22_000, stored: Infinity };
const LESS_ROOM: readonly Room[] = [
  ...[20_100, 18_000, 15_000, 12_000].map((typed) => ({ typed, stored: Infinity })),
  ...[12_000, 9000, 6000, 3000].map((typed) => ({ typed, stored: 300 })),
];

/** A card with as much of what was typed as Teams shows. */
export const withTyped = (draw: (room: Room) => Card): Card =>
  fullestThatFits(draw(MOST_ROOM), ...LESS_ROOM.map((room) => () => draw(room)));

/** The quotation marks of a JSON text. */
const MARKS = 2;

/** The beginning of a text that takes so many bytes at most; never half a character. */
const beginningOf = (words: string, room: number): string => {
  if (bytesOf(words) - MARKS <= room) return words;
  let shown = '';
  let left = room;
  for (const character of words) {
    left -= bytesOf(character) - MARKS;
    if (left < 0) break;
    shown += character;
  }
  return shown;
};

/** What was typed as far as there is room for it, and the fields that were cut. */
export interface Fitted<Field extends string> {
  shown: Partial<Record<Field, string>>;
  cut: readonly Field[];
}

/**
 * Fits what was typed into so many bytes. What is not too long to be stored (`most` characters) comes first, and what is
 * too long shares the rest, so that no short text is cut for the sake of a long one.
 */
export const fitted = <Field extends string>(
  typed: Partial<Record<Field, string | undefined>>,
  most: number,
  room: number,
): Fitted<Field> => {
  const isLong = (words: string): number => (words.length > most ? 1 : 0);
  const fields = (Object.entries(typed) as [Field, string | undefined][])
    .flatMap(([field, words = '']) => (words === '' ? [] : [{ field, words }]))
    .sort((a, b) => isLong(a.words) - isLong(b.words) || a.words.length - b.words.length);
  let left = room;
  const shown: Partial<Record<Field, string>> = {};
  fields.forEach(({ field, words }, i) => {
    const beginning = beginningOf(words, isLong(words) === 1 ? left / (fields.length - i) : left);
    shown[field] = beginning;
    left -= bytesOf(beginning) - MARKS;
  });
  return { shown, cut: fields.flatMap(({ field, words }) => (shown[field] === words ? [] : [field])) };
};

/** Says that a text goes on where the card has no more room. */
export const cutNote = (lang: Language): Element => note(texts[lang].checklist.cutHere);

/** A stored answer as far as there is room for it, and was it cut? */
export const fittedAnswer = (
  { value, ...rest }: StoredAnswer['answer'],
  most: number,
): { answer: StoredAnswer['answer']; cut: boolean } => {
  const of = (words: string): string => shortened(words, most);
  const { comment, evidence } = rest;
  const answer = {
    ...rest,
    value: typeof value === 'string' ? of(value) : value,
    ...(comment === undefined ? {} : { comment: of(comment) }),
    ...(evidence === undefined ? {} : { evidence: of(evidence) }),
  };
  return { answer, cut: answer.value !== value || answer.comment !== comment || answer.evidence !== evidence };
};
