const PHRASES = [
  'hej(?:san)?|halla|hi|hello|god (?:morgon|dag|kvall)|good (?:morning|afternoon)',
  'tack(?: sa mycket| pa forhand)?|thanks|thank you',
  'snalla|ar du snall|please',
  '(?:kan|skulle|vill) (?:du|ni)(?: kunna)?|(?:kan|skulle) jag(?: kunna)?(?: fa)?|far jag',
  'jag (?:vill|behover)(?: ha| att du)?|jag skulle vilja(?: ha)?',
  '(?:can|could|would) you|(?:can|could) i|let me',
  'i (?:want|need)(?: to| you to)?|(?:i would|id) like(?: to| you to)?',
];

/** A phrase that is only polite, as a part of an expression over folded words. */
export const POLITE = `(?:${PHRASES.join('|')})`;

const POLITENESS = new RegExp(`(?<!\\S)${POLITE}(?!\\S)`, 'gu');

/**
 * A wish without what is only polite in it: "kan du skicka den hit, tack" is "skicka den hit". It comes as folded words
 * (`wordsOf`) with a blank between.
 */
export const withoutPoliteness = (said: string): string => said.replace(POLITENESS, '').replace(/ +/gu, ' ').trim();
