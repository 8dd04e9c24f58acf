const widthOf = (cell: string): number => Array.from(cell).length;

/**
 * Rows of as many cells as lines with aligned columns, the first row a header: texts to the left, and the last `numbers`
 * columns to the right. A column with nothing below its header is left out.
 */
export const columns = (rows: readonly (readonly string[])[], numbers: number): string[] => {
  const [header = [], ...below] = rows;
  const kept = header.flatMap((_, i) => {
    if (below.every((row) => (row[i] ?? '') === '')) return [];
    return [{ i, width: Math.max(...rows.map((row) => widthOf(row[i] ?? ''))), right: i >= header.length - numbers }];
  });
  const line = (row: readonly string[]): string =>
    kept
      .map(({ i, width, right }) => {
        const cell = row[i] ?? '';
        const padding = ' '.repeat(width - widthOf(cell));
        return right ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  const rule = '-'.repeat(Math.max(0, ...rows.map((row) => widthOf(line(row)))));
  return [line(header), rule, ...below.map(line)];
};
