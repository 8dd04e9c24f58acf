import { type Catalogue, interventionNames } from '../catalogue/catalogue';
import type { Register } from '../register/register';
import { wordsOf } from './fold';
import { lexicon, type Phrase } from './lexicon';

const LEGAL_FORMS = [['ab'], ['hb'], ['kb'], ['ekonomisk', 'forening']];

const withoutLegalForm = (words: string[]): string[] => {
  const form = LEGAL_FORMS.find(
    (f) => f.length < words.length && f.every((w, i) => words[words.length - f.length + i] === w),
  );
  return form === undefined ? words : words.slice(0, -form.length);
};

const withGenitive = (words: string[]): string[][] => {
  const last = words.at(-1);
  return last === undefined ? [] : [words, [...words.slice(0, -1), `${last}s`]];
};

/** Leading words of a name that fit one name only, the whole name included. */
const leading = (all: readonly string[][], own: string[]): string[][] =>
  own
    .map((_, i) => own.slice(0, i + 1))
    .filter((head) => all.filter((words) => head.every((w, i) => words[i] === w)).length === 1);

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((w, i) => w === b[i]);

/** What the municipality is called: "Nacka kommun", "Nacka". */
const municipalityWords = (catalogue: Catalogue): string[][] => {
  const words = wordsOf(catalogue.municipality.name);
  const bare = ['kommun', 'stad'].includes(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return bare.length === words.length || bare.length === 0 ? [words] : [words, bare];
};

/** A sign-in name's words: `anna.berg@nacka.example` is Anna Berg. */
const officerWords = (officer: string): string[] => wordsOf(officer.split('@')[0] ?? officer);

/** The names that a register and a catalogue bring into the language: interventions, providers, officers. */
export const namePhrases = (catalogue: Catalogue, register: Register): Phrase[] => {
  const providers = register.providers.map((name) => withoutLegalForm(wordsOf(name)));
  const officers = register.officers.map(officerWords);
  const interventions: Phrase[] = [
    ...catalogue.interventions.flatMap((i) =>
      interventionNames(i).map((name) => ({ words: wordsOf(name), means: { intervention: [i.code] } })),
    ),
    ...catalogue.groups.flatMap((g) => g.words.map((w) => ({ words: wordsOf(w), means: { intervention: g.codes } }))),
  ];
  const municipality = municipalityWords(catalogue).map((words): Phrase => ({ words, means: { municipality: true } }));
  const taken = [...interventions, ...municipality, ...lexicon];
  /** A part of a name is not its name where the language has the word already: "my cases" are not those of My Lind. */
  const called = (own: string[]): { words: string[]; whole: boolean }[] =>
    leading([...providers, ...officers], own)
      .flatMap((head) => withGenitive(head).map((words) => ({ words, whole: head.length === own.length })))
      .filter(({ words, whole }) => whole || !taken.some((p) => isSame(p.words, words)));
  return [
    ...interventions,
    ...register.providers.flatMap((name, i) => [
      ...withGenitive(wordsOf(name)).map((words) => ({ words, means: { provider: name } })),
      ...called(providers[i] ?? []).map(({ words, whole }) => ({ words, means: { provider: name }, partial: !whole })),
    ]),
    ...register.officers.flatMap((officer, i) =>
      called(officers[i] ?? []).map(({ words }) => ({ words, means: { officer } })),
    ),
    ...municipality,
  ];
};
