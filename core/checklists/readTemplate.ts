import type * as z from 'zod';
import { ChecklistTemplate } from './template';
import { personalNumberFaults, templateFaults } from './templateFaults';
import { placeIn } from './templatePlace';

/** As many faults are told at once. */
const MOST_FAULTS = 100;

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Keys are written by people too, and may be anything: only what is plainly a name is repeated. */
const keysSentence = (keys: readonly string[]): string => {
  const names = keys.filter((key) => /^[a-zA-Z]{1,30}$/u.test(key)).slice(0, 5);
  return names.length === 0 ? 'has a key that is not known' : `there is no key ${names.join(', ')}`;
};

const sizeSentence = (origin: string, bound: string, size: number | bigint): string => {
  switch (origin) {
    case 'string':
      return `has to have ${bound} ${size} characters`;
    case 'array':
      return `has to have ${bound} ${size} entries`;
    default:
      return `has to be ${bound} ${size}`;
  }
};

/** What is wrong with one value, in words. What the value is, is not repeated. */
const sentenceOf: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return keysSentence(issue.keys);
    case 'too_small':
      return sizeSentence(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum);
    case 'too_big':
      return sizeSentence(issue.origin, 'at most', issue.maximum);
    default:
      return undefined;
  }
};

/** The first of the faults, and how many more there are. */
const told = (faults: readonly string[]): string[] =>
  faults.length <= MOST_FAULTS
    ? [...faults]
    : [...faults.slice(0, MOST_FAULTS), `and ${faults.length - MOST_FAULTS} more faults`];

export type ReadTemplate = { ok: true; template: ChecklistTemplate } | { ok: false; faults: string[] };

/**
 * A template from outside, or what is wrong with it in sentences that name the item. Faults of its shape come first;
 * what is well shaped is looked through for personal identity numbers, and then for what does not fit together.
 */
export const readTemplate = (value: unknown): ReadTemplate => {
  const result = ChecklistTemplate.safeParse(value, { error: sentenceOf });
  if (!result.success) {
    const { issues } = result.error;
    return { ok: false, faults: told(issues.map(({ path, message }) => placeIn(value, path) + message)) };
  }
  const template = result.data;
  const numbers = personalNumberFaults(template);
  const faults = numbers.length > 0 ? numbers : templateFaults(template);
  return faults.length > 0 ? { ok: false, faults: told(faults) } : { ok: true, template };
};

/** A template that comes with the product or was read before: throws with every fault. */
export const demandTemplate = (value: unknown): ChecklistTemplate => {
  const read = readTemplate(value);
  if (!read.ok) throw new TypeError(`A checklist template has faults:\n  ${read.faults.join('\n  ')}`);
  return read.template;
};
