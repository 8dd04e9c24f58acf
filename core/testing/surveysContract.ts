import type { SurveyStore } from '../register/registerStore';
import type { SurveyRow } from '../register/survey';

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
      expect(await make().all()).toEqual([]);
    });

    test('every level of a year comes back as it was', async () => {
      const store = make();
      const rows = [all, ofProvider, ofIntervention, ofBoth];
      await store.replace(rows);
      expect(sorted(await store.all())).toEqual(sorted(rows));
    });

    test('an import replaces all: what it lacks is gone', async () => {
      const store = make();
      await store.replace([all, ofProvider]);
      await store.replace([{ ...all, score: 4.5 }, ofIntervention]);
      expect(sorted(await store.all())).toEqual(sorted([{ ...all, score: 4.5 }, ofIntervention]));
    });

    test('hundreds of rows are replaced by hundreds of others', async () => {
      const store = make();
      const rows = (prefix: string) => Array.from({ length: 250 }, (_, i) => ({ ...all, provider: `${prefix} ${i}` }));
      await store.replace(rows('Förr'));
      await store.replace(rows('Nu'));
      expect(sorted(await store.all())).toEqual(sorted(rows('Nu')));
    });

    test('nothing can be imported, too', async () => {
      const store = make();
      await store.replace([all]);
      await store.replace([]);
      expect(await store.all()).toEqual([]);
    });
  });
};
