import * as z from 'zod';
import { Instant } from '../calendar/clock';

/**
 * `queued`: on its way. `waiting`: the recipient has no conversation with the assistant yet; it goes out when there is
 * one. `sent`: Teams has taken it; it is not sent again. `failed`: given up, with the reason.
 */
export const AlertState = z.enum(['queued', 'waiting', 'sent', 'failed']);
export type AlertState = z.infer<typeof AlertState>;

/** One proactive message to one officer, and what became of it. */
export const Alert = z.strictObject({
  id: z.string().min(1),
  /** The officer's id in the register. */
  officer: z.string().min(1),
  flags: z.array(z.strictObject({ placementId: z.string().min(1), months: z.int().positive() })).min(1),
  state: AlertState,
  changedAt: Instant,
  reason: z.string().optional(),
});
export type Alert = z.infer<typeof Alert>;

/** What the queue carries: which alert to send. */
export const AlertMessage = z.strictObject({ officer: z.string().min(1), alertId: z.string().min(1) });
export type AlertMessage = z.infer<typeof AlertMessage>;

/** The ledger of alerts: makes a repeated queue message harmless. */
export interface AlertStore {
  find(officer: string, id: string): Promise<Alert | undefined>;
  /** Adds an alert; false when it is there already. */
  add(alert: Alert): Promise<boolean>;
  update(alert: Alert): Promise<void>;
  /** The alerts that wait for an officer's first conversation. */
  waitingFor(officer: string): Promise<Alert[]>;
}

export interface AlertQueue {
  send(message: AlertMessage): Promise<void>;
}
