import type { Catalogue } from '../catalogue/catalogue';
import { plainOf } from '../personalNumber/plainText';
import type { Register } from '../register/register';
import { indexNames, maskNames, NAME } from './maskNames';

/** As much of a text is kept: longer than any question. */
const MOST_CHARACTERS = 300;
/** As much of it is looked at: some characters stand for several. */
const MOST_LOOKED_AT = 1000;

const EMAIL = '\uE000';
const NUMBER = '\uE001';
const LINK = '\uE003';
const LABELS: Readonly<Record<string, string>> = {
  [EMAIL]: '[e-post]',
  [NUMBER]: '[nummer]',
  [NAME]: '[namn]',
  [LINK]: '[länk]',
};

/** Of the text its beginning, in plain characters and without what cannot be seen; a word that is cut through goes. */
const beginningOf = (text: string): string => {
  const plain = plainOf(text.slice(0, MOST_LOOKED_AT))
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/(?<=\d)\p{M}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(plain);
  if (characters.length <= MOST_CHARACTERS && text.length <= MOST_LOOKED_AT) return plain;
  return `${characters.slice(0, MOST_CHARACTERS).join('').replace(/\S*$/u, '')}…`;
};

const MENTION = /<at[^<>]*>[^<]*(?:<\/at>)?/giu;
const URL = /\S*:\/\/\S*|(?<!\S)www\.\S+/giu;
/** Anything around an @, also with blanks beside it where an address follows. */
const AROUND_AT = /\S+\s?@\s?\S+\.\S+|\S*@\S*/gu;

/** Letters and figures in one: "P-10001", "Q3", "2021-Q3", "4711:an". */
const LETTERED = /[\p{L}\p{N}]+(?:[-_/.:#+‐-―][\p{L}\p{N}]+)*/gu;
/** Figures alone, whatever parts them: "10 000", "070-123 45 67", "2019–2021". */
const FIGURES = /[+(]{0,2}\d+(?:[^\p{L}\p{N}\p{Co}]{1,3}\d+)*/gu;

const isYear = (digits: string): boolean => /^(?:19\d\d|20\d\d|2100)$/u.test(digits);

/** What stands before a year, not before a number of a case: "Q3-2021", "år2021". */
const BEFORE_A_YEAR = /^(?:år|year|[qht][1-4]|kv[1-4]|vt|ht)$/iu;
const CASE_NUMBER = /^(?<before>\p{L}+(?:[-_]\p{L}+)*)(?<sign>[-_/.:#+‐-―]?)(?<digits>\d+)$/u;

/** May the number of a case, a customer or a placement stand in it? */
const isNumbered = (chunk: string): boolean => {
  if (!/\p{L}/u.test(chunk) || !/\d/u.test(chunk)) return false;
  const runs = chunk.match(/\d+/gu) ?? [];
  if (runs.some((r) => r.length > 2 && !isYear(r))) return true;
  const { before = '', sign = '', digits = '' } = CASE_NUMBER.exec(chunk)?.groups ?? {};
  if (isYear(digits)) return !BEFORE_A_YEAR.test(before);
  if (digits !== '' && sign !== '') return true;
  const others = runs.filter((r) => !isYear(r)).join('').length;
  return runs.some(isYear) ? others > 2 : others > 4;
};

/** Years, one small number beside a year, or a few small ones: "2019-2021", "kvartal 3 2021", "3, 6, 12". */
const isHarmless = (figures: string): boolean => {
  const runs = figures.match(/\d+/gu) ?? [];
  const others = runs.filter((r) => !isYear(r));
  if (others.some((r) => r.length > 2)) return false;
  return others.length < runs.length ? others.length <= 1 : others.join('').length <= 4;
};

/** A text of somebody, the names of the staff beside: what is kept of it. */
export type Mask = (text: string, staff: readonly string[]) => string;

/**
 * A mask for texts that were not understood: no e-mail addresses, no numbers but years and small ones, no names but
 * those of providers, nothing after 300 characters. Where it is unsure it masks. A text with a personal identity number
 * must not come here at all (DOMAIN rule: it is not stored).
 */
export const maskWith = (catalogue: Catalogue, register: Register): Mask => {
  const index = indexNames(catalogue, register);
  return (text, staff) => {
    const numbered = beginningOf(text)
      .replace(MENTION, NAME)
      .replace(URL, LINK)
      .replace(AROUND_AT, EMAIL)
      .replace(LETTERED, (chunk) => (isNumbered(chunk) ? NUMBER : chunk))
      .replace(FIGURES, (figures) => (isHarmless(figures) ? figures : NUMBER));
    return maskNames(numbered, index, staff).replace(/\p{Co}/gu, (sign) => LABELS[sign] ?? '');
  };
};
