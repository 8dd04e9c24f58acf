/**
 * What a table key may not hold (`/ \ # ?` and control characters), what separates the parts of ours (`!`), what marks
 * an encoded character (`~`), and what clients and emulators are known to stumble over in a URL (`%` and `'`). Half a
 * surrogate pair has no UTF-8 and would not come back.
 */
const UNSAFE = /[/\\#?!~%'\p{Cc}\p{Cs}]/gu;
const ENCODED = /~([0-9a-f]{4})/gu;

/** A text as one part of a key: `Jobb/Väg #1` becomes `Jobb~002fVäg ~00231`. No two texts have the same part. */
export const keyPart = (text: string): string =>
  text.replace(UNSAFE, (character) => `~${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The text that `keyPart` was given. */
export const fromKeyPart = (part: string): string =>
  part.replace(ENCODED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A key of several parts: `keyOf('P-1', 12)` is `P-1!12`. */
export const keyOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => keyPart(String(part))).join('!');

/** A number as a key part whose alphabetical order is the order of the numbers. */
export const ordered = (n: number, digits: number): string => String(n).padStart(digits, '0');

/** All row keys that begin with these parts and go on: from the first to, not including, the second. */
export const rangeOf = (...parts: readonly (string | number)[]): { from: string; before: string } => {
  const start = keyOf(...parts);
  // `"` follows `!`.
  return { from: `${start}!`, before: `${start}"` };
};
