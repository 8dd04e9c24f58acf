import { Instant } from '../calendar/clock';
import { Month } from '../calendar/month';
import { type FeedbackStore, verdictOn } from '../questions/feedback';
import { Question } from '../questions/question';

const ANNA = '11111111-1111-4111-8111-111111111111';
const BO = '22222222-2222-4222-8222-222222222222';
const DECEMBER = Month.parse('2021-12');
const JANUARY = Month.parse('2022-01');
const NOTHING = { right: 0, wrong: 0, wrongQuestions: [] };

const question = Question.parse({ kind: 'kpi', metric: 'starts', filter: { provider: ['Vägen "Vidare" AB'] } });
const other = Question.parse({ kind: 'cases', months: 6 });
const yes = (at = '2021-12-31T09:00:00Z') => verdictOn(question, true, Instant.parse(at));
const no = (at = '2021-12-31T09:00:00Z', asked = question) => verdictOn(asked, false, Instant.parse(at));

/** What every store of feedback does. `make` gives an empty one. */
export const describeFeedbackStore = (name: string, make: () => FeedbackStore): void => {
  describe(name, () => {
    test('before anybody said anything, nothing is counted', async () => {
      expect(await make().inMonth(DECEMBER)).toEqual(NOTHING);
    });

    test('yes and no are counted; of a no the question comes back, the newest first', async () => {
      const store = make();
      await store.put('answer/1', ANNA, yes());
      await store.put('answer/1', BO, no('2021-12-31T09:00:01Z'));
      await store.put('answer/2', ANNA, no('2021-12-31T09:00:02Z', other));
      expect(await store.inMonth(DECEMBER)).toEqual({ right: 1, wrong: 2, wrongQuestions: [other, question] });
    });

    test('a click delivered twice counts once', async () => {
      const store = make();
      await store.put('a', ANNA, no());
      await store.put('a', ANNA, no('2021-12-31T09:00:00.500Z'));
      expect(await store.inMonth(DECEMBER)).toEqual({ right: 0, wrong: 1, wrongQuestions: [question] });
    });

    test('who changes their mind is counted as they think now, and the question goes', async () => {
      const store = make();
      await store.put('a', ANNA, no());
      await store.put('a', ANNA, yes('2021-12-31T09:01:00Z'));
      expect(await store.inMonth(DECEMBER)).toEqual({ right: 1, wrong: 0, wrongQuestions: [] });
      await store.put('a', ANNA, no('2021-12-31T09:02:00Z'));
      expect(await store.inMonth(DECEMBER)).toEqual({ right: 0, wrong: 1, wrongQuestions: [question] });
    });

    test('a month ends at midnight in Stockholm', async () => {
      const store = make();
      await store.put('a', ANNA, yes('2021-12-31T22:59:59Z'));
      await store.put('b', ANNA, no('2021-12-31T23:00:00Z'));
      expect(await store.inMonth(DECEMBER)).toMatchObject({ right: 1, wrong: 0 });
      expect(await store.inMonth(JANUARY)).toMatchObject({ right: 0, wrong: 1 });
    });
  });
};
