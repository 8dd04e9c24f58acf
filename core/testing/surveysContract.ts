import { Instant } from '../calendar/clock';
import type { SurveyStore } from '../register/registerStore';
import type { SurveyRow } from '../register/survey';

const BY = 'an administrator';
const AT = Instant.parse('2021-10-01T08:00:00Z');

const all: SurveyRow = { year: 2020, respondents: 120, score: 4 };
const ofProvider: SurveyRow = { year: 2020, provider: 'Jobb/Väg #1', respondents: 20, score: 3.75 };
const ofIntervention: SurveyRow = { year: 2020, intervention: 'sai', respondents: 40, score: 4.1 };
const ofBoth: SurveyRow = { year: 2020, provider: 'Jobb/Väg #1', intervention: 'sai', respondents: 12, score: 3.5 };

const byText = (a: SurveyRow, b: SurveyRow): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
const sorted = (rows: readonly SurveyRow[]): SurveyRow[] => [...rows].sort(byText);

/** What every survey store does. `make` gives an empty one. */
export const describeSurveyStore = (name: string, make: () => SurveyStore): void => {
  describe(name, () => {
    test('before the first import there are no surveys', async () => {
      const store = make();
      expect(await store.head()).toBeUndefined();
      expect(await store.all()).toEqual([]);
    });

    test('an import is told of: its version, its rows and when it was', async () => {
      const store = make();
      expect(await store.replace([all, ofProvider], BY, AT)).toEqual({
        ok: true,
        head: { version: 1, rows: 2, importedAt: AT },
      });
      await store.replace([all], BY, AT);
      expect(await store.head()).toEqual({ version: 2, rows: 1, importedAt: AT });
    });

    test.each(['the first', 'a later'])('two imports at once: one wins and the other is told (%s)', async (which) => {
      const store = make();
      if (which === 'a later') await store.replace([ofBoth], BY, AT);
      const files = [[all, ofProvider], [{ ...all, score: 2 }]];
      const results = await Promise.all(files.map((rows) => store.replace(rows, BY, AT)));
      expect(results.filter((r) => r.ok)).toHaveLength(1);
      expect(results.filter((r) => !r.ok)).toEqual([{ ok: false, kind: 'conflict' }]);
      const winner = files[results.findIndex((r) => r.ok)] ?? [];
      expect(sorted(await store.all())).toEqual(sorted(winner));
    });

    test('an import that was compared with a version which is no longer in force is told', async () => {
      const store = make();
      expect(await store.replace([all], BY, AT, 1)).toEqual({ ok: false, kind: 'conflict' });
      expect(await store.replace([all], BY, AT, 0)).toMatchObject({ ok: true });
      expect(await store.replace([ofBoth], BY, AT, 0)).toEqual({ ok: false, kind: 'conflict' });
      expect(await store.all()).toEqual([all]);
    });

    test('every level of a year comes back as it was', async () => {
      const store = make();
      const rows = [all, ofProvider, ofIntervention, ofBoth];
      await store.replace(rows, BY, AT);
      expect(sorted(await store.all())).toEqual(sorted(rows));
    });

    test('an import replaces all: what it lacks is gone', async () => {
      const store = make();
      await store.replace([all, ofProvider], BY, AT);
      await store.replace([{ ...all, score: 4.5 }, ofIntervention], BY, AT);
      expect(sorted(await store.all())).toEqual(sorted([{ ...all, score: 4.5 }, ofIntervention]));
    });

    test('hundreds of rows are replaced by hundreds of others', async () => {
      const store = make();
      const rows = (prefix: string) => Array.from({ length: 250 }, (_, i) => ({ ...all, provider: `${prefix} ${i}` }));
      await store.replace(rows('Förr'), BY, AT);
      await store.replace(rows('Nu'), BY, AT);
      expect(sorted(await store.all())).toEqual(sorted(rows('Nu')));
    });

    test('nothing can be imported, too', async () => {
      const store = make();
      await store.replace([all], BY, AT);
      await store.replace([], BY, AT);
      expect(await store.all()).toEqual([]);
    });
  });
};
