import type { QuietHours } from '../alerts/calm';
import type { Day } from '../calendar/day';
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
  /** Changes until when a person is sent nothing unasked, and nothing else; without a day there is no pause. */
  setPause(userId: string, until: Day | undefined): Promise<void>;
  /** Changes in which hours a person is sent nothing unasked, and nothing else; there may be none. */
  setQuietHours(userId: string, hours: QuietHours | undefined): Promise<void>;
}
