import type { TimeBucket } from '../calendar/period';
import type { Catalogue } from '../catalogue/catalogue';
import type { Grouping } from '../questions/question';
import type { Register } from '../register/register';
import { classesOfReasons } from './classes';
import type { Timeline } from './timeline';

export type Category = Exclude<Grouping, TimeBucket>;

/** What is worked out of a register once, and not for every question about it. No answer depends on whether it was. */
export interface Prepared {
  classOfReason: Uint8Array;
  /** By grouping, or of all together; `seen` when one question has been asked and a second would be worth one. */
  timelines: Map<Category | undefined, Timeline | 'seen'>;
}

/** Goes when the register does. A register is read by one catalogue: of another one it is worked out again. */
const known = new WeakMap<Register, { catalogue: Catalogue; prepared: Prepared }>();

export const preparedOf = (register: Register, catalogue: Catalogue): Prepared => {
  const found = known.get(register);
  if (found?.catalogue === catalogue) return found.prepared;
  const prepared: Prepared = { classOfReason: classesOfReasons(register, catalogue), timelines: new Map() };
  known.set(register, { catalogue, prepared });
  return prepared;
};
