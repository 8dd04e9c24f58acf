import { type Day, dayNumber, fromDayNumber } from '../calendar/day';
import type { Placement } from './placement';
import { orderOf } from './rowOrder';

/** The day number of a placement that has not ended: later than every day. */
export const NO_END = 0x7fffffff;
/** The end reason of a placement that has not ended. */
export const NO_REASON = 0xff;

/** As many providers, and as many officers, have a code of 16 bits. */
export const MOST_NAMES = 0xffff;

/**
 * The register as columns: one entry a placement in each, codes into the dictionaries beside them. The placements lie by
 * their end, those that run on last, and of one end by their start (core/register/order): whatever is asked of a day
 * begins at the first that had not ended by then.
 */
export interface Register {
  readonly size: number;
  readonly placementIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly interventions: readonly string[];
  readonly providers: readonly string[];
  readonly officers: readonly string[];
  readonly endReasons: readonly string[];
  readonly customer: Uint32Array;
  readonly intervention: Uint8Array;
  readonly provider: Uint16Array;
  readonly officer: Uint16Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly endReason: Uint8Array;
}

/** Gives each distinct text the next code. */
const dictionary = (limit: number, what: string) => {
  const codes = new Map<string, number>();
  return {
    code: (text: string): number => {
      const known = codes.get(text);
      if (known !== undefined) return known;
      if (codes.size >= limit) throw new RangeError(`The register has more than ${limit} ${what}`);
      codes.set(text, codes.size);
      return codes.size - 1;
    },
    texts: (): string[] => [...codes.keys()],
  };
};

/** Columns from rows, in the order of a register whatever the order of the rows. */
export const buildRegister = (placements: readonly Placement[]): Register => {
  const size = placements.length;
  const customers = dictionary(0xffffffff, 'customers');
  const interventions = dictionary(0xff, 'interventions');
  const providers = dictionary(MOST_NAMES, 'providers');
  const officers = dictionary(MOST_NAMES, 'officers');
  const reasons = dictionary(NO_REASON, 'end reasons');
  const columns = {
    customer: new Uint32Array(size),
    intervention: new Uint8Array(size),
    provider: new Uint16Array(size),
    officer: new Uint16Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    endReason: new Uint8Array(size),
  };
  const ends = Int32Array.from(placements, (p) => (p.end === undefined ? NO_END : dayNumber(p.end)));
  const starts = Int32Array.from(placements, (p) => dayNumber(p.start));
  const inOrder = orderOf(starts, ends);
  inOrder.forEach((row, i) => {
    const p = at(placements, row);
    columns.customer[i] = customers.code(p.customerId);
    columns.intervention[i] = interventions.code(p.intervention);
    columns.provider[i] = providers.code(p.provider);
    columns.officer[i] = officers.code(p.officer);
    columns.start[i] = at(starts, row);
    columns.end[i] = at(ends, row);
    columns.endReason[i] = p.endReason === undefined ? NO_REASON : reasons.code(p.endReason);
  });
  return {
    size,
    placementIds: Array.from(inOrder, (row) => at(placements, row).placementId),
    customerIds: customers.texts(),
    interventions: interventions.texts(),
    providers: providers.texts(),
    officers: officers.texts(),
    endReasons: reasons.texts(),
    ...columns,
  };
};

/** A value of a column or dictionary that the register is known to have. */
export const at = <T>(values: ArrayLike<T>, index: number): T => {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The register has no entry ${index}`);
  return value;
};

/** One row again, as a placement. */
export const placementAt = (r: Register, i: number): Placement => {
  const end = at(r.end, i);
  const reason = at(r.endReason, i);
  return {
    placementId: at(r.placementIds, i),
    customerId: at(r.customerIds, at(r.customer, i)),
    intervention: at(r.interventions, at(r.intervention, i)),
    provider: at(r.providers, at(r.provider, i)),
    officer: at(r.officers, at(r.officer, i)),
    start: fromDayNumber(at(r.start, i)),
    ...(end === NO_END ? {} : { end: fromDayNumber(end) }),
    ...(reason === NO_REASON ? {} : { endReason: at(r.endReasons, reason) }),
  };
};

/** Is row `i` active on `d`: begun, and not ended on or before that day? */
export const isActiveOn = (r: Register, i: number, d: Day): boolean =>
  at(r.start, i) <= dayNumber(d) && at(r.end, i) > dayNumber(d);
