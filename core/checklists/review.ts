import * as z from 'zod';
import { Instant } from '../calendar/clock';
import type { Action } from './action';
import { ItemAnswer } from './answer';
import { Author } from './author';
import { TemplateId } from './template';

/** Which review: one provider's, by one template, of one year. */
export const ReviewKey = z.strictObject({
  template: TemplateId,
  provider: z.string().min(1).max(200),
  year: z.int().min(2000).max(2100),
});
export type ReviewKey = z.infer<typeof ReviewKey>;

/** An answer as it is kept. `version` counts its changes from 1. */
export const StoredAnswer = z.strictObject({
  answer: ItemAnswer,
  by: Author,
  at: Instant,
  version: z.int().positive(),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

export const Signed = z.strictObject({ by: Author, at: Instant });
export type Signed = z.infer<typeof Signed>;

/** The longest reason for reopening. */
export const MOST_REASON = 500;
export const Reason = z.string().min(1).max(MOST_REASON);

/** A revision that was locked and opened again. It can still be read. */
export interface EarlierRevision {
  /** From 1. */
  revision: number;
  locked: Signed;
  reopened: Signed & { reason: string };
}

/** A review: the answers by item id and the actions by id. */
export interface ProviderReview {
  key: ReviewKey;
  /** The version of the template that it was begun with, and keeps. */
  templateVersion: number;
  started: Signed;
  /** From 1; each reopening begins the next. */
  revision: number;
  /** Completed: answers can be read and no longer changed. Actions go on. */
  locked?: Signed;
  earlier: readonly EarlierRevision[];
  answers: ReadonlyMap<string, StoredAnswer>;
  actions: ReadonlyMap<string, Action>;
  /** Counts every change of anything in it, from 0. */
  changes: number;
  changed?: Signed;
}
