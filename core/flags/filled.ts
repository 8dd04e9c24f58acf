import type { Instant } from '../calendar/clock';
import { hasPersonalNumber } from '../personalNumber';
import { fieldsFor, type FlagReview, type Part, type ReviewAnswers, type ReviewField } from './reviewForm';
import type { FlagDraft } from './stores';

/** What was filled in of a form, by field id; several choices separated by commas. */
export type Filled = Readonly<Record<string, string>>;

/** Why something recorded is corrected. */
export const REASON = 'reason';
export const MOST_REASON = 500;

/** A text without a length of its own still has one. */
const MOST_TEXT = 1000;
const MOST_OTHERS = 300;

/** How long a text may be to be recorded. */
export const mostOf = ({ maxLength = MOST_TEXT }: Pick<ReviewField, 'maxLength'>): number => maxLength;

/**
 * How much of a text is taken from a form: twice of what is recorded, so that one that is too long can be said to be,
 * and all of it still stands there. More than this no card has room for.
 */
export const mostTyped = (most: number): number => 2 * most;

/** Who fills in a form that becomes a version of that kind. */
export const partOf = (kind: FlagReview['kind']): Part => (kind === 'decided' ? 'unitHead' : 'officer');

const lengthsOf = (months: number, kind: FlagReview['kind']): [id: string, most: number][] => [
  ...(kind === 'corrected' ? [[REASON, mostTyped(MOST_REASON)] as [string, number]] : []),
  ...fieldsFor(months, partOf(kind)).map((f): [string, number] => [
    f.id,
    f.type === 'text' ? mostTyped(mostOf(f)) : MOST_OTHERS,
  ]),
];

/**
 * What of a form may be kept: the fields that it asks, those with a personal identity number left out and named in
 * `refused`.
 */
export const filledOf = (
  months: number,
  kind: FlagReview['kind'],
  inputs: Readonly<Record<string, string | undefined>>,
): { filled: Filled; refused: string[] } => {
  const given = lengthsOf(months, kind).flatMap(([id, most]) => {
    const text = inputs[id] ?? '';
    return text.trim() === '' ? [] : [{ id, text, kept: text.slice(0, most) }];
  });
  // The whole text is looked at: a number may stand where it is cut.
  const refused = given.filter(({ text }) => hasPersonalNumber(text)).map(({ id }) => id);
  const kept = given.filter(({ id }) => !refused.includes(id)).map(({ id, kept: text }) => [id, text] as const);
  return { filled: Object.fromEntries(kept), refused };
};

/** Recorded answers as a form has them. */
export const asFilled = (answers: ReviewAnswers, months: number, part: Part): Filled =>
  Object.fromEntries(
    fieldsFor(months, part).flatMap(({ id }) => {
      const answer = answers[id];
      return answer === undefined ? [] : [[id, Array.isArray(answer) ? answer.join(',') : answer] as const];
    }),
  );

export const isSame = (a: Filled, b: Filled): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, text]) => b[id] === text);

/**
 * What is to be kept of a form that is left. `seen` is when the draft was kept that the form showed. Another draft, kept
 * since on another device, is not lost: only what stands in the form now takes the place of what it says.
 */
export const toKeep = (filled: Filled, draft: FlagDraft | undefined, seen: Instant | undefined): Filled =>
  draft === undefined || draft.at === seen ? filled : { ...draft.filled, ...filled };
