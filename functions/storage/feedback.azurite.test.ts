import { Instant } from '../../core/calendar/clock';
import { verdictOn } from '../../core/questions/feedback';
import { describeFeedbackStore } from '../../core/testing/feedbackContract';
import { tableFeedbackStore } from './feedback.table';
import { anyMunicipality, anyTenant, interposed, testConnection } from './testing/connection';

describeFeedbackStore('the feedback table', () => tableFeedbackStore(testConnection(), anyMunicipality()));

test('who clicked stands nowhere in the row', async () => {
  const rows: unknown[] = [];
  const seen = interposed(testConnection(), () => ({ put: (row) => Promise.resolve(void rows.push(row)) }));
  const userId = anyTenant();
  const at = Instant.parse('2021-12-31T09:00:00Z');
  await tableFeedbackStore(seen, anyMunicipality()).put('answer-1', userId, verdictOn({ kind: 'cases' }, false, at));
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${userId}|answer-1`, 'u'));
});
