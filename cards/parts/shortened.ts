/** As much of a person's words as is read in passing. */
export const MOST_IN_PASSING = 300;

/**
 * A text in one line and of `most` characters at the most, cut between two words where it can be: "Frånvaro följs upp
 * från…". For lists that lead to the whole text.
 */
export const shortened = (text: string, most: number): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= most) return line;
  const start = characters.slice(0, most - 1).join('');
  const blank = characters[most - 1] === ' ' ? start.length : start.lastIndexOf(' ');
  // A word that fills half of the line is cut inside.
  const kept = blank > start.length / 2 ? start.slice(0, blank) : start;
  return `${kept.replace(/[\s.,;:–-]+$/u, '')}…`;
};
