const PHRASES = [
  'hej|hi|hello',
  'tack(?: sa mycket)?|thanks|thank you',
  'snalla|ar du snall|please',
  '(?:kan|skulle|vill) (?:du|ni)(?: kunna)?|kan jag|jag vill(?: ha| att du)?|jag skulle vilja(?: ha)?',
  '(?:can|could|would) you|can i|i want(?: to| you to)?|(?:i would|id) like(?: to| you to)?',
];
const POLITENESS = new RegExp(`(?<!\\S)(?:${PHRASES.join('|')})(?!\\S)`, 'gu');

/**
 * A wish without what is only polite in it: "kan du skicka den hit, tack" is "skicka den hit". It comes as folded words
 * (`wordsOf`) with a blank between.
 */
export const withoutPoliteness = (said: string): string => said.replace(POLITENESS, '').replace(/ +/gu, ' ').trim();
