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
const uint8 = () => reused((length) => new Uint8Array(length));
const uint16 = () => reused((length) => new Uint16Array(length));
const uint32 = () => reused((length) => new Uint32Array(length));

/** What one question works in. A figure is computed without a pause: nobody else uses it meanwhile. */
export const scratch = {
  /** core/kpi/select: the numbers of the selected rows. */
  rows: uint32(),
  /** core/kpi/measure: of placements that are all of one group; nobody writes to it. */
  oneGroup: uint8(),
  /** core/kpi/spells: of each selected row: */
  spells: int32(),
  groups: uint16(),
  customers: uint32(),
  counts: int32(),
  /** core/kpi/histogram: who is in a group. */
  people: int32(),
  /** core/kpi/tally: where each group begins. */
  beginnings: uint32(),
  /** core/kpi/order: where the next entry goes, the same as above in other orders, and runs. */
  next: uint32(),
  sorted: int32(),
  groupsAlong: uint16(),
  sortedByGroup: int32(),
  runSpell: int32(),
  runUpTo: uint32(),
  runSpellByGroup: int32(),
  runUpToByGroup: uint32(),
  firstRun: uint32(),
  /** core/kpi/people: by group, and who was seen. */
  customersByGroup: uint32(),
  seen: uint16(),
  inGroup: uint32(),
};
