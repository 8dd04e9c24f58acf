import type { Ports } from '../bot/ports';
import { type Diff, diffRegister, diffSurveys, isNone } from '../core/register/diff';
import type { Fault } from '../core/register/fault';
import { parseRegister } from '../core/register/parseRegister';
import { parseSurveys } from '../core/register/survey';
import { readImportFile } from './importFile';

/** What an import came to. With faults, or after another import won, everything stays as it was. */
export interface ImportResult extends Diff {
  faults: readonly Fault[];
  /** Another import won meanwhile. */
  conflict?: true;
  /** What is in force now; version 0 is none. */
  version: number;
  /** How many placements (of surveys: rows) are in force now. */
  placements: number;
  /** Columns that were not read. */
  ignored: string[];
}

/** What an import needs of the ports. */
export type ImportPorts = Pick<Ports, 'registers' | 'surveys' | 'catalogue' | 'clock'>;

const NOTHING: Diff = { added: 0, changed: 0, removed: 0 };

interface InForce {
  version: number;
  placements: number;
}

/** An import that changed nothing. */
const unchanged = (
  head: InForce | undefined,
  more: { faults?: Fault[]; ignored?: string[]; conflict?: true },
): ImportResult => ({
  version: head?.version ?? 0,
  placements: head?.placements ?? 0,
  ...NOTHING,
  ignored: [],
  faults: [],
  ...more,
});

/** Puts a register file in force, all of it or nothing. The same content again changes nothing and makes no version. */
export const importRegister = async (bytes: Uint8Array, by: string, ports: ImportPorts): Promise<ImportResult> => {
  const { registers, catalogue, clock } = ports;
  const parsed = parseRegister(await readImportFile(bytes), catalogue, clock.today());
  if (!parsed.ok) return unchanged(await registers.head(), { faults: parsed.faults });
  const { value, ignored } = parsed;
  const before = await registers.current();
  const diff = diffRegister(before?.register, value);
  if (before !== undefined && isNone(diff)) return unchanged(before.head, { ignored });
  const replaced = await registers.replace(value, by, clock.now(), before?.head.version ?? 0);
  if (!replaced.ok) return unchanged(await registers.head(), { ignored, conflict: true });
  const { version, placements } = replaced.head;
  return { version, placements, ...diff, ignored, faults: [] };
};

/** Replaces the surveys by those of a file, likewise. */
export const importSurveys = async (bytes: Uint8Array, by: string, ports: ImportPorts): Promise<ImportResult> => {
  const { surveys, catalogue, clock } = ports;
  const inForce = async (): Promise<InForce | undefined> => {
    const head = await surveys.head();
    return head && { version: head.version, placements: head.rows };
  };
  const parsed = parseSurveys(await readImportFile(bytes), catalogue);
  if (!parsed.ok) return unchanged(await inForce(), { faults: parsed.faults });
  const { value, ignored } = parsed;
  // The head before the rows: should another import come between, this one is told.
  const before = await inForce();
  const diff = diffSurveys(await surveys.all(), value);
  if (before !== undefined && isNone(diff)) return unchanged(before, { ignored });
  const replaced = await surveys.replace(value, by, clock.now(), before?.version ?? 0);
  if (!replaced.ok) return unchanged(await inForce(), { ignored, conflict: true });
  const { version, rows } = replaced.head;
  return { version, placements: rows, ...diff, ignored, faults: [] };
};
