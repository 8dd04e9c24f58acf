import { Instant } from '../calendar/clock';
import { Question } from '../questions/question';
import type { Place, PreviousQuestionStore, Remembered } from '../questions/remembered';

const ANNA = '11111111-1111-4111-8111-111111111111';
const BO = '22222222-2222-4222-8222-222222222222';
const GROUP = "19:meeting_Åäö/\\#?%'!~+=@thread.v2;messageid=1640941200000";

const said = (question: unknown, saidAt = '2021-12-31T09:00:00.123Z'): Remembered => ({
  question: Question.parse(question),
  saidAt: Instant.parse(saidAt),
});

const PROVIDERS = { provider: ['Vägen "Vidare" AB', 'Åkes\tväg 😀'] };
const kpi = said({ kind: 'kpi', metric: 'selfSufficiency', by: 'year', filter: PROVIDERS });
const cases = said({ kind: 'cases', months: 12, filter: { officer: 'me' }, asOf: '2021-12-31' });

/** What every store of previous questions does. `make` gives one, and a tenant where nothing was said. */
export const describePreviousQuestionStore = (
  name: string,
  make: () => { store: PreviousQuestionStore; tenantId: string },
): void => {
  const start = () => {
    const { store, tenantId } = make();
    const place = (change: Partial<Place> = {}): Place => ({
      tenantId,
      conversationId: GROUP,
      userId: ANNA,
      ...change,
    });
    return { store, place };
  };

  describe(name, () => {
    test('where nothing was said, nothing is found', async () => {
      const { store, place } = start();
      expect(await store.find(place())).toBeUndefined();
    });

    test('what was said comes back, and the next takes its place', async () => {
      const { store, place } = start();
      await store.remember(place(), kpi);
      expect(await store.find(place())).toEqual(kpi);
      await store.remember(place(), cases);
      expect(await store.find(place())).toEqual(cases);
    });

    test('in one chat each person has their own', async () => {
      const { store, place } = start();
      await store.remember(place(), kpi);
      expect(await store.find(place({ userId: BO }))).toBeUndefined();
      await store.remember(place({ userId: BO }), cases);
      expect(await store.find(place())).toEqual(kpi);
      expect(await store.find(place({ userId: BO }))).toEqual(cases);
    });

    test('each chat has its own, whatever is in its id and however long it is', async () => {
      const { store, place } = start();
      const ids = [
        GROUP,
        `${GROUP}0`,
        'a'.repeat(3000),
        `${'a'.repeat(2999)}b`,
        'A',
        'a',
        'a/',
        'a~002f',
        '\u00e9',
        'e\u0301',
      ];
      for (const [i, conversationId] of ids.entries())
        await store.remember(place({ conversationId }), said({ kind: 'cases', months: i + 1 }));
      for (const [i, conversationId] of ids.entries())
        expect((await store.find(place({ conversationId })))?.question).toEqual({ kind: 'cases', months: i + 1 });
    });

    test('each tenant has its own', async () => {
      const { store, place } = start();
      await store.remember(place(), kpi);
      expect(await store.find(place({ tenantId: BO }))).toBeUndefined();
    });
  });
};
