import { Instant } from '../../core/calendar/clock';
import type { Place } from '../../core/questions/remembered';
import { describePreviousQuestionStore } from '../../core/testing/previousQuestionsContract';
import { tablePreviousQuestionStore } from './previousQuestions.table';
import { anyTenant, interposed, testConnection } from './testing/connection';

describePreviousQuestionStore('the previous questions table', () => ({
  store: tablePreviousQuestionStore(testConnection()),
  tenantId: anyTenant(),
}));

const saidAt = Instant.parse('2021-12-31T09:00:00Z');
const placeIn = (tenantId: string): Place => ({ tenantId, conversationId: 'a:1', userId: anyTenant() });

test.each([
  ['is not JSON', '{"kind":"kpi","metric":"customers","filter":{"officer":"hemlig.person'],
  ['is of no kind', '{"kind":"secret","text":"hemlig.person"}'],
])('a Question that %s is a fault which says where and not what', async (_, question) => {
  const place = placeIn(anyTenant());
  const broken = interposed(testConnection(), (table) => ({ put: (row) => table.put({ ...row, question }) }));
  await tablePreviousQuestionStore(broken).remember(place, { question: { kind: 'cases' }, saidAt });
  const reading = tablePreviousQuestionStore(testConnection()).find(place);
  await expect(reading).rejects.toThrow(/previousQuestions.*question/su);
  await expect(reading).rejects.not.toThrow(/hemlig/u);
});

test('a turn takes one read and one write', async () => {
  const place = placeIn(anyTenant());
  await tablePreviousQuestionStore(testConnection()).remember(place, { question: { kind: 'cases' }, saidAt });
  const calls: string[] = [];
  const counted = interposed(testConnection(), (table) => ({
    read: (...of) => {
      calls.push('read');
      return table.read(...of);
    },
    put: (row) => {
      calls.push('put');
      return table.put(row);
    },
    update: () => Promise.reject(new Error('not expected')),
    create: () => Promise.reject(new Error('not expected')),
    list: () => Promise.reject(new Error('not expected')),
  }));
  const store = tablePreviousQuestionStore(counted);
  await store.find(place);
  await store.remember(place, { question: { kind: 'cases' }, saidAt });
  expect(calls).toEqual(['read', 'put']);
});
