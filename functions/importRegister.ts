import type { Ports } from '../bot/ports';
import type { Fault } from '../core/register/fault';
import { parseRegister } from '../core/register/parseRegister';
import { parseSurveys } from '../core/register/survey';

/** What an import came to. With faults, or after another import won, everything stays as it was. */
export interface ImportResult {
  faults: readonly Fault[];
  /** Another import changed the register meanwhile. */
  conflict?: true;
  version?: number;
  placements?: number;
  /** Columns that were not read. */
  ignored: string[];
}

export interface SurveyImportResult {
  faults: readonly Fault[];
  rows?: number;
  ignored: string[];
}

/** Puts a register file in force, all of it or nothing. */
export const importRegister = async (bytes: Uint8Array, by: string, ports: Ports): Promise<ImportResult> => {
  const parsed = parseRegister(bytes, ports.catalogue, ports.clock.today());
  if (!parsed.ok) return { faults: parsed.faults, ignored: [] };
  const { value, ignored } = parsed;
  const replaced = await ports.registers.replace(value, by, ports.clock.now());
  if (!replaced.ok) return { faults: [], conflict: true, ignored };
  const { version, placements } = replaced.head;
  return { faults: [], version, placements, ignored };
};

/** Replaces the surveys by those of a file, all of it or nothing. */
export const importSurveys = async (bytes: Uint8Array, ports: Ports): Promise<SurveyImportResult> => {
  const parsed = parseSurveys(bytes, ports.catalogue);
  if (!parsed.ok) return { faults: parsed.faults, ignored: [] };
  await ports.surveys.replace(parsed.value);
  return { faults: [], rows: parsed.value.length, ignored: parsed.ignored };
};
