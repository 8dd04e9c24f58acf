/** A letter left out, put in, changed or swapped with the next: what goes wrong when people type. */
export const SLIPS = ['delete', 'insert', 'replace', 'swap'] as const;
export type Slip = (typeof SLIPS)[number];

export const mistyped = (word: string, slip: Slip, at: number, letter: string): string => {
  const i = at % word.length;
  const [before, here, after] = [word.slice(0, i), word.slice(i, i + 1), word.slice(i + 1)];
  if (slip === 'delete') return before + after;
  if (slip === 'insert') return before + letter + here + after;
  if (slip === 'replace') return before + letter + after;
  return before + after.slice(0, 1) + here + after.slice(1);
};
