import { Instant } from '../calendar/clock';
import type { FlagDraft, FlagDraftStore } from '../flags/stores';

const draft: FlagDraft = {
  ...{ placementId: 'P/1 #?!', months: 12, kind: 'answered' },
  filled: { F05: 'Vill "arbeta" i kök.', F01: 'language,other' },
  by: { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' },
  at: Instant.parse('2021-10-04T07:30:00Z'),
};

/** What every store of drafts does. `make` gives an empty one. */
export const describeFlagDraftStore = (name: string, make: () => FlagDraftStore): void => {
  describe(name, () => {
    test('a draft comes back as it was kept, of its own form alone', async () => {
      const store = make();
      expect(await store.find(draft)).toBeUndefined();
      await store.put(draft);
      expect(await store.find(draft)).toStrictEqual(draft);
      expect(await store.find({ ...draft, months: 6 })).toBeUndefined();
      expect(await store.find({ ...draft, kind: 'decided' })).toBeUndefined();
    });

    test('the last one that was kept is the draft: what it leaves out is gone', async () => {
      const store = make();
      await store.put(draft);
      await store.put({ ...draft, filled: { F02: 'yes' } });
      expect((await store.find(draft))?.filled).toStrictEqual({ F02: 'yes' });
    });

    test('a draft that was removed is gone, and may be removed again', async () => {
      const store = make();
      await store.put(draft);
      await store.remove(draft);
      await store.remove(draft);
      expect(await store.find(draft)).toBeUndefined();
    });
  });
};
