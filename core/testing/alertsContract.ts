import { Instant } from '../calendar/clock';
import type { Alert, AlertStore } from '../flags/alert';

const OFFICER = 'anna.berg@nacka.example';
const ODD_OFFICER = "o'brien/#1!å";

const alert = (id: string, change: Partial<Alert> = {}): Alert => ({
  id,
  officer: OFFICER,
  flags: [
    { placementId: 'P-1', months: 12 },
    { placementId: 'P/2', months: 3 },
  ],
  state: 'queued',
  changedAt: Instant.parse('2021-10-01T08:00:00Z'),
  ...change,
});

/** What every ledger of alerts does. `make` gives an empty one. */
export const describeAlertStore = (name: string, make: () => AlertStore): void => {
  describe(name, () => {
    test('an alert comes back as it was added', async () => {
      const store = make();
      expect(await store.find(OFFICER, 'a-1')).toBeUndefined();
      expect(await store.add(alert('a-1'))).toBe(true);
      expect(await store.find(OFFICER, 'a-1')).toEqual(alert('a-1'));
    });

    test('an alert is added once, also when two add it at once', async () => {
      const store = make();
      const added = await Promise.all([store.add(alert('a-1')), store.add(alert('a-1'))]);
      expect(added.filter((first) => first)).toHaveLength(1);
      expect(await store.add(alert('a-1', { state: 'failed' }))).toBe(false);
      expect((await store.find(OFFICER, 'a-1'))?.state).toBe('queued');
    });

    test('what became of an alert is kept, and a reason goes when it no longer holds', async () => {
      const store = make();
      await store.add(alert('a-1'));
      await store.update(alert('a-1', { state: 'failed', reason: 'BotNotInConversationRoster' }));
      expect((await store.find(OFFICER, 'a-1'))?.reason).toBe('BotNotInConversationRoster');
      await store.update(alert('a-1', { state: 'sent' }));
      expect(await store.find(OFFICER, 'a-1')).toEqual(alert('a-1', { state: 'sent' }));
    });

    test('of two who take an alert at once one gets it, until it is stuck', async () => {
      const store = make();
      const at = (time: string): Instant => Instant.parse(`2021-10-01T${time}Z`);
      expect(await store.take(OFFICER, 'a-1', at('08:00:00'))).toBeUndefined();
      await store.add(alert('a-1', { state: 'waiting', reason: 'no conversation' }));
      const takes = await Promise.all(['a-1', 'a-1'].map((id) => store.take(OFFICER, id, at('08:01:00'))));
      const sending = alert('a-1', { state: 'sending', changedAt: at('08:01:00') });
      expect(takes.filter((t) => t !== undefined)).toStrictEqual([sending]);
      expect(await store.find(OFFICER, 'a-1')).toEqual(sending);
      expect(await store.take(OFFICER, 'a-1', at('08:05:59'))).toBeUndefined();
      expect(await store.take(OFFICER, 'a-1', at('08:06:00'))).toMatchObject({ changedAt: at('08:06:00') });
    });

    test.each(['sent', 'failed'] as const)('an alert that was %s is not taken', async (state) => {
      const store = make();
      await store.add(alert('a-1', { state }));
      expect(await store.take(OFFICER, 'a-1', Instant.parse('2022-10-01T08:00:00Z'))).toBeUndefined();
    });

    test("the alerts that wait for an officer are the officer's, and wait", async () => {
      const store = make();
      await store.add(alert('a-1', { state: 'waiting' }));
      await store.add(alert('a-2', { state: 'sent' }));
      await store.add(alert('a-3', { state: 'waiting', officer: ODD_OFFICER }));
      expect(await store.waitingFor(OFFICER)).toEqual([alert('a-1', { state: 'waiting' })]);
      expect((await store.waitingFor(ODD_OFFICER)).map((a) => a.id)).toEqual(['a-3']);
      await store.add(alert('a-4', { state: 'sending', officer: ODD_OFFICER }));
      expect((await store.waitingFor(ODD_OFFICER)).map((a) => a.id).sort()).toEqual(['a-3', 'a-4']);
      expect(await store.waitingFor('nobody')).toEqual([]);
    });

    test('an alert of hundreds of flags fits', async () => {
      const store = make();
      const flags = Array.from({ length: 500 }, (_, i) => ({ placementId: `P-${10_000 + i}`, months: 12 }));
      await store.add(alert('a-1', { flags }));
      expect((await store.find(OFFICER, 'a-1'))?.flags).toEqual(flags);
    });
  });
};
