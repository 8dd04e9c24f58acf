import type { Actor } from '../access/actor';
import type { StaffStore } from '../access/staffStore';
import { day } from '../calendar/day';

const TENANT = '99999999-9999-4999-8999-999999999999';
const OTHER_TENANT = '88888888-8888-4888-8888-888888888888';
const ANNA = '11111111-1111-4111-8111-111111111111';
const BO = '22222222-2222-4222-8222-222222222222';

/** What every staff store does. `make` gives an empty one, and the municipality that it is of. */
export const describeStaffStore = (name: string, make: () => { store: StaffStore; municipality: string }): void => {
  const start = () => {
    const { store, municipality } = make();
    const anna: Actor = {
      id: ANNA,
      tenantId: TENANT,
      municipality,
      role: 'officer',
      name: 'Anna Berg',
      officer: "anna.o'berg@nacka.example",
      language: 'sv',
    };
    const bo: Actor = { id: BO, tenantId: TENANT, municipality, role: 'unitHead', name: 'Bo Ek' };
    return { store, anna, bo };
  };

  describe(name, () => {
    test('who is not of the unit is not found', async () => {
      const { store } = start();
      expect(await store.find(TENANT, ANNA)).toBeUndefined();
      expect(await store.byOfficer('nobody')).toBeUndefined();
    });

    test('a person comes back as put, with or without own cases', async () => {
      const { store, anna, bo } = start();
      await store.put(anna);
      await store.put(bo);
      expect(await store.find(TENANT, ANNA)).toEqual(anna);
      expect(await store.find(TENANT, BO)).toEqual(bo);
    });

    test('the same id in another tenant is someone else', async () => {
      const { store, anna } = start();
      await store.put(anna);
      expect(await store.find(OTHER_TENANT, ANNA)).toBeUndefined();
    });

    test('an officer of the register is found', async () => {
      const { store, anna, bo } = start();
      await store.put(bo);
      await store.put(anna);
      expect(await store.byOfficer("anna.o'berg@nacka.example")).toEqual(anna);
    });

    test("an officer's id that has passed to somebody else finds that one", async () => {
      const { store, anna, bo } = start();
      const officer = "anna.o'berg@nacka.example";
      await store.put(anna);
      await store.put({ ...bo, role: 'officer', officer });
      const without = { ...anna };
      delete without.officer;
      await store.put(without);
      expect(await store.byOfficer(officer)).toEqual({ ...bo, role: 'officer', officer });
    });

    test('everybody is listed and named', async () => {
      const { store, anna, bo } = start();
      expect(await store.all()).toEqual([]);
      expect(await store.names()).toEqual([]);
      await store.put(anna);
      await store.put(bo);
      expect((await store.all()).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([anna, bo]);
      expect((await store.names()).sort()).toEqual(['Anna Berg', 'Bo Ek']);
    });

    test('a person who chooses a language stays the same otherwise, and nobody is added by it', async () => {
      const { store, anna, bo } = start();
      await store.put(anna);
      await store.setLanguage(ANNA, 'en');
      await store.setLanguage(bo.id, 'en');
      expect(await store.find(TENANT, ANNA)).toEqual({ ...anna, language: 'en' });
      expect(await store.find(TENANT, BO)).toBeUndefined();
    });

    test('a pause and quiet hours come and go, each alone, and nobody is added by them', async () => {
      const { store, anna, bo } = start();
      const quietHours = { from: '17:00', to: '08:00' };
      const pausedUntil = day('2022-01-10');
      await store.put(anna);
      await store.setQuietHours(ANNA, quietHours);
      expect(await store.find(TENANT, ANNA)).toEqual({ ...anna, quietHours });
      await store.setPause(ANNA, pausedUntil);
      expect(await store.byOfficer("anna.o'berg@nacka.example")).toEqual({ ...anna, quietHours, pausedUntil });
      await store.setQuietHours(ANNA, undefined);
      expect(await store.find(TENANT, ANNA)).toEqual({ ...anna, pausedUntil });
      await store.setLanguage(ANNA, 'en');
      await store.setPause(ANNA, undefined);
      expect(await store.all()).toEqual([{ ...anna, language: 'en' }]);
      await store.setPause(bo.id, pausedUntil);
      await store.setQuietHours(bo.id, quietHours);
      expect(await store.find(TENANT, BO)).toBeUndefined();
    });

    test('who is put with a pause and quiet hours has them, and who is put without has none', async () => {
      const { store, anna } = start();
      const calm: Actor = { ...anna, pausedUntil: day('2022-01-10'), quietHours: { from: '17:00', to: '08:00' } };
      await store.put(calm);
      expect(await store.find(TENANT, ANNA)).toEqual(calm);
      await store.put(anna);
      expect(await store.find(TENANT, ANNA)).toEqual(anna);
    });

    test('who is put again is changed, and what is left out is gone', async () => {
      const { store, anna } = start();
      await store.put(anna);
      const { officer, ...promoted } = { ...anna, role: 'unitHead' as const };
      await store.put(promoted);
      expect(await store.find(TENANT, ANNA)).toEqual(promoted);
      expect(await store.byOfficer(officer ?? '')).toBeUndefined();
    });
  });
};
