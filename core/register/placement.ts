import * as z from 'zod';
import { Day } from '../calendar/day';

/** Longer ids and names are not names. */
export const LONGEST_TEXT = 200;
const text = z.string().trim().min(1).max(LONGEST_TEXT);

/**
 * One customer's decision for one intervention at one provider: a row of the register.
 * `end` and `endReason` are both there or both missing; a placement without them is active.
 */
export const Placement = z
  .strictObject({
    placementId: text,
    /** The case system's own number; never a national identity number. */
    customerId: text,
    /** Catalogue code. */
    intervention: text,
    provider: text,
    /** The officer's sign-in name or id in the case system. */
    officer: text,
    start: Day,
    end: Day.optional(),
    /** Catalogue code. */
    endReason: text.optional(),
  })
  .refine((p) => (p.end === undefined) === (p.endReason === undefined), {
    message: 'end and endReason belong together',
  })
  .refine((p) => p.end === undefined || p.end >= p.start, { message: 'end is before start' });
export type Placement = z.infer<typeof Placement>;
