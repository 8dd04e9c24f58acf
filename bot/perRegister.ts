import type { Catalogue } from '../core/catalogue/catalogue';
import { buildRegister, type Register } from '../core/register/register';
import type { Ports } from './ports';

/** Before the first import there are no names. */
const noRegister = buildRegister([]);

/** What is made of the names of the register in force: made once, and again when another register is in force. */
export const perRegister = <T extends object>(
  make: (catalogue: Catalogue, register: Register) => T,
): ((ports: Ports) => Promise<T>) => {
  const known = new WeakMap<Register, T>();
  return async ({ registers, catalogue }) => {
    const register = (await registers.current())?.register ?? noRegister;
    const made = known.get(register) ?? make(catalogue, register);
    known.set(register, made);
    return made;
  };
};
