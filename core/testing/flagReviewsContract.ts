import { Instant } from '../calendar/clock';
import type { FlagReview } from '../flags/reviewForm';
import type { FlagReviewStore } from '../flags/stores';

const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
const bo = { id: '22222222-2222-4222-8222-222222222222', name: 'Bo Ek' };

const review = (change: Partial<FlagReview> = {}): FlagReview => ({
  placementId: 'P-1',
  months: 12,
  version: 1,
  kind: 'answered',
  answers: { F01: ['language', 'healthReasons'], F02: 'yes', F05: 'Språket först, sedan praktik.' },
  by: anna,
  at: Instant.parse('2021-10-04T07:30:00Z'),
  ...change,
});

/** What every store of reviews of flags does. `make` gives an empty one. */
export const describeFlagReviewStore = (name: string, make: () => FlagReviewStore): void => {
  describe(name, () => {
    test('a flag that nobody has answered has no review', async () => {
      expect(await make().find({ placementId: 'P-1', months: 12 })).toBeUndefined();
    });

    test('a review comes back as it was recorded', async () => {
      const store = make();
      expect(await store.add(review())).toEqual({ ok: true });
      expect(await store.find({ placementId: 'P-1', months: 12 })).toEqual(review());
    });

    test('a recorded review is never changed: the second is given the first', async () => {
      const store = make();
      await store.add(review());
      const second = await store.add(review({ by: bo, answers: { F02: 'no' } }));
      expect(second).toEqual({ ok: false, kind: 'already-recorded', review: review() });
      expect(await store.find({ placementId: 'P-1', months: 12 })).toEqual(review());
    });

    test('two answer at once: one is recorded, the other is given that one', async () => {
      const store = make();
      const both = [review({ by: anna }), review({ by: bo })];
      const results = await Promise.all(both.map((r) => store.add(r)));
      const recorded = both[results.findIndex((r) => r.ok)];
      expect(results.filter((r) => !r.ok)).toEqual([{ ok: false, kind: 'already-recorded', review: recorded }]);
      expect(await store.find({ placementId: 'P-1', months: 12 })).toEqual(recorded);
    });

    test('the newest of several versions is found, also after the ninth', async () => {
      const store = make();
      for (let version = 1; version <= 11; version += 1) await store.add(review({ version }));
      expect((await store.find({ placementId: 'P-1', months: 12 }))?.version).toBe(11);
    });

    test('each threshold and each placement has its own review', async () => {
      const store = make();
      const three = review({ months: 3 });
      const odd = review({ placementId: 'P/1 #?!' });
      for (const r of [review(), three, odd]) await store.add(r);
      expect(await store.find({ placementId: 'P-1', months: 3 })).toEqual(three);
      expect(await store.find({ placementId: 'P-1', months: 12 })).toEqual(review());
      expect(await store.find({ placementId: 'P/1 #?!', months: 12 })).toEqual(odd);
      expect(await store.find({ placementId: 'P-1', months: 1 })).toBeUndefined();
    });

    test('all versions of a placement come by threshold and version, and all of the unit together', async () => {
      const store = make();
      expect(await store.ofPlacement('P-1')).toEqual([]);
      expect(await store.all()).toEqual([]);
      const own = [
        review({ months: 3 }),
        review(),
        review({ version: 2, kind: 'corrected', reason: 'Fel dag.' }),
        review({ version: 3, kind: 'decided' }),
      ];
      const other = review({ placementId: 'P-10' });
      for (const r of [...own.toReversed(), other]) await store.add(r);
      expect(await store.ofPlacement('P-1')).toEqual(own);
      const all = await store.all();
      expect(all).toHaveLength(5);
      expect(all).toEqual(expect.arrayContaining([...own, other]));
    });

    test('what was given or got is a copy', async () => {
      const store = make();
      const given = review();
      await store.add(given);
      given.answers['F02'] = 'changed afterwards';
      const got = await store.find({ placementId: 'P-1', months: 12 });
      if (got !== undefined) got.answers['F02'] = 'changed afterwards';
      expect(await store.find({ placementId: 'P-1', months: 12 })).toEqual(review());
    });
  });
};
