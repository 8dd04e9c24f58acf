import { at, type Register } from '../register/register';

const officersOf = new WeakMap<Register, ReadonlyMap<string, string>>();

/** The officer of each placement; a register is gone through once. */
const officersIn = (register: Register): ReadonlyMap<string, string> => {
  const known = officersOf.get(register);
  if (known !== undefined) return known;
  const made = new Map(
    register.placementIds.map((id, i) => [id, at(register.officers, at(register.officer, i))] as const),
  );
  officersOf.set(register, made);
  return made;
};

/**
 * Whose a flag is now: the officer whom the register names for its placement, which may be another than the one it was
 * raised for; the flag's own where the placement is not in the register.
 */
export const ownerOf = (flag: { placementId: string; officer: string }, register: Register | undefined): string =>
  (register === undefined ? undefined : officersIn(register).get(flag.placementId)) ?? flag.officer;
