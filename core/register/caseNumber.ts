import type { Placement } from './placement';
import { at, placementAt, type Register } from './register';

const DASH = /[\p{Pd}−]/gu;

/** A case number without what people write otherwise: "k 10023" for K-10023. Nothing else is left out, and nothing cut. */
const loosely = (number: string): string =>
  number.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(DASH, '');

const nearly = (number: string): string =>
  number.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(DASH, '-');

/** Of numbers that may all be meant, those that come nearest to what was written: the very same, or alike but for case and spaces. */
export const nearestTo = (written: string, numbers: readonly string[]): string[] => {
  const distinct = [...new Set(numbers)];
  const same = distinct.filter((n) => n === written);
  const alike = distinct.filter((n) => nearly(n) === nearly(written));
  return [same, alike, distinct].find((some) => some.length > 0) ?? [];
};

const indexes = new WeakMap<Register, ReadonlyMap<string, readonly number[]>>();

/** The customers by their number without case, spaces and dashes; a register is gone through once. */
const indexOf = (register: Register): ReadonlyMap<string, readonly number[]> => {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const made = new Map<string, number[]>();
  register.customerIds.forEach((id, customer) => {
    const key = loosely(id);
    const same = made.get(key);
    if (same === undefined) made.set(key, [customer]);
    else same.push(customer);
  });
  indexes.set(register, made);
  return made;
};

/** The placements of the customers whose number may be meant: any text can be one, so none is looked for by its beginning. */
export const placementsOfCase = (written: string, register: Register): Placement[] => {
  const customers = indexOf(register).get(loosely(written));
  if (customers === undefined) return [];
  const placements: Placement[] = [];
  for (let row = 0; row < register.size; row += 1)
    if (customers.includes(at(register.customer, row))) placements.push(placementAt(register, row));
  return placements;
};
