import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Flag } from '../flags/flag';
import type { FlagStore } from '../flags/stores';

const AT = Instant.parse('2021-10-01T08:00:00Z');
const ODD_OFFICER = "o'brien & co/#1+?å%@nacka.example";

const flag = (placementId: string, change: Partial<Flag> = {}): Flag => ({
  placementId,
  months: 12,
  customerId: 'K-1',
  intervention: 'sai',
  provider: 'Språkbron',
  officer: 'anna.berg@nacka.example',
  start: day('2020-09-30'),
  raisedOn: day('2021-10-01'),
  state: 'open',
  alertId: '2021-10-01',
  ...change,
});

const ids = (flags: readonly Flag[]): string[] => flags.map((f) => f.placementId).sort();

/** What every flag store does. `make` gives an empty one. */
export const describeFlagStore = (name: string, make: () => FlagStore): void => {
  describe(name, () => {
    test('at first there are no flags', async () => {
      const store = make();
      expect(await store.all()).toEqual([]);
      expect(await store.open()).toEqual([]);
      expect(await store.find('P-1', 12)).toBeUndefined();
    });

    test('a flag comes back as it was, whatever its placement is called', async () => {
      const store = make();
      const flags = [flag('P-1'), flag('P/2 #1?!å'), flag('P-1', { months: 6 })];
      await store.add(flags);
      for (const f of flags) expect(await store.find(f.placementId, f.months)).toEqual(f);
      expect(await store.all()).toHaveLength(3);
    });

    test('a flag stays as it is when added again, and does not keep others from being added', async () => {
      const store = make();
      await store.add([flag('P-1')]);
      await store.move(flag('P-1'), 'open', 'reviewed');
      await store.add([flag('P-1', { provider: 'Another' }), flag('P-2')]);
      expect(await store.find('P-1', 12)).toEqual(flag('P-1', { state: 'reviewed' }));
      expect(await store.find('P-2', 12)).toEqual(flag('P-2'));
    });

    test('hundreds of flags are added, some of them twice in one go', async () => {
      const store = make();
      const many = Array.from({ length: 250 }, (_, i) => flag(`P-${i}`));
      await store.add([...many, ...many.slice(0, 20)]);
      expect(ids(await store.all())).toEqual(ids(many));
    });

    test('adding nothing is no fault', async () => {
      await expect(make().add([])).resolves.toBeUndefined();
    });

    test('only open flags are open, and an officer sees the own ones', async () => {
      const store = make();
      await store.add([flag('P-1'), flag('P-2'), flag('P-3', { officer: ODD_OFFICER })]);
      await store.move(flag('P-2'), 'open', 'obsolete');
      expect(ids(await store.open())).toEqual(['P-1', 'P-3']);
      expect(ids(await store.open('anna.berg@nacka.example'))).toEqual(['P-1']);
      expect(ids(await store.open(ODD_OFFICER))).toEqual(['P-3']);
      expect(await store.open("x' or state eq 'open")).toEqual([]);
    });

    test('a flag moves once, also when two move it at once', async () => {
      const store = make();
      await store.add([flag('P-1')]);
      const moves = (['reviewed', 'obsolete'] as const).map((to) => store.move(flag('P-1'), 'open', to));
      expect((await Promise.all(moves)).filter((moved) => moved)).toHaveLength(1);
      expect(await store.move(flag('P-1'), 'open', 'reviewed')).toBe(false);
      expect(await store.open()).toEqual([]);
    });

    test('an obsolete flag opens again, to be told of anew; an answered one never', async () => {
      const store = make();
      const news = { officer: ODD_OFFICER, alertId: 'a-2' };
      await store.add([flag('P-1', { queuedAt: AT }), flag('P-2')]);
      await store.move(flag('P-1'), 'open', 'obsolete');
      await store.move(flag('P-2'), 'open', 'reviewed');
      expect(await store.move(flag('P-1'), 'obsolete', 'open', news)).toBe(true);
      expect(await store.find('P-1', 12)).toStrictEqual(flag('P-1', news));
      await expect(store.move(flag('P-2'), 'reviewed', 'open', news)).rejects.toThrow('from reviewed to open');
      expect(await store.find('P-2', 12)).toEqual(flag('P-2', { state: 'reviewed' }));
    });

    test('an open flag is handed to another officer, to be told of anew; one that is not open stays', async () => {
      const store = make();
      const news = { officer: ODD_OFFICER, alertId: 'a-2' };
      await store.add([flag('P-1', { queuedAt: AT }), flag('P-2', { state: 'reviewed' })]);
      expect(await store.handOver(flag('P-1'), news)).toBe(true);
      expect(await store.find('P-1', 12)).toStrictEqual(flag('P-1', news));
      expect(ids(await store.open(ODD_OFFICER))).toEqual(['P-1']);
      expect(await store.handOver(flag('P-2'), news)).toBe(false);
      expect(await store.find('P-2', 12)).toEqual(flag('P-2', { state: 'reviewed' }));
      expect(await store.handOver(flag('P-3'), news)).toBe(false);
    });

    test('a flag that is not there does not move', async () => {
      expect(await make().move(flag('P-1'), 'open', 'reviewed')).toBe(false);
    });

    test('flags are marked as queued and nothing else of them changes', async () => {
      const store = make();
      const many = Array.from({ length: 120 }, (_, i) => flag(`P-${i}`));
      await store.add(many);
      await store.move(flag('P-0'), 'open', 'reviewed');
      await store.markQueued(many, AT);
      expect(await store.find('P-0', 12)).toEqual(flag('P-0', { state: 'reviewed', queuedAt: AT }));
      expect((await store.all()).every((f) => f.queuedAt === AT)).toBe(true);
    });

    test('marking and moving at once: both are done', async () => {
      const store = make();
      await store.add([flag('P-1')]);
      const [moved] = await Promise.all([
        store.move(flag('P-1'), 'open', 'reviewed'),
        store.markQueued([flag('P-1')], AT),
      ]);
      expect(moved).toBe(true);
      expect(await store.find('P-1', 12)).toEqual(flag('P-1', { state: 'reviewed', queuedAt: AT }));
    });

    test('marking a flag that is not there is a fault', async () => {
      await expect(make().markQueued([flag('P-1')], AT)).rejects.toThrow('not there');
    });
  });
};
