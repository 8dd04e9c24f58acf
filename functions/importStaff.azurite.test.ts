import { TENANT } from '../bot/testing/people';
import { Instant } from '../core/calendar/clock';
import { day } from '../core/calendar/day';
import { createApp } from './index';
import { tableStaffStore } from './storage/staff.table';
import { anyMunicipalityCode, connectionString, testConnection } from './storage/testing/connection';
import { testSettings } from './testing/settings';

const ANNA = 'aaaaaaaa-0000-4000-8000-000000000001';

test('who brings the staff anew changes roles and names, and nothing that a person has chosen', async () => {
  const municipality = anyMunicipalityCode();
  const staff = tableStaffStore(testConnection(), municipality);
  const { importStaff } = createApp(
    testSettings({ STORAGE_CONNECTION: connectionString(), MUNICIPALITY: municipality }),
    {
      clock: { now: () => Instant.parse('2021-12-31T09:00:00Z'), today: () => day('2021-12-31') },
      tabFiles: () => Promise.resolve(undefined),
      allowAnonymousBot: true,
    },
  );
  await importStaff([{ id: ANNA, name: 'Anna Berg', role: 'officer', officer: 'anna.berg@nacka.example' }]);
  await staff.setLanguage(ANNA, 'en');
  await staff.setPause(ANNA, day('2022-01-10'));
  await staff.setQuietHours(ANNA, { from: '17:00', to: '08:00' });
  await importStaff([{ id: ANNA, name: 'Anna Berg Ek', role: 'unitHead' }]);
  expect(await staff.find(TENANT, ANNA)).toEqual({
    ...{ id: ANNA, tenantId: TENANT, municipality, name: 'Anna Berg Ek', role: 'unitHead' },
    ...{ language: 'en', pausedUntil: '2022-01-10', quietHours: { from: '17:00', to: '08:00' } },
  });
});
