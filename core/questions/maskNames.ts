import { type Catalogue, endReasonNames, interventionNames } from '../catalogue/catalogue';
import type { Register } from '../register/register';
import { fold, wordsOf } from './fold';
import { lexicon } from './lexicon';
import personNames from './personNames.json';

/** Stands for a name in a text that is being masked. Of the private use area, so no text of ours has it. */
export const NAME = '\uE002';

/** Common names of people in Sweden. Written without a capital they are told from other words by this list alone. */
const GIVEN = new Set(personNames.given.flatMap(wordsOf));
const COMMON = new Set([...GIVEN, ...personNames.family.flatMap(wordsOf)]);

/** Words with a capital that are no names: legal forms, and what the unit abbreviates. */
const ABBREVIATIONS =
  'ab hb kb af fk sfi sva nki kpi bip gdpr osl sol csv excel pdf teams sverige svenska sweden swedish english i im'.split(
    ' ',
  );

/** Who is told of by name after it: "handläggare ali", "customer named ali". */
const BEFORE_A_NAME = new Set(
  'handläggare handläggaren kund kunden klient klienten deltagare deltagaren personen heter kallad namn herr fru officer customer client participant person named called mr mrs ms'
    .split(' ')
    .map(fold),
);

/** What somebody has: "alis kunder", "ali's cases". */
const AFTER_A_GENITIVE = new Set(
  'kunder kund ärenden ärende deltagare klienter klient insatser insats fall flaggor customers customer cases case clients client participants flags'
    .split(' ')
    .map(fold),
);

const PATRONYMIC = /(?:sson|sdotter)s?$/u;
const CAPITAL = /^\p{Lu}/u;
const NOT_LATIN = /(?!\p{Script=Latin})\p{L}/u;

/** The words that can be told from names, by what the municipality and its register hold. */
export interface NameIndex {
  /** Known to the lexicon, the catalogue or as a part of a provider's name. */
  known: ReadonlySet<string>;
  /** Parts of the names of officers. */
  officers: ReadonlySet<string>;
  /** Names of providers, by their first word. */
  providers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Parts of names of people, and first and last name written together. A sign-in name is a name too. */
const partsOf = (names: readonly string[]): string[] =>
  names.flatMap((name) => {
    const words = wordsOf(name.split('@')[0] ?? name);
    return [...words, words.join('')];
  });

const LEGAL_FORM = /\s(?:ab|hb|kb|ekonomisk förening)$/iu;

export const indexNames = (catalogue: Catalogue, register: Register): NameIndex => {
  const providers = new Map<string, string[][]>();
  for (const name of register.providers) {
    const words = wordsOf(name.trim().replace(LEGAL_FORM, ''));
    const first = words[0];
    if (first === undefined || (words.length === 1 && COMMON.has(first))) continue;
    providers.set(first, [...(providers.get(first) ?? []), words]);
  }
  const named = [
    catalogue.municipality.name,
    ...catalogue.interventions.flatMap(interventionNames),
    ...catalogue.groups.flatMap((g) => g.words),
    ...catalogue.endReasons.flatMap(endReasonNames),
  ];
  const officers = new Set(partsOf(register.officers));
  const ofProviders = register.providers.flatMap(wordsOf).filter((w) => !COMMON.has(w) && !officers.has(w));
  const ours = [...lexicon().flatMap((p) => p.words), ...named.flatMap(wordsOf), ...ofProviders, ...ABBREVIATIONS];
  const known = new Set(ours);
  return { known, officers, providers };
};

interface Word {
  start: number;
  end: number;
  folded: string;
  isCapital: boolean;
  startsSentence: boolean;
  /** Nothing but a blank, a hyphen or a dot parts it from the word before. */
  isNextTo: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’´`]\p{L}+)*/gu;
/** "Q3", "H1", "VT". */
const PART_OF_A_YEAR = /^(?:[qht][1-4]|kv[1-4]|[vh]t)$/u;

const wordsIn = (text: string): Word[] => {
  let end = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(end, match.index);
    const first = end === 0;
    end = match.index + match[0].length;
    return {
      start: match.index,
      end,
      folded: fold(match[0]),
      isCapital: CAPITAL.test(match[0]),
      startsSentence: first || /[.!?:…]\s/u.test(between),
      isNextTo: !first && /^[ .-]$/u.test(between),
    };
  });
};

/** The word and, where it may be a genitive, the name that has it. */
const forms = (word: string): string[] => (word.length > 3 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word]);

/** The places of words that are a provider's whole name. */
const providerPlaces = (words: readonly Word[], index: NameIndex): Set<number> => {
  const places = new Set<number>();
  words.forEach((word, i) => {
    for (const first of forms(word.folded))
      for (const name of index.providers.get(first) ?? []) {
        const last = name.length - 1;
        if (
          name.every((part, k) => words[i + k]?.folded === part || (k === last && words[i + k]?.folded === `${part}s`))
        )
          name.forEach((_, k) => places.add(i + k));
      }
  });
  return places;
};

/**
 * The text with a sign for every name of a person. Who is an officer or of the staff is known, as are common names;
 * otherwise a capital inside a sentence tells, or the words around. What could be a name and is no word of ours is one.
 */
export const maskNames = (text: string, index: NameIndex, staff: readonly string[]): string => {
  const people = new Set([...index.officers, ...partsOf(staff)]);
  const words = wordsIn(text);
  const ofProviders = providerPlaces(words, index);
  const isPerson = (w: Word): boolean => forms(w.folded).some((f) => people.has(f));
  const isCommon = (w: Word): boolean => forms(w.folded).some((f) => COMMON.has(f));
  const isKnown = (w: Word): boolean => forms(w.folded).some((f) => index.known.has(f));
  const masked = words.map((w, i) => {
    if (ofProviders.has(i)) return false;
    if (NOT_LATIN.test(text.slice(w.start, w.end))) return true;
    const before = words[i - 1];
    const after = words[i + 1];
    const isOurs = index.known.has(w.folded) || PART_OF_A_YEAR.test(w.folded);
    if (isPerson(w)) return !isOurs || (w.isCapital && !w.startsSentence);
    if (isOurs) return false;
    if (isCommon(w) || PATRONYMIC.test(w.folded)) return true;
    if (isKnown(w)) return false;
    if (w.isCapital && !w.startsSentence) return true;
    if (before !== undefined && w.isNextTo && BEFORE_A_NAME.has(before.folded)) return true;
    return w.folded.endsWith('s') && after !== undefined && AFTER_A_GENITIVE.has(after.folded);
  });
  /** May the word be the other half of the name beside it? A word of ours may, where it is a name too: "Per Svensson". */
  const isHalf = (w: Word, i: number): boolean =>
    masked[i] !== true && !ofProviders.has(i) && (!isKnown(w) || (w.isCapital && (isCommon(w) || isPerson(w))));
  words.forEach((w, i) => {
    const before = words[i - 1];
    if (before === undefined || !w.isNextTo) return;
    // Without capitals only a given name has another half: what comes after a family name is the rest of the text.
    const isGiven = GIVEN.has(before.folded) || BEFORE_A_NAME.has(words[i - 2]?.folded ?? '');
    const isFirst = isGiven && (masked[i - 2] !== true || !before.isNextTo);
    if (masked[i - 1] === true && isHalf(w, i) && w.isCapital === before.isCapital && (w.isCapital || isFirst))
      masked[i] = true;
  });
  for (let i = words.length - 1; i > 0; i -= 1) {
    const before = words[i - 1];
    if (before === undefined || masked[i] !== true || words[i]?.isNextTo !== true) continue;
    if (words[i]?.isCapital === true && before.isCapital && isHalf(before, i - 1)) masked[i - 1] = true;
  }
  let end = 0;
  const parts = words.map((w, i) => {
    const between = text.slice(end, w.start);
    end = w.end;
    const isSame = masked[i] === true && masked[i - 1] === true && w.isNextTo;
    return isSame ? '' : between + (masked[i] === true ? NAME : text.slice(w.start, w.end));
  });
  return parts.join('') + text.slice(end);
};
