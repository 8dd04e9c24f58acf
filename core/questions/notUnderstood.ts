import * as z from 'zod';
import { Role } from '../access/actor';
import { Instant } from '../calendar/clock';
import type { Month } from '../calendar/month';
import { Language } from '../language';

/** Something written that got no answer, as it is kept to improve the lexicon: masked, and not by whom. */
export const NotUnderstood = z.strictObject({
  when: Instant,
  language: Language,
  role: Role,
  kind: z.enum(['unsupported', 'clarify']),
  /** By core/questions/mask.ts. */
  text: z.string(),
});
export type NotUnderstood = z.infer<typeof NotUnderstood>;

/** As many texts are read at once: a day's work for who reads them. */
export const MOST_READ = 1000;

export interface NotUnderstoodStore {
  /** `id` tells two of the same moment apart. */
  add(id: string, entry: NotUnderstood): Promise<void>;
  /** A text with a personal identity number was refused: only that it happened is kept. */
  addPersonalNumber(id: string, when: Instant): Promise<void>;
  /** The newest of a month (in Stockholm) first, at most `MOST_READ`; and how many personal numbers were refused in it. */
  inMonth(month: Month): Promise<{ entries: NotUnderstood[]; personalNumbers: number }>;
}
