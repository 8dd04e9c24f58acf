/**
 * Memory that is used again from question to question instead of being allocated for each. It grows, and keeps what was
 * last written: whoever takes it writes an entry before reading it, so that no answer depends on the question before.
 */
const reused = <T extends { readonly length: number }>(make: (length: number) => T): ((length: number) => T) => {
  let held = make(0);
  return (length) => {
    if (held.length < length) held = make(2 ** Math.ceil(Math.log2(length)));
    return held;
  };
};

const int32 = () => reused((length) => new Int32Array(length));
const uint16 = () => reused((length) => new Uint16Array(length));
const uint32 = () => reused((length) => new Uint32Array(length));

/** What one question works in. A figure is computed without a pause: nobody else uses it meanwhile. */
export const scratch = {
  /** core/kpi/select: which rows overlap, a bit each. */
  marks: int32(),
  /** core/kpi/spells: the numbers of the selected rows; then of each of them: */
  rows: uint32(),
  spells: int32(),
  groups: uint16(),
  customers: uint32(),
  counts: int32(),
  /** core/kpi/tally: where each group begins. */
  beginnings: uint32(),
  /** core/kpi/order: the same as above, in other orders, and where the next entry goes. */
  rising: int32(),
  groupsAlong: uint16(),
  risingByGroup: int32(),
  customersByGroup: uint32(),
  next: uint32(),
  seen: uint16(),
  inGroup: uint32(),
};
