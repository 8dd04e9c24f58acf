import { hasPersonalNumber } from '../personalNumber';

export type TextFault = 'missing' | 'tooLong' | 'personalNumber';

/** What was read of a field, or why nothing was. */
export type Read<T, Fault> = { ok: true; value: T } | { ok: false; kind: Fault };

/** A text that has to be given, without the blanks around it. */
export const readText = (typed: string | undefined, most: number): Read<string, TextFault> => {
  const value = (typed ?? '').trim();
  if (value === '') return { ok: false, kind: 'missing' };
  // First of all, for what is too long is shown again.
  if (hasPersonalNumber(value)) return { ok: false, kind: 'personalNumber' };
  return value.length > most ? { ok: false, kind: 'tooLong' } : { ok: true, value };
};
