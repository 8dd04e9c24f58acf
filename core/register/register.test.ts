import fc from 'fast-check';
import { type Day, day, dayNumber, fromDayNumber } from '../calendar/day';
import { placement } from '../testing/placements';
import { firstNotEnded } from './order';
import type { Placement } from './placement';
import { at, buildRegister, isActiveOn, NO_END, placementAt, type Register } from './register';
import { decodeRegister, encodeRegister } from './snapshot';

const rowsIn = (r: Register): Placement[] => Array.from({ length: r.size }, (_, i) => placementAt(r, i));

const text = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
// 0000-01-01 is day -719528, 9999-12-31 day 2932896
const endOf = (p: Placement): number => (p.end === undefined ? NO_END : dayNumber(p.end));
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 }).map(fromDayNumber);
const anyPlacement: fc.Arbitrary<Placement> = fc
  .record({
    placementId: text,
    customerId: text,
    intervention: text,
    provider: text,
    officer: text,
    start: anyDay,
    ending: fc.option(fc.record({ end: anyDay, endReason: text }), { nil: undefined }),
  })
  .map(({ ending, ...p }) => ({ ...p, ...(ending ?? {}) }));

/** By end, the running last; then by start; then as they came. */
const sorted = (placements: readonly Placement[]): Placement[] =>
  [...placements].sort((a, b) => endOf(a) - endOf(b) || dayNumber(a.start) - dayNumber(b.start));

test('placements that became columns are the same placements again, by their end and start', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement), (placements) => {
      expect(rowsIn(buildRegister(placements))).toEqual(sorted(placements));
    }),
  );
});

test('a snapshot in another order becomes a register in order', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement), (placements) => {
      const register = buildRegister(placements);
      const turn = <C extends { slice: () => C; reverse: () => unknown }>(column: C): C => {
        const turned = column.slice();
        turned.reverse();
        return turned;
      };
      const { customer, intervention, provider, officer, start, end, endReason } = register;
      const turned: Register = {
        ...register,
        placementIds: [...register.placementIds].reverse(),
        customer: turn(customer),
        intervention: turn(intervention),
        provider: turn(provider),
        officer: turn(officer),
        start: turn(start),
        end: turn(end),
        endReason: turn(endReason),
      };
      const read = decodeRegister(encodeRegister(turned));
      expect(rowsIn(read)).toEqual(sorted(rowsIn(turned)));
    }),
  );
});

test('whoever ended before a day lies before the first that had not', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement), anyDay, (placements, d) => {
      const register = buildRegister(placements);
      const first = firstNotEnded(register, dayNumber(d));
      const ended = rowsIn(register).map((p) => p.end !== undefined && dayNumber(p.end) < dayNumber(d));
      expect(ended).toEqual(ended.map((_, i) => i < first));
    }),
  );
});

test('a register that became bytes is the same register again, wherever the bytes lie in their buffer', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement), fc.integer({ min: 0, max: 9 }), (placements, shift) => {
      const register = buildRegister(placements);
      const bytes = encodeRegister(register);
      const room = new Uint8Array(bytes.length + shift + 3);
      room.set(bytes, shift);
      expect(decodeRegister(room.subarray(shift, shift + bytes.length))).toEqual(register);
    }),
  );
});

test('a Buffer of Node, which begins anywhere in a shared pool, is read too', () => {
  const register = buildRegister([placement().build(), placement().endedIn('studier', '2021-05-01').build()]);
  const bytes = encodeRegister(register);
  const pool = Buffer.alloc(bytes.length + 1);
  pool.set(bytes, 1);
  expect(decodeRegister(pool.subarray(1))).toEqual(register);
});

test('a snapshot of the first format, with the ids in its header, is the same register', () => {
  const register = buildRegister([placement().build(), placement().endedIn('studier', '2021-05-01').build()]);
  const { size, placementIds, customerIds, interventions, providers, officers, endReasons } = register;
  const dictionaries = { size, placementIds, customerIds, interventions, providers, officers, endReasons };
  const header = Buffer.from(JSON.stringify({ format: 1, ...dictionaries }));
  const padding = Buffer.alloc(3 - ((header.length + 3) % 4));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  const whole = encodeRegister(register);
  const columns = whole.subarray(whole.length - (3 * 4 * 2 + 2 * 4 + 2 * 4)); // of two rows: 3 of 4 bytes, the others padded
  expect(decodeRegister(Buffer.concat([length, header, padding, columns]))).toEqual(register);
});

test('bytes that are not a register are refused', () => {
  const bytes = encodeRegister(buildRegister([placement().build()]));
  expect(() => decodeRegister(bytes.subarray(0, bytes.length - 4))).toThrow();
  expect(() => decodeRegister(Uint8Array.from([1, 0, 0, 0, 0x7b, 0, 0, 0]))).toThrow();
});

test('each name stands once in its dictionary', () => {
  const r = buildRegister([
    placement().with({ customerId: 'K-1', provider: 'A' }).endedIn('arbete', '2021-02-01').build(),
    placement().with({ customerId: 'K-1', provider: 'B' }).build(),
    placement().with({ customerId: 'K-2', provider: 'A' }).endedIn('arbete', '2021-03-01').build(),
  ]);
  expect([r.customerIds, r.providers, r.endReasons]).toEqual([['K-1', 'K-2'], ['A', 'B'], ['arbete']]);
});

test.each<[string, string, boolean]>([
  ['the day before its start', '2020-12-31', false],
  ['the day of its start', '2021-01-01', true],
  ['the day before its end', '2021-06-29', true],
  ['the day of its end', '2021-06-30', false],
])('a placement is active on %s: %s %p', (_, on, active) => {
  const r = buildRegister([placement(day('2021-01-01')).endedIn('arbete', '2021-06-30').build()]);
  expect(isActiveOn(r, 0, day(on))).toBe(active);
});

test.each<[string, Day, boolean]>([['one that ended the day it began is active on no day', day('2021-01-01'), false]])(
  '%s',
  (_, on, active) => {
    const r = buildRegister([placement(on).endedIn('flytt', on).build()]);
    expect(isActiveOn(r, 0, on)).toBe(active);
  },
);

test('asking for a row that is not there is a fault', () => {
  expect(() => at([1, 2], 2)).toThrow(RangeError);
});

test('more interventions than a byte can name are refused, not mixed up', () => {
  const many = Array.from({ length: 256 }, (_, i) =>
    placement()
      .with({ intervention: `i${i}` })
      .build(),
  );
  expect(buildRegister(many.slice(0, 255)).interventions).toHaveLength(255);
  expect(() => buildRegister(many)).toThrow(/more than 255 interventions/u);
});
