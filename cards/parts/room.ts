/** A part of a card: its rows, of which the first are shown. */
interface Section<Row> {
  rows: readonly Row[];
  shown: readonly Row[];
}

/** As many of each section as are shown before one gets more. */
const AT_LEAST = 2;

/**
 * Shares the room of a card among its sections: the first rows of each, so that none is lost behind a long one, and what
 * room is left to those that come first.
 */
export const shareRoom = <Row>(sections: readonly (readonly Row[])[], room: number): Section<Row>[] => {
  const counts = sections.map((rows) => Math.min(rows.length, AT_LEAST));
  let left = room - counts.reduce((sum, n) => sum + n, 0);
  return sections.map((rows, i) => {
    const atLeast = counts[i] ?? 0;
    const more = Math.min(rows.length - atLeast, Math.max(left, 0));
    left -= more;
    return { rows, shown: rows.slice(0, atLeast + more) };
  });
};
