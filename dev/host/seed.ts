import { readFile } from 'node:fs/promises';
import { DEMO_FILES } from '../demo/demo';
import { demoUnit, type Person } from '../people';

interface FileFault {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** What an import came to; with faults the data stay as they were. */
interface Outcome {
  faults: readonly FileFault[];
  /** Somebody else imported at the same time. */
  conflict?: true;
}

/** What the seed needs of the app. */
export interface Importing {
  registerIsEmpty: () => Promise<boolean>;
  importRegister: (bytes: Uint8Array, by: string) => Promise<Outcome & { placements?: number }>;
  importSurveys: (bytes: Uint8Array, by: string) => Promise<Outcome>;
  importStaff: (people: readonly Person[]) => Promise<unknown>;
}

/** A file that the user named cannot be imported: its faults, one a line. */
export class RefusedFile extends Error {}

const BY = 'npm start';

const check = (file: string, { faults, conflict }: Outcome): void => {
  if (conflict) throw new Error(`${file}: another import changed the data meanwhile`);
  if (faults.length === 0) return;
  const lines = faults.map(({ line, column, value, reason }) =>
    `  line ${line}, ${column}: ${reason} ${value}`.trimEnd(),
  );
  throw new RefusedFile(`${file} is not imported, it has ${faults.length} faults:\n${lines.join('\n')}`);
};

/**
 * Brings the data of the first start: the files that the user named, else the demo's when there is no register yet,
 * and always the demo people. A register of one's own comes without the demo's surveys, which belong to other placements.
 * Returns what it did, for the user.
 */
export const seed = async (app: Importing, named: { register?: string; survey?: string }): Promise<string[]> => {
  const notes: string[] = [];
  const demo = named.register === undefined && (await app.registerIsEmpty());
  const register = named.register ?? (demo ? DEMO_FILES.register : undefined);
  const survey = named.survey ?? (demo ? DEMO_FILES.survey : undefined);

  await app.importStaff(demoUnit.people);
  if (register !== undefined) {
    const outcome = await app.importRegister(await readFile(register), BY);
    check(register, outcome);
    const count = outcome.placements === undefined ? '' : `, ${outcome.placements} placements`;
    notes.push(`Imported     ${demo ? 'the demo register' : register}${count}`);
  }
  if (survey !== undefined) {
    check(survey, await app.importSurveys(await readFile(survey), BY));
    notes.push(`Imported     ${survey === DEMO_FILES.survey ? "the demo's surveys" : survey}`);
  }
  return notes;
};
