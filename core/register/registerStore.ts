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

/** Another import won meanwhile, and nothing changed. */
export interface Conflict {
  ok: false;
  kind: 'conflict';
}

/** Where the register is kept: readers see the old or the new, never half. */
export interface RegisterStore {
  head(): Promise<RegisterHead | undefined>;
  /** The register in force; undefined before the first import. A warm answer costs one point read. */
  current(): Promise<RegisterInForce | undefined>;
  /** The register as it was in a version; undefined when there was none such. For "as reported then". */
  version(version: number): Promise<RegisterInForce | undefined>;
  /**
   * Puts a new register in force. A conflict when the one in force is another than when this was called or, where
   * `after` is said, than that version (0: none).
   */
  replace(
    placements: readonly Placement[],
    by: string,
    at: Instant,
    after?: number,
  ): Promise<{ ok: true; head: RegisterHead } | Conflict>;
}

/** Which surveys are in force. */
export interface SurveyHead {
  version: number;
  rows: number;
  importedAt: Instant;
}

/** Where the surveys are kept, likewise. */
export interface SurveyStore {
  head(): Promise<SurveyHead | undefined>;
  all(): Promise<SurveyRow[]>;
  /** Replaces all surveys by these, as the register is replaced. */
  replace(
    rows: readonly SurveyRow[],
    by: string,
    at: Instant,
    after?: number,
  ): Promise<{ ok: true; head: SurveyHead } | Conflict>;
}
