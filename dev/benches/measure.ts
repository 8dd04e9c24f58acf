/** How long something takes, in milliseconds: the median of at least seven runs after warming up. */
export const median = async (run: () => unknown, warmUp = 3): Promise<number> => {
  for (let i = 0; i < warmUp; i += 1) await run();
  const times: number[] = [];
  const begun = performance.now();
  // Short runs are repeated up to a second: a noisy machine disturbs single ones.
  while (times.length < 7 || (times.length < 301 && performance.now() - begun < 1000)) {
    const before = performance.now();
    const result = run();
    if (result instanceof Promise) await result;
    times.push(performance.now() - before);
  }
  return middle(times);
};

const middle = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/** The medians of several things measured by turns, so that what else runs on the machine disturbs all alike. */
export const byTurns = async (turns: number, works: readonly (() => unknown)[]): Promise<number[]> => {
  const measured = works.map((work) => ({ work, times: [] as number[] }));
  for (let turn = 0; turn < turns; turn += 1)
    for (const { work, times } of measured) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
  return measured.map(({ times }) => middle(times));
};

/** One comparison: our time against the other's; `ok` when the ratio is at most the goal (no goal: for information). */
export interface Row {
  what: string;
  ours: number;
  other: number;
  ratio: number;
  goal: number | null;
  ok: boolean;
}

export const compared = (what: string, ours: number, other: number, goal: number | null = null): Row => {
  const ratio = ours / other;
  return { what, ours, other, ratio, goal, ok: goal === null || ratio <= goal };
};

const asRatio = (r: number): string => (r >= 1 || r === 0 ? r.toFixed(2) : `1/${(1 / r).toFixed(1)}`);

/** The comparisons as a table; with --json also as the last line. */
export const report = (name: string, rows: readonly Row[], json: boolean, heading = 'ms, medians'): void => {
  const ms = (n: number): string => n.toPrecision(3).padStart(9);
  const width = Math.max(heading.length, ...rows.map((r) => r.what.length));
  console.log(`${heading.padEnd(width)}      ours     other     ratio      goal`);
  for (const r of rows)
    console.log(
      `${r.what.padEnd(width)} ${ms(r.ours)} ${ms(r.other)} ${asRatio(r.ratio).padStart(9)} ` +
        `${(r.goal === null ? '' : asRatio(r.goal)).padStart(9)} ${r.goal === null ? '' : r.ok ? 'ok' : 'MISSED'}`,
    );
  if (json) console.log(JSON.stringify({ name, rows }));
};
