import type { Actor } from './actor';

/** Who works in the unit. */
export interface StaffStore {
  find(tenantId: string, userId: string): Promise<Actor | undefined>;
  byOfficer(officer: string): Promise<Actor | undefined>;
  put(actor: Actor): Promise<void>;
}
