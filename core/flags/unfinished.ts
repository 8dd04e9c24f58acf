import type { Register } from '../register/register';
import { type Flag, UNFINISHED } from './flag';
import { ownerOf } from './owner';
import type { FlagStore } from './stores';

/**
 * The flags of the unit that somebody still has to do something about, each with the officer of today. A case that has
 * moved lies in the store with the officer it was raised for, so that the store cannot choose by officer.
 */
export const unfinishedFlags = async (flags: Pick<FlagStore, 'inStates'>, register: Register): Promise<Flag[]> =>
  (await flags.inStates(UNFINISHED)).map((flag) => ({ ...flag, officer: ownerOf(flag, register) }));
