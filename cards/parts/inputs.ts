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

export interface Choice {
  title: string;
  value: string;
}

/** One of several, or with `many` any of them (the value is then codes with commas between). */
export const choiceInput = (
  input: InputBase & {
    choices: readonly Choice[];
    many?: boolean;
    style: 'compact' | 'expanded';
    placeholder?: string;
  },
): Element => ({
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

/** "12,5" was typed; what is no number cannot stand in the input. */
const valueOf = (typed: string | undefined): { value?: number } => {
  const value = Number((typed ?? '').replace(',', '.'));
  return typed === undefined || typed.trim() === '' || !Number.isFinite(value) ? {} : { value };
};

export const numberInput = (input: InputBase & { min: number; max?: number; required: string }): Element => ({
  type: 'Input.Number',
  ...base({ ...input, value: undefined }),
  ...valueOf(input.value),
  min: input.min,
  ...(input.max === undefined ? {} : { max: input.max }),
});
