import type { Kind, Said } from './item';
import type { Phrase } from './lexicon';
import { type Spelled, type Spelling, spellingOf } from './spelling';

/** Phrases word by word. */
interface Node {
  next: Map<string, Node>;
  phrases: Phrase<Said>[];
}

const nodeOf = (): Node => ({ next: new Map(), phrases: [] });

const treeOf = (phrases: readonly Phrase<Said>[]): Node => {
  const root = nodeOf();
  for (const phrase of phrases) {
    let node = root;
    for (const word of phrase.words) {
      const next = node.next.get(word) ?? nodeOf();
      node.next.set(word, next);
      node = next;
    }
    node.phrases.push(phrase);
  }
  return root;
};

/** Phrases, as they are looked up: the words that they have, and, when a word is unknown, what it may be. */
export interface Index {
  tree: Node;
  words: ReadonlySet<string>;
  spelling: () => Spelling;
}

/** The longest phrases that begin at a place; of some of the same length, those of the first index. */
export const longestAt = (indexes: readonly Index[], words: readonly string[], at: number): Phrase<Said>[] => {
  let longest: Phrase<Said>[] = [];
  for (const { tree } of indexes) {
    let node: Node | undefined = tree;
    for (let i = at; i < words.length; i += 1) {
      node = node.next.get(words[i] ?? '');
      if (node === undefined) break;
      if (i - at >= (longest[0]?.words.length ?? 0) && node.phrases.length > 0) longest = node.phrases;
    }
  }
  return longest;
};

/** A person's name is not corrected into another's. */
const isOfPerson = ({ means }: Phrase<Said>): boolean =>
  means.is === 'officer' || (means.is === 'several' && means.value.field === 'officer');

const ACCOMPANYING: readonly Kind[] = [
  'harmless',
  'refused',
  'greeting',
  'link',
  'ask',
  'degree',
  'versus',
  'task',
  'follow',
  'person',
  'work',
  'per',
  'rel',
  'longer',
  'change',
  'explain',
];

/** May a question have it or not? To take another word for one of these would drop that word. */
export const isAccompanying = (phrase: Phrase<Said> | undefined): boolean =>
  phrase !== undefined && ACCOMPANYING.includes(phrase.means.is);

const spelledIn = (phrases: readonly Phrase<Said>[]): Spelled[] =>
  phrases
    .filter((p) => !isOfPerson(p))
    .flatMap((p) => {
      const alone = p.words.length === 1;
      const harmless = isAccompanying(p);
      return p.words.map((word) => ({ word, meaning: alone ? JSON.stringify(p.means) : word, harmless, alone }));
    });

/** Typing errors are prepared for when the first word is unknown. */
export const indexOf = (phrases: readonly Phrase<Said>[]): Index => {
  let spelling: Spelling | undefined;
  return {
    tree: treeOf(phrases),
    words: new Set(phrases.flatMap((p) => p.words)),
    spelling: () => (spelling ??= spellingOf(spelledIn(phrases))),
  };
};
