import { describeStaffStore } from '../../core/testing/staffContract';
import { tableStaffStore } from './staff.table';
import { anyMunicipality, anyMunicipalityCode, anyTenant, testConnection } from './testing/connection';

describeStaffStore('the staff table', () => {
  const municipality = anyMunicipalityCode();
  return { store: tableStaffStore(testConnection(), municipality), municipality };
});

test('someone of another municipality is not put among the staff of this one', async () => {
  const store = tableStaffStore(testConnection(), anyMunicipality());
  const stranger = {
    id: anyTenant(),
    tenantId: anyTenant(),
    municipality: '0180',
    role: 'officer',
    name: 'X',
  } as const;
  await expect(store.put(stranger)).rejects.toThrow('cannot hold someone of 0180');
});
