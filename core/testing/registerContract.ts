import { Instant } from '../calendar/clock';
import { addDays, day } from '../calendar/day';
import type { Placement } from '../register/placement';
import { buildRegister, type Register } from '../register/register';
import type { RegisterStore } from '../register/registerStore';
import { encodeRegister } from '../register/snapshot';
import { placement } from './placements';

const AT = Instant.parse('2021-10-01T08:00:00Z');
const LATER = Instant.parse('2021-10-02T08:00:00Z');

/** Placements with everything a register knows, all different. */
export const somePlacements = (count: number): Placement[] =>
  Array.from({ length: count }, (_, i) => {
    const start = addDays(day('2019-01-01'), i % 900);
    const built = placement(start).with({ provider: `Anordnare ${i % 40}`, officer: `handläggare-${i % 30}` });
    return (i % 3 === 0 ? built.endedIn('arbete', addDays(start, i % 400)) : built).build();
  });

/** The same to the last byte? */
export const sameBytes = (a: Register | undefined, b: Register): boolean => {
  if (a === undefined) return false;
  const [left, right] = [encodeRegister(a), encodeRegister(b)];
  return left.length === right.length && left.every((byte, i) => byte === right[i]);
};

/** What every register store does. `make` gives one without a register. */
export const describeRegisterStore = (name: string, make: () => RegisterStore): void => {
  describe(name, () => {
    test('before the first import there is no register', async () => {
      const store = make();
      expect(await store.head()).toBeUndefined();
      expect(await store.current()).toBeUndefined();
    });

    test('the first import is version 1, in force and told of', async () => {
      const store = make();
      const head = { version: 1, placements: 3, importedAt: AT };
      expect(await store.replace(somePlacements(3), 'an administrator', AT)).toEqual({ ok: true, head });
      expect(await store.head()).toEqual(head);
      expect((await store.current())?.head).toEqual(head);
    });

    test('a register with 20,000 placements comes back byte for byte', async () => {
      const store = make();
      const placements = somePlacements(20_000);
      await store.replace(placements, 'an administrator', AT);
      expect(sameBytes((await store.current())?.register, buildRegister(placements))).toBe(true);
    }, 60_000);

    test('a register without placements comes back too', async () => {
      const store = make();
      await store.replace([], 'an administrator', AT);
      expect((await store.current())?.register.size).toBe(0);
    });

    test('the next import takes over, also from who has read the one before', async () => {
      const store = make();
      await store.replace(somePlacements(5), 'an administrator', AT);
      await store.current();
      await store.replace(somePlacements(2), 'an administrator', LATER);
      const current = await store.current();
      expect(current?.head).toEqual({ version: 2, placements: 2, importedAt: LATER });
      expect(current?.register.size).toBe(2);
    });

    test('every version is there as it was', async () => {
      const store = make();
      const [first, second] = [somePlacements(5), somePlacements(2)];
      await store.replace(first, 'an administrator', AT);
      await store.replace(second, 'an administrator', LATER);
      const then = await store.version(1);
      expect(then?.head).toEqual({ version: 1, placements: 5, importedAt: AT });
      expect(sameBytes(then?.register, buildRegister(first))).toBe(true);
      expect(sameBytes((await store.version(2))?.register, buildRegister(second))).toBe(true);
      expect(await store.version(3)).toBeUndefined();
    });

    test('an import that was compared with a version which is no longer in force is told', async () => {
      const store = make();
      expect(await store.replace(somePlacements(1), 'an administrator', AT, 1)).toEqual({
        ok: false,
        kind: 'conflict',
      });
      expect(await store.replace(somePlacements(1), 'an administrator', AT, 0)).toMatchObject({ ok: true });
      expect(await store.replace(somePlacements(2), 'another', LATER, 0)).toEqual({ ok: false, kind: 'conflict' });
      expect((await store.head())?.placements).toBe(1);
    });

    test.each(['the first', 'a later'])('two imports at once: one wins and the other is told (%s)', async (which) => {
      const store = make();
      if (which === 'a later') await store.replace(somePlacements(1), 'an administrator', AT);
      const sizes = [200, 300] as const;
      const results = await Promise.all(sizes.map((n) => store.replace(somePlacements(n), `who imports ${n}`, LATER)));
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(results.filter((r) => !r.ok)).toEqual([{ ok: false, kind: 'conflict' }]);
      const winner = sizes[results.findIndex((r) => r.ok)];
      expect((await store.current())?.register.size).toBe(winner);
    });
  });
};
