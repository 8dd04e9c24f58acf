import { at, type Register } from '../register/register';
import type { Flag } from './flag';

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

/** The officer whom the register names for a flag's placement now; the one it named last where the placement is missing. */
export const officerInRegister = (
  flag: Pick<Flag, 'placementId' | 'officer'>,
  register: Register | undefined,
): string => (register === undefined ? undefined : officersIn(register).get(flag.placementId)) ?? flag.officer;

/**
 * Whose a flag is now: the officer it was handed to, until the register names another than it did then; else the
 * officer whom the register names, which may be another than the one it was raised for.
 */
export const ownerOf = (
  flag: Pick<Flag, 'placementId' | 'officer' | 'assignedTo'>,
  register: Register | undefined,
): string => {
  const named = officerInRegister(flag, register);
  return named === flag.officer ? (flag.assignedTo ?? named) : named;
};
