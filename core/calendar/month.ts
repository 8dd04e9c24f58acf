import * as z from 'zod';
import { dayInStockholm, type Instant } from './clock';

/** A calendar month, `YYYY-MM`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)
  .brand<'Month'>();
export type Month = z.infer<typeof Month>;

/** The month in Stockholm at a moment. */
export const monthInStockholm = (at: Instant): Month => Month.parse(dayInStockholm(at).slice(0, 7));
