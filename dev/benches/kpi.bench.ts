import assert from 'node:assert/strict';
import { eachBeyond } from '../../core/flags/due';
import type { Register } from '../../core/register/register';
import { benchImport } from './import';
import { duckDbAnswers, duckDbFigures, openDuckDb, VARIANTS } from './kpi/duckdb';
import { flagsByObjects, objectFigures } from './kpi/objects';
import { ourFigures, ours } from './kpi/ours';
import { type Asked, asObjects, MONTHS, QUESTIONS, seededRegister, TODAY } from './kpi/rows';
import { compared, median, report, type Row } from './measure';

/** How much of the other's time we may take. */
const DUCKDB_GOALS: Partial<Record<string, number>> = {
  '4000 by intervention': 1 / 50,
  '100000 by intervention': 1 / 12,
  '1000000 by intervention': 1 / 8,
  '1000000 by provider': 1 / 4,
};
const SUM_GOAL = 2.5;
const FLAGS_GOAL = 1 / 1000;

/** A plain sum of the bytes that the figures of a question are computed from. */
const sumOfBytes = (r: Register, by: Asked['by']): number => {
  let sum = 0;
  for (let i = 0; i < r.size; i += 1) sum += r.start[i]!;
  for (let i = 0; i < r.size; i += 1) sum += r.end[i]!;
  for (let i = 0; i < r.size; i += 1) sum += r.customer[i]!;
  for (let i = 0; i < r.size; i += 1) sum += r.endReason[i]!;
  const groups = r[by];
  for (let i = 0; i < r.size; i += 1) sum += groups[i]!;
  return sum;
};

const flagsByUs = (r: Register): number[] => {
  const counts: number[] = Array.from({ length: Math.max(...MONTHS) + 1 }, () => 0);
  eachBeyond(r, MONTHS, TODAY, (_, months) => {
    counts[months]! += 1;
  });
  return MONTHS.map((m) => counts[m]!);
};

const main = async (json: boolean): Promise<void> => {
  const rows: Row[] = await benchImport();
  for (const size of [4000, 100_000, 1_000_000]) {
    const register = seededRegister(size);
    const placements = asObjects(register);
    const db = await openDuckDb(register);
    for (const asked of QUESTIONS) {
      const what = `${size} ${asked.what}`;
      const expected = ourFigures(ours(register, asked));
      assert.deepEqual(objectFigures(placements, asked), expected, `${what}: objects`);
      const times: number[] = [];
      for (const queriesOf of Object.values(VARIANTS)) {
        const queries = queriesOf(asked, register);
        assert.deepEqual(duckDbFigures(await duckDbAnswers(db, queries), asked, register), expected, `${what}: DuckDB`);
        times.push(await median(async () => duckDbAnswers(db, queries)));
      }
      const our = await median(() => ours(register, asked), size < 10_000 ? 200 : 20);
      rows.push(compared(`${what}: best DuckDB`, our, Math.min(...times), DUCKDB_GOALS[what] ?? null));
      rows.push(compared(`${what}: objects, date-fns`, our, await median(() => objectFigures(placements, asked), 1)));
      if (asked.provider === undefined) {
        const sum = await median(() => sumOfBytes(register, asked.by), 20);
        const goal = size === 1_000_000 && asked.by === 'intervention' ? SUM_GOAL : null;
        rows.push(compared(`${what}: sum of the same bytes`, our, sum, goal));
      }
    }
    assert.deepEqual(flagsByUs(register), flagsByObjects(placements), 'flags');
    const scan = await median(() => flagsByUs(register), 20);
    const perRow = await median(() => flagsByObjects(placements), 1);
    rows.push(compared(`${size} flag scan: date-fns a row`, scan, perRow, size === 1_000_000 ? FLAGS_GOAL : null));
    db.closeSync();
  }
  report('kpi', rows, json);
  if (rows.some((r) => !r.ok)) process.exitCode = 1;
};

void main(process.argv.includes('--json'));
