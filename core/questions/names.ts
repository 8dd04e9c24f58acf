import { type Catalogue, interventionNames } from '../catalogue/catalogue';
import type { Register } from '../register/register';
import { wordsOf } from './fold';
import type { Said } from './item';
import { lexicon, type Phrase } from './lexicon';

/** A phrase of a name. `partial`: only its beginning, a word of the language too ("vägen"). */
export type NamePhrase = Phrase<Said> & { partial?: boolean };

const LEGAL_FORMS = [['ab'], ['hb'], ['kb'], ['ekonomisk', 'forening'], ['ek', 'for']];

const withoutLegalForm = (words: string[]): string[] => {
  const form = LEGAL_FORMS.find(
    (f) => f.length < words.length && f.every((w, i) => words[words.length - f.length + i] === w),
  );
  return form === undefined ? words : words.slice(0, -form.length);
};

/** With a Swedish genitive s too. */
const withGenitive = (words: string[]): string[][] => {
  const last = words.at(-1);
  return last === undefined ? [] : [words, [...words.slice(0, -1), `${last}s`]];
};

/** With a Swedish definite ending and genitive: "språkintroduktionens". */
const withEndings = (words: string[]): string[][] => {
  const last = words.at(-1);
  if (last === undefined) return [];
  return ['', 's', 'n', 'ns', 'en', 'ens'].map((ending) => [...words.slice(0, -1), last + ending]);
};

/** A name of two words may be written as one, and the other way round: "grundjobbpeng". */
const namings = (words: string[]): string[][] => {
  const [first = '', second = ''] = words;
  return [words, ...(words.length === 2 ? [[first + second], [second + first]] : [])].flatMap(withEndings);
};

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((w, i) => w === b[i]);

const startsWith = (words: readonly string[], head: readonly string[]): boolean => head.every((w, i) => words[i] === w);

/** What the municipality is called: "Nacka kommun", "Nacka". */
const municipalityWords = (catalogue: Catalogue): string[][] => {
  const words = wordsOf(catalogue.municipality.name);
  const bare = ['kommun', 'stad'].includes(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return bare.length === words.length || bare.length === 0 ? [words] : [words, bare];
};

/** A sign-in name's words: `anna.berg@nacka.example` is Anna Berg. */
const officerWords = (officer: string): string[] => wordsOf(officer.split('@')[0] ?? officer);

interface Named {
  name: string;
  words: string[];
}

const said = (field: 'provider' | 'officer', names: readonly string[]): Said => {
  const [name = ''] = names;
  return names.length > 1 ? { is: 'several', value: { field, names } } : { is: field, value: name };
};

/** The beginnings of a name, longest first, each with whom it fits. */
const calls = (field: 'provider' | 'officer', all: readonly Named[], { words }: Named): NamePhrase[] =>
  words
    .map((_, i) => words.slice(0, i + 1))
    .flatMap((head) => {
      const whole = all.filter((n) => isSame(n.words, head));
      const fits = whole.length > 0 ? whole : all.filter((n) => startsWith(n.words, head));
      const partial = head.length < words.length;
      return withGenitive(head).map((w) => ({
        words: w,
        means: said(
          field,
          fits.map((n) => n.name),
        ),
        partial,
      }));
    });

/** The last word of an officer's name, when it fits one only. */
const surnames = (officers: readonly Named[]): NamePhrase[] =>
  officers.flatMap(({ name, words }) => {
    const last = words.at(-1);
    if (last === undefined || words.length < 2 || officers.filter((o) => o.words.at(-1) === last).length > 1) return [];
    return withGenitive([last]).map((w) => ({ words: w, means: said('officer', [name]), partial: true }));
  });

/** A name written as one word: "vägenvidare". */
const joined = ({ name, words }: Named): NamePhrase[] =>
  words.length < 2 ? [] : withGenitive([words.join('')]).map((w) => ({ words: w, means: said('provider', [name]) }));

/** The names that a register and a catalogue bring into the language: interventions, providers, officers. */
export const namePhrases = (catalogue: Catalogue, register: Register): NamePhrase[] => {
  const providers = register.providers.map((name): Named => ({ name, words: withoutLegalForm(wordsOf(name)) }));
  const officers = register.officers.map((name): Named => ({ name, words: officerWords(name) }));
  const intervention = (text: string, codes: readonly string[]): NamePhrase[] =>
    namings(wordsOf(text)).map((words) => ({ words, means: { is: 'intervention', value: codes } }));
  const interventions = [
    ...catalogue.interventions.flatMap((i) => interventionNames(i).flatMap((name) => intervention(name, [i.code]))),
    ...catalogue.groups.flatMap((g) => g.words.flatMap((w) => intervention(w, g.codes))),
  ];
  /** "basic" of "Basic job voucher": the first word of one name only, where an adjective stands for the whole. */
  const firstWords = catalogue.interventions.flatMap((i) => {
    const words = interventionNames(i).map(wordsOf);
    return [
      ...new Set(words.filter((w) => w.length > 1 && !['och', 'and'].includes(w[1] ?? '')).map((w) => w[0] ?? '')),
    ]
      .filter((first) => {
        const others = catalogue.interventions.filter((o) => interventionNames(o).some((n) => wordsOf(n)[0] === first));
        const taken = interventions.some((p) => isSame(p.words, [first]));
        return others.length === 1 && !taken;
      })
      .map((first): NamePhrase => ({ words: [first], means: { is: 'intervention', value: [i.code] }, partial: true }));
  });
  const municipality = municipalityWords(catalogue)
    .flatMap(withGenitive)
    .map((words): NamePhrase => ({ words, means: { is: 'municipality', value: catalogue.municipality.code } }));
  const fixed = [...interventions, ...municipality];
  const words = new Set(lexicon().map((l) => l.words.join(' ')));
  /** A part of a name is not its name where the language has the word already: "my cases" are not those of My Lind. */
  const free = (p: NamePhrase): boolean =>
    p.partial !== true || !(fixed.some((f) => isSame(f.words, p.words)) || words.has(p.words.join(' ')));
  return [
    ...fixed,
    ...firstWords.filter(free),
    ...register.providers.flatMap((name) =>
      withGenitive(wordsOf(name)).map((words): NamePhrase => ({ words, means: said('provider', [name]) })),
    ),
    ...providers.flatMap((p) => [...calls('provider', providers, p), ...joined(p)].filter(free)),
    ...officers.flatMap((o) => calls('officer', officers, o).filter(free)),
    ...surnames(officers).filter(free),
  ];
};
