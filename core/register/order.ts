import type { Register } from './register';
import { orderOf } from './rowOrder';

// In what is below every index is under the length of what it looks into, so that an entry is there.

const isInOrder = (starts: Int32Array, ends: Int32Array): boolean => {
  for (let i = 1; i < ends.length; i += 1) {
    const step = (ends[i] as number) - (ends[i - 1] as number);
    if (step < 0 || (step === 0 && (starts[i] as number) < (starts[i - 1] as number))) return false;
  }
  return true;
};

type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const taken = <C extends Column>(column: C, order: Uint32Array): C => {
  const into = column.slice() as C;
  order.forEach((row, i) => {
    into[i] = column[row] as number;
  });
  return into;
};

/** The register with its placements by end and start; the same when they lie so. */
export const inOrder = (r: Register): Register => {
  if (isInOrder(r.start, r.end)) return r;
  const order = orderOf(r.start, r.end);
  return {
    ...r,
    placementIds: Array.from(order, (row) => r.placementIds[row] as string),
    customer: taken(r.customer, order),
    intervention: taken(r.intervention, order),
    provider: taken(r.provider, order),
    officer: taken(r.officer, order),
    start: taken(r.start, order),
    end: taken(r.end, order),
    endReason: taken(r.endReason, order),
  };
};

/** The first row that had not ended before the day (as a number): of those before it, none overlaps what begins then. */
export const firstNotEnded = ({ size, end }: Register, from: number): number => {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((end[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
};
