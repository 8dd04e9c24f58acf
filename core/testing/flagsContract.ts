import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Flag, FlagRef, FlagState } from '../flags/flag';
import type { FlagStore } from '../flags/stores';
import { flagWith as flag } from './flags';

const AT = Instant.parse('2021-10-01T08:00:00Z');
const ODD_OFFICER = "o'brien & co/#1+?å%@nacka.example";
const ANNA = 'anna.berg@nacka.example';

const ids = (flags: readonly Flag[]): string[] => flags.map((f) => f.placementId).sort();
const ref = (placementId: string, months = 12) => ({ placementId, months });
const markOf = ({ placementId, months }: FlagRef, alertId: string) => ({ placementId, months, alertId });
const to = (state: FlagState) => (f: Flag) => ({ ...f, state });

/** What every flag store does. `make` gives an empty one. */
export const describeFlagStore = (name: string, make: () => FlagStore): void => {
  describe(name, () => {
    test('at first there are no flags', async () => {
      const store = make();
      expect(await store.all()).toEqual([]);
      expect(await store.inStates(['open'])).toEqual([]);
      expect(await store.find(ref('P-1'))).toBeUndefined();
    });

    test('a flag comes back as it was, whatever its placement is called', async () => {
      const store = make();
      const by = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna "Bo" Berg' };
      const full = flag({
        ...({ placementId: 'P-full', state: 'snoozed', assignedTo: ODD_OFFICER, reviewVersion: 2 } as const),
        ...{ snoozedUntil: day('2021-11-01'), followUpOn: day('2021-12-01') },
        ...({ toBeDone: 'end', decidedOn: day('2021-09-15') } as const),
        ...({ waitingSince: day('2021-09-20'), expiredFrom: 'snoozed' } as const),
        ...{ remindedOn: day('2021-10-08'), escalatedOn: day('2021-10-15') },
        ...({ unitNews: 'escalation', unitAlertId: 'u-1', unitQueuedIn: 'u-1' } as const),
        history: [
          { event: 'snooze', at: AT, by },
          { event: 'wake', at: AT },
        ],
      });
      const flags = [flag(), flag({ placementId: 'P/2 #1?!å' }), flag({ months: 6 }), full];
      await store.add(flags);
      for (const f of flags) expect(await store.find(f)).toStrictEqual(f);
      expect(await store.all()).toHaveLength(4);
    });

    test('a flag stays as it is when added again, and does not keep others from being added', async () => {
      const store = make();
      await store.add([flag()]);
      await store.change(ref('P-1'), to('reviewed'));
      await store.add([flag({ provider: 'Another' }), flag({ placementId: 'P-2' })]);
      expect(await store.find(ref('P-1'))).toEqual(flag({ state: 'reviewed' }));
      expect(await store.find(ref('P-2'))).toEqual(flag({ placementId: 'P-2' }));
    });

    test('the flags of a placement are those of all its thresholds, and of no other that is called alike', async () => {
      const store = make();
      const odd = 'P/2 #1?!å';
      const others = ['P-10', 'P', 'P-1!12', 'p-1'].map((placementId) => flag({ placementId }));
      await store.add([flag(), flag({ months: 6, state: 'obsolete' }), flag({ placementId: odd }), ...others]);
      expect((await store.ofPlacement('P-1')).map((f) => f.months).sort()).toEqual([12, 6]);
      expect(await store.ofPlacement(odd)).toEqual([flag({ placementId: odd })]);
      expect(await store.ofPlacement('P-2')).toEqual([]);
    });

    test('hundreds of flags are added, some of them twice in one go', async () => {
      const store = make();
      const many = Array.from({ length: 250 }, (_, i) => flag({ placementId: `P-${i}` }));
      await store.add([...many, ...many.slice(0, 20)]);
      expect(ids(await store.all())).toEqual(ids(many));
    });

    test('adding nothing is no fault', async () => {
      await expect(make().add([])).resolves.toBeUndefined();
    });

    test('flags are found by their states, and an officer has the own ones and those handed over', async () => {
      const store = make();
      await store.add([
        flag(),
        flag({ placementId: 'P-2', state: 'followUp' }),
        flag({ placementId: 'P-3', officer: ODD_OFFICER }),
        flag({ placementId: 'P-4', state: 'obsolete' }),
        flag({ placementId: 'P-5', assignedTo: ODD_OFFICER }),
      ]);
      expect(ids(await store.inStates(['open', 'followUp']))).toEqual(['P-1', 'P-2', 'P-3', 'P-5']);
      expect(ids(await store.inStates(['open', 'followUp'], ANNA))).toEqual(['P-1', 'P-2', 'P-5']);
      expect(ids(await store.inStates(['open'], ODD_OFFICER))).toEqual(['P-3', 'P-5']);
      expect(ids(await store.inStates(['obsolete']))).toEqual(['P-4']);
      expect(await store.inStates([])).toEqual([]);
      expect(await store.inStates(['open'], "x' or state eq 'open")).toEqual([]);
    });

    test('a change is made of the flag as it is; what it takes away is gone', async () => {
      const store = make();
      await store.add([flag({ state: 'snoozed', snoozedUntil: day('2021-11-01') })]);
      const awake = flag();
      expect(await store.change(ref('P-1'), () => awake)).toEqual({ kind: 'done', flag: awake });
      expect(await store.find(ref('P-1'))).toStrictEqual(awake);
    });

    test('a change that the flag does not take writes nothing, and says how the flag is', async () => {
      const store = make();
      await store.add([flag()]);
      expect(await store.change(ref('P-1'), () => undefined)).toEqual({ kind: 'refused', flag: flag() });
      expect(await store.change(ref('P-2'), to('reviewed'))).toEqual({ kind: 'refused', flag: undefined });
      expect(await store.all()).toEqual([flag()]);
    });

    test('two who change a flag at once: each change is made of what the other left', async () => {
      const store = make();
      await store.add([flag()]);
      const closing = (state: FlagState) => (f: Flag) => (f.state === 'open' ? { ...f, state } : undefined);
      const changes = (['reviewed', 'obsolete'] as const).map((state) => store.change(ref('P-1'), closing(state)));
      const kinds = (await Promise.all(changes)).map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['done', 'refused']);
      const step = { event: 'remind', at: AT } as const;
      const adding = () => store.change(ref('P-1'), (f) => ({ ...f, history: [...f.history, step] }));
      await Promise.all([adding(), adding(), adding()]);
      expect((await store.find(ref('P-1')))?.history).toHaveLength(3);
    });

    test('flags are marked as queued and nothing else of them changes', async () => {
      const store = make();
      const many = Array.from({ length: 120 }, (_, i) => flag({ placementId: `P-${i}` }));
      await store.add(many);
      await store.change(ref('P-0'), to('reviewed'));
      await store.markQueued(
        many.map((f, i) => markOf(f, i < 60 ? 'a-2' : 'a-3')),
        'officer',
      );
      await store.markQueued([markOf(ref('P-0'), 'u-2')], 'unitHead');
      const first = flag({ placementId: 'P-0', state: 'reviewed', queuedIn: 'a-2', unitQueuedIn: 'u-2' });
      expect(await store.find(ref('P-0'))).toEqual(first);
      const marked = (await store.all()).map((f) => f.queuedIn).sort();
      expect(marked).toEqual([...Array<string>(60).fill('a-2'), ...Array<string>(60).fill('a-3')]);
    });

    test('marking and changing at once: both are done', async () => {
      const store = make();
      await store.add([flag()]);
      const [changed] = await Promise.all([
        store.change(ref('P-1'), to('reviewed')),
        store.markQueued([markOf(flag(), 'a-2')], 'officer'),
      ]);
      expect(changed.kind).toBe('done');
      expect(await store.find(ref('P-1'))).toEqual(flag({ state: 'reviewed', queuedIn: 'a-2' }));
    });

    test('marking a flag that is not there is a fault', async () => {
      await expect(make().markQueued([markOf(flag(), 'a-2')], 'officer')).rejects.toThrow('not there');
    });
  });
};
