// An index given by a sort of indexes is under the length of what it looks into, so that an entry is there.

/** The numbers of the rows by end, then by start, then as they came. */
export const orderOf = (starts: Int32Array, ends: Int32Array): Uint32Array =>
  Uint32Array.from(starts, (_, i) => i).sort(
    (a, b) => (ends[a] as number) - (ends[b] as number) || (starts[a] as number) - (starts[b] as number) || a - b,
  );
