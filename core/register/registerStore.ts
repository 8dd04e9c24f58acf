import type { Instant } from '../calendar/clock';
import type { Placement } from './placement';
import type { Register } from './register';
import type { SurveyRow } from './survey';

/** Which register is in force. */
export interface RegisterHead {
  version: number;
  placements: number;
  importedAt: Instant;
}

export interface RegisterInForce {
  head: RegisterHead;
  register: Register;
}

/** Where the register and the surveys are kept: readers see the old or the new, never half. */
export interface RegisterStore {
  head(): Promise<RegisterHead | undefined>;
  /** The register in force; undefined before the first import. A warm answer costs one point read. */
  current(): Promise<RegisterInForce | undefined>;
  /** Puts a new register in force. `conflict`: another import won meanwhile, and nothing changed. */
  replace(
    placements: readonly Placement[],
    by: string,
    at: Instant,
  ): Promise<{ ok: true; head: RegisterHead } | { ok: false; kind: 'conflict' }>;
}

export interface SurveyStore {
  all(): Promise<SurveyRow[]>;
  /** Replaces all surveys by these. */
  replace(rows: readonly SurveyRow[]): Promise<void>;
}
