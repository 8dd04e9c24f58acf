import type { Question } from '../questions/question';
import { isOffered } from './offered';

const everything = { cases: true, checklists: true, weekly: true };
const figures = { cases: false, checklists: false, weekly: false };

test.each<[Question, boolean]>([
  [{ kind: 'kpi', metric: 'customers' }, true],
  [{ kind: 'explain', metric: 'customers' }, true],
  [{ kind: 'help' }, true],
  [{ kind: 'cases', months: 12 }, false],
  [{ kind: 'flags' }, false],
  [{ kind: 'checklist' }, false],
])('%j is offered to everybody: %s, and to who may see cases and fill in checklists', (question, toAll) => {
  expect(isOffered(question, figures)).toBe(toAll);
  expect(isOffered(question, everything)).toBe(true);
});

test.each<Question>([{ kind: 'unsupported' }, { kind: 'clarify', options: [{ kind: 'help' }, { kind: 'flags' }] }])(
  '$kind is never offered',
  (question) => {
    expect(isOffered(question, everything)).toBe(false);
  },
);
