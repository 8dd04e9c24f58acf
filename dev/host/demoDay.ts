import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../core/calendar/day';
import { DEMO_DAY } from '../demo/demo';

const mark = (folder: string): string => join(folder, 'own-register');

/** The day to begin with: the one asked for, the demo's own day with the demo register, else none (the real one). */
export const firstDay = (folder: string, asked: Day | undefined, ownRegister: boolean): Day | undefined =>
  asked ?? (ownRegister || existsSync(mark(folder)) ? undefined : DEMO_DAY);

/** Remembers that the register came by `--register`: the next start finds a register and could not tell whose it is. */
export const rememberOwnRegister = (folder: string): void =>
  writeFileSync(mark(folder), 'The register came by --register: without --today it is the real day.\n');
