import { Instant } from '../calendar/clock';
import { type ItemAnswer, MOST_TEXT } from '../checklists/answer';
import type { ReviewKey } from '../checklists/review';
import type { ReviewStore, SaveAnswer } from '../checklists/reviewStore';

const anna = { id: '11111111-1111-4111-8111-111111111111', name: 'Anna Berg' };
const bo = { id: '22222222-2222-4222-8222-222222222222', name: 'Bo Ek' };
const AT = Instant.parse('2021-10-04T07:30:00Z');
const LATER = Instant.parse('2021-10-05T09:00:00.250Z');

const key: ReviewKey = { template: 'anordnare-2021', provider: 'Språkbron', year: 2021 };
const yes = (itemId: string, change: Partial<ItemAnswer> = {}): ItemAnswer => ({ itemId, value: 'yes', ...change });
const save = (change: Partial<SaveAnswer> = {}): SaveAnswer => ({
  key,
  answer: yes('A1'),
  by: anna,
  at: AT,
  expectedVersion: 0,
  ...change,
});

/** What every store of provider reviews does. `make` gives an empty one. */
export const describeReviewStore = (name: string, make: () => ReviewStore): void => {
  const opened = async (): Promise<ReviewStore> => {
    const store = make();
    await store.open(key, anna, AT, 1);
    return store;
  };

  describe(name, () => {
    test('a review that nobody has begun is not there', async () => {
      expect(await make().find(key)).toBeUndefined();
    });

    test('opening begins a review; opening again leaves it as it was', async () => {
      const store = make();
      const begun = { key, templateVersion: 1, startedBy: anna, startedAt: AT, answers: new Map() };
      expect(await store.open(key, anna, AT, 1)).toEqual(begun);
      expect(await store.open(key, bo, LATER, 2)).toEqual(begun);
      expect(await store.find(key)).toEqual(begun);
    });

    test('two people opening at once are in the same review', async () => {
      const store = make();
      const [a, b] = await Promise.all([store.open(key, anna, AT, 1), store.open(key, bo, LATER, 1)]);
      expect(a).toEqual(b);
    });

    test('an answer comes back as it was given, at its greatest length too', async () => {
      const store = await opened();
      const long = 'å'.repeat(MOST_TEXT);
      const answers = [
        yes('A1', { comment: long, evidence: long }),
        yes('B12', { value: long }),
        yes('C3', { value: 87.5 }),
        yes('C4', { value: 12 }),
        yes('C5', { value: '12' }),
      ];
      for (const answer of answers) expect((await store.save(save({ answer }))).kind).toBe('saved');
      const found = await store.find(key);
      for (const answer of answers)
        expect(found?.answers.get(answer.itemId)).toEqual({ answer, by: anna, at: AT, version: 1 });
    });

    test('what saving returns is what is found afterwards', async () => {
      const store = await opened();
      await store.save(save());
      const { review } = await store.save(save({ answer: yes('A2'), by: bo, at: LATER }));
      expect(review.answers.size).toBe(2);
      expect(await store.find(key)).toEqual(review);
    });

    test('a change by who saw the answer is the next version', async () => {
      const store = await opened();
      await store.save(save({ answer: yes('A1', { comment: 'First' }) }));
      const changed = { answer: yes('A1', { value: 'no' }), by: bo, at: LATER };
      expect((await store.save(save({ ...changed, expectedVersion: 1 }))).kind).toBe('saved');
      expect((await store.find(key))?.answers.get('A1')).toEqual({ ...changed, version: 2 });
    });

    test('the same click delivered twice is saved once', async () => {
      const store = await opened();
      await store.save(save());
      const again = await store.save(save({ at: LATER }));
      expect(again.kind).toBe('saved');
      expect(again.review.answers.get('A1')).toEqual({ answer: yes('A1'), by: anna, at: AT, version: 1 });
    });

    test('the same click delivered twice at once is saved once', async () => {
      const store = await opened();
      const results = await Promise.all([store.save(save()), store.save(save())]);
      expect(results.map((r) => r.kind)).toEqual(['saved', 'saved']);
      expect((await store.find(key))?.answers.get('A1')?.version).toBe(1);
    });

    test('two people saving at once: one wins, the other is told what was stored', async () => {
      const store = await opened();
      const saves = [save({ by: anna }), save({ by: bo, answer: yes('A1', { value: 'no' }) })];
      const results = await Promise.all(saves.map((s) => store.save(s)));
      const won = saves[results.findIndex((r) => r.kind === 'saved')];
      const stored = { answer: won?.answer, by: won?.by, at: AT, version: 1 };
      expect(results.map((r) => r.kind).sort()).toEqual(['changed', 'saved']);
      expect(results.find((r) => r.kind === 'changed')).toMatchObject({ current: stored });
      expect((await store.find(key))?.answers.get('A1')).toEqual(stored);
    });

    test('the same answer by two people is not one click', async () => {
      const store = await opened();
      await store.save(save({ by: anna }));
      expect((await store.save(save({ by: bo }))).kind).toBe('changed');
    });

    test('a click that comes late, after the next change, is told so', async () => {
      const store = await opened();
      await store.save(save());
      await store.save(save({ answer: yes('A1', { value: 'no' }), expectedVersion: 1 }));
      expect(await store.save(save())).toMatchObject({ kind: 'changed', current: { version: 2 } });
    });

    test('ten people saving ten different items at once: all are saved', async () => {
      const store = await opened();
      const items = Array.from({ length: 10 }, (_, i) => `A${i + 1}`);
      const results = await Promise.all(items.map((id) => store.save(save({ answer: yes(id) }))));
      expect(results.every((r) => r.kind === 'saved')).toBe(true);
      expect([...((await store.find(key))?.answers.keys() ?? [])].sort()).toEqual(items.sort());
    });

    test('provider names with / and # have their own review', async () => {
      const store = make();
      const providers = ['Jobb/Väg', 'Jobb#Väg', 'Jobb!Väg', "Jobb'Väg", 'Jobb~002fVäg', 'Jobb Väg?', '100 % jobb'];
      for (const provider of providers) {
        await store.open({ ...key, provider }, anna, AT, 1);
        await store.save(save({ key: { ...key, provider }, answer: yes('A1', { comment: provider }) }));
      }
      for (const provider of providers) {
        const review = await store.find({ ...key, provider });
        expect(review?.key.provider).toBe(provider);
        expect([...(review?.answers.values() ?? [])].map((a) => a.answer.comment)).toEqual([provider]);
      }
    });

    test('saving in a review that was never opened is a fault', async () => {
      await expect(make().save(save())).rejects.toThrow('has not been opened');
    });

    test('saving over a version that never was is told so, and writes nothing', async () => {
      const store = await opened();
      expect(await store.save(save({ expectedVersion: 3 }))).toEqual({
        kind: 'changed',
        review: await store.find(key),
      });
      await store.save(save());
      expect(await store.save(save({ expectedVersion: 3 }))).toMatchObject({
        kind: 'changed',
        current: { version: 1 },
      });
      expect((await store.find(key))?.answers.get('A1')?.version).toBe(1);
    });
  });
};
