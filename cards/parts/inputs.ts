import type { Element } from '../element';

interface InputBase {
  id: string;
  label: string;
  /** The message shown when it is left empty; without one it may be. */
  required?: string | undefined;
  value?: string | undefined;
}

const base = ({ id, label, required, value }: InputBase) => ({
  id,
  label,
  ...(required === undefined ? {} : { isRequired: true, errorMessage: required }),
  ...(value === undefined || value === '' ? {} : { value }),
});

/**
 * A client cuts off what is pasted beyond this, and says nothing. It is more than is stored, so that the server can say
 * that a text is too long while all of it still stands there.
 */
export const MOST_TYPED = 10_000;

export interface Choice {
  title: string;
  value: string;
}

export interface ChoiceInput extends InputBase {
  choices: readonly Choice[];
  many?: boolean;
  style: 'compact' | 'expanded';
  placeholder?: string;
}

/** One of several, or with `many` any of them (the value is then codes with commas between). */
export const choiceInput = (input: ChoiceInput): Element => ({
  type: 'Input.ChoiceSet',
  ...base(input),
  style: input.style,
  wrap: true,
  ...(input.many === true ? { isMultiSelect: true } : {}),
  ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
  choices: input.choices,
});

export const textInput = (input: InputBase & { maxLength: number; multiline?: boolean }): Element => ({
  type: 'Input.Text',
  ...base(input),
  maxLength: input.maxLength,
  ...(input.multiline === true ? { isMultiline: true } : {}),
});

export const dateInput = (input: InputBase & { min?: string; max?: string; error: string }): Element => ({
  type: 'Input.Date',
  ...base(input),
  ...(input.min === undefined ? {} : { min: input.min }),
  ...(input.max === undefined ? {} : { max: input.max }),
  errorMessage: input.required ?? input.error,
});

const PLAIN_NUMBER = /^-?\d{1,9}(?:[.,]\d{1,6})?$/u;

/** "12,5" was typed; what is no plain number ("1e3") cannot stand in the input, which would make another of it. */
export const numberOf = (typed = ''): number | undefined =>
  PLAIN_NUMBER.test(typed.trim()) ? Number(typed.trim().replace(',', '.')) : undefined;

/** A number, by the numeric keys of a phone. Without bounds: one with bounds cannot be left empty in Teams. */
export const numberInput = (input: InputBase): Element => {
  const value = numberOf(input.value);
  return {
    type: 'Input.Number',
    ...base({ ...input, value: undefined }),
    ...(value === undefined ? {} : { value }),
  };
};
