import { Instant } from '../calendar/clock';
import { Question } from './question';
import { canBeReferredTo, previousAt } from './remembered';

const question = Question.parse({ kind: 'kpi', metric: 'selfSufficiency' });
const saidAt = Instant.parse('2021-12-31T09:00:00Z');

test.each([
  ['at once', '2021-12-31T09:00:00Z', true],
  ['after a quarter', '2021-12-31T09:15:00Z', true],
  ['after 30 minutes', '2021-12-31T09:30:00Z', true],
  ['a millisecond later', '2021-12-31T09:30:00.001Z', false],
  ['after 31 minutes', '2021-12-31T09:31:00Z', false],
  ['the next day', '2022-01-01T09:00:00Z', false],
  ['by a clock that goes a second behind', '2021-12-31T08:59:59Z', true],
  ['by a clock that goes an hour behind', '2021-12-31T08:00:00Z', false],
])('%s, the previous question is there: %#', (_, now, isThere) => {
  expect(previousAt({ question, saidAt }, Instant.parse(now))).toEqual(isThere ? question : undefined);
});

test('where nothing was said, there is none', () => {
  expect(previousAt(undefined, saidAt)).toBeUndefined();
});

test.each([
  [{ kind: 'kpi', metric: 'customers' }, true],
  [{ kind: 'cases', months: 12 }, true],
  [{ kind: 'explain', metric: 'customers' }, false],
  [{ kind: 'flags' }, false],
  [{ kind: 'checklist' }, false],
  [{ kind: 'help' }, false],
  [{ kind: 'unsupported' }, false],
  [{ kind: 'clarify', options: [{ kind: 'flags' }, { kind: 'help' }] }, false],
])('%j can be referred to: %s', (asked, can) => {
  expect(canBeReferredTo(Question.parse(asked))).toBe(can);
});
