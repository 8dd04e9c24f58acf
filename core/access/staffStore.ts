import type { Language } from '../language';
import type { Actor } from './actor';

/** Who works in the unit. */
export interface StaffStore {
  find(tenantId: string, userId: string): Promise<Actor | undefined>;
  byOfficer(officer: string): Promise<Actor | undefined>;
  /** All of them: some tens of people. */
  all(): Promise<Actor[]>;
  /** What all of them are called. */
  names(): Promise<string[]>;
  put(actor: Actor): Promise<void>;
  /** Changes the language that a person wants to be answered in, and nothing else. Nobody is added by it. */
  setLanguage(userId: string, language: Language): Promise<void>;
}
