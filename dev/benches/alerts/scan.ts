import assert from 'node:assert/strict';
import { addDays, type Day, day, longerThanCutoff } from '../../../core/calendar/day';
import { startUnit, registerOf, type Case } from '../../delivery/unit';
import { between, type Random, seeded } from '../../demo/random';
import { storageReady } from '../../storageReady';
import { startAzurite } from '../../supervisor/azurite';
import { copyPartition, writeAgain, writesOf } from './writes';

/** Working days one after the other; the first is that of a unit that has flagged everything before. */
const DAYS = ['2021-12-13', '2021-12-14', '2021-12-15', '2021-12-16', '2021-12-17'].map((text) => day(text));
const PLACEMENTS = 100_000;
const DUE_A_DAY = 1000;
const OFFICERS = 300;
const MONTHS = [3, 6, 12];

/** A register of ten years of which so many placements pass three months on each day, and no others any threshold. */
const cases = (random: Random): Case[] => {
  const officer = (): string => `officer.${between(random, 0, OFFICERS - 1)}@kommun.example`;
  const passing = new Set(DAYS.flatMap((today) => MONTHS.map((months) => longerThanCutoff(today, months))));
  const due = DAYS.slice(1).flatMap((today) =>
    Array.from({ length: DUE_A_DAY }, () => ({ officer: officer(), start: longerThanCutoff(today, 3) })),
  );
  const others = Array.from({ length: PLACEMENTS - due.length }, (): Case => {
    let start: Day = addDays(DAYS[0]!, -between(random, 0, 3650));
    while (passing.has(start)) start = addDays(start, -1);
    const end = addDays(start, Math.floor(-Math.log(1 - random()) * 330));
    return { officer: officer(), start, ...(end < DAYS[0]! ? { end } : {}) };
  });
  return [...due, ...others];
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** The daily run over a large register, and the writes that it needs alone, day by day; the medians in milliseconds. */
export const benchScan = async (): Promise<{ scan: number; writes: number }> => {
  const azurite = await startAzurite();
  try {
    const { connectionString: storage } = azurite;
    await storageReady(storage);
    const unit = startUnit(storage);
    await unit.importRegister(registerOf(cases(seeded(1))));
    const scans: number[] = [];
    const alone: number[] = [];
    for (const [i, today] of DAYS.entries()) {
      // A process of its own each day: what one remembers of the day before is no help.
      const { scan, flagged } = startUnit(storage, today);
      const before = await flagged();
      const elsewhere = `again${i}`;
      // Azurite looks for a row among those of its partition: beside an empty one the same writes would be quicker.
      if (i > 0) await copyPartition(storage, 'flags', elsewhere);
      let took = 0;
      const writes = await writesOf(async () => {
        took = await timed(scan);
      });
      if (i === 0) continue;
      assert.equal((await flagged()) - before, DUE_A_DAY);
      scans.push(took);
      alone.push(await timed(() => writeAgain(writes, elsewhere)));
    }
    return { scan: middle(scans), writes: middle(alone) };
  } finally {
    await azurite.child.stop();
  }
};
