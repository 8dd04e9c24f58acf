import { describeFlagReviewStore } from '../../core/testing/flagReviewsContract';
import { tableFlagReviewStore } from './flagReviews.table';
import { keyOf } from './keys';
import { anyMunicipality, testConnection } from './testing/connection';

describeFlagReviewStore('the reviews table', () => tableFlagReviewStore(testConnection(), anyMunicipality()));

test('answers that are not JSON are reported with their keys', async () => {
  const municipality = anyMunicipality();
  const partitionKey = keyOf(municipality, 'P-1');
  const by = { byId: '11111111-1111-4111-8111-111111111111', byName: 'Anna Berg' };
  const row = {
    partitionKey,
    rowKey: '0012!0001',
    placementId: 'P-1',
    months: 12,
    version: 1,
    kind: 'answered',
    ...by,
  };
  await testConnection()
    .table('reviews')
    .put({ ...row, at: '2021-10-04T07:30:00Z', answers: '{' });
  const store = tableFlagReviewStore(testConnection(), municipality);
  await expect(store.find({ placementId: 'P-1', months: 12 })).rejects.toThrow(
    `partition ${partitionKey}, row 0012!0001:\n✖ is not JSON`,
  );
});
