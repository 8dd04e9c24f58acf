import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { Reminder } from '../checklists/reminder';
import type { ActionAlert, Alert, AlertStore, FlagAlert } from '../alerts/alert';

const OFFICER = 'anna.berg@nacka.example';
const ODD_OFFICER = "o'brien/#1!å";

const alert = (id: string, change: Partial<FlagAlert> = {}): FlagAlert => ({
  kind: 'flags',
  id,
  recipient: OFFICER,
  flags: [
    { placementId: 'P-1', months: 12, why: 'raised' },
    { placementId: 'P/2', months: 3, why: 'followUp' },
  ],
  state: 'queued',
  tries: 0,
  changedAt: Instant.parse('2021-10-01T08:00:00Z'),
  ...change,
});

const PERSON = '11111111-1111-4111-8111-111111111111';

const reminder = (actionId: string): Reminder => ({
  ...{ template: 'anordnare-2021', provider: 'Jobb & "Väg"', year: 2021, actionId },
  due: day('2021-09-30'),
});

const ofActions = (id: string, change: Partial<ActionAlert> = {}): ActionAlert => ({
  kind: 'actions',
  id,
  recipient: PERSON,
  actions: [reminder('A1-1'), reminder('B12-3')],
  state: 'queued',
  tries: 0,
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
      await store.update(alert('a-1', { state: 'failed', reason: 'notInstalled' }));
      expect((await store.find(OFFICER, 'a-1'))?.reason).toBe('notInstalled');
      await store.update(alert('a-1', { state: 'sent' }));
      expect(await store.find(OFFICER, 'a-1')).toEqual(alert('a-1', { state: 'sent' }));
    });

    test('how often it was tried is kept, also while it is being sent', async () => {
      const store = make();
      const now = Instant.parse('2021-10-01T08:01:00Z');
      await store.add(alert('a-1'));
      await store.update(alert('a-1', { tries: 3 }));
      expect(await store.take(OFFICER, 'a-1', now)).toEqual(
        alert('a-1', { tries: 3, state: 'sending', changedAt: now }),
      );
      expect((await store.find(OFFICER, 'a-1'))?.tries).toBe(3);
    });

    test('until when an alert is kept back is kept, and is gone when it is being sent', async () => {
      const store = make();
      const notBefore = Instant.parse('2021-10-04T04:30:00Z');
      await store.add(alert('a-1', { state: 'waiting', reason: 'quiet', notBefore }));
      expect(await store.waitingFor(OFFICER)).toEqual([alert('a-1', { state: 'waiting', reason: 'quiet', notBefore })]);
      const sending = alert('a-1', { state: 'sending', changedAt: notBefore });
      expect(await store.take(OFFICER, 'a-1', notBefore)).toStrictEqual(sending);
      expect(await store.find(OFFICER, 'a-1')).toEqual(sending);
    });

    test('of two who take an alert at once one gets it, until it is stuck', async () => {
      const store = make();
      const at = (time: string): Instant => Instant.parse(`2021-10-01T${time}Z`);
      expect(await store.take(OFFICER, 'a-1', at('08:00:00'))).toBeUndefined();
      await store.add(alert('a-1', { state: 'waiting', reason: 'notInstalled' }));
      const takes = await Promise.all(['a-1', 'a-1'].map((id) => store.take(OFFICER, id, at('08:01:00'))));
      const sending = alert('a-1', { state: 'sending', changedAt: at('08:01:00') });
      expect(takes.filter((t) => t !== undefined)).toStrictEqual([sending]);
      expect(await store.find(OFFICER, 'a-1')).toEqual(sending);
      expect(await store.take(OFFICER, 'a-1', at('08:01:39'))).toBeUndefined();
      expect(await store.take(OFFICER, 'a-1', at('08:01:40'))).toMatchObject({ changedAt: at('08:01:40') });
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
      await store.add(alert('a-3', { state: 'waiting', recipient: ODD_OFFICER }));
      expect(await store.waitingFor(OFFICER)).toEqual([alert('a-1', { state: 'waiting' })]);
      expect((await store.waitingFor(ODD_OFFICER)).map((a) => a.id)).toEqual(['a-3']);
      await store.add(alert('a-4', { state: 'sending', recipient: ODD_OFFICER }));
      expect((await store.waitingFor(ODD_OFFICER)).map((a) => a.id).sort()).toEqual(['a-3', 'a-4']);
      expect(await store.waitingFor('nobody')).toEqual([]);
    });

    test('an alert of hundreds of flags fits', async () => {
      const store = make();
      const flags = Array.from({ length: 300 }, (_, i) => ({
        ...{ placementId: `P-${10_000 + i}`, months: 12 },
        why: 'handedOver' as const,
      }));
      await store.add(alert('a-1', { flags }));
      expect(await store.find(OFFICER, 'a-1')).toEqual(alert('a-1', { flags }));
    });

    test('an alert of actions is kept, taken and sent like one of flags', async () => {
      const store = make();
      await store.add(ofActions('a-1', { state: 'waiting', reason: 'notInstalled' }));
      expect(await store.waitingFor(PERSON)).toEqual([ofActions('a-1', { state: 'waiting', reason: 'notInstalled' })]);
      const changedAt = Instant.parse('2021-10-01T08:01:00Z');
      expect(await store.take(PERSON, 'a-1', changedAt)).toStrictEqual(
        ofActions('a-1', { state: 'sending', changedAt }),
      );
      await store.update(ofActions('a-1', { state: 'sent', changedAt }));
      expect(await store.find(PERSON, 'a-1')).toEqual(ofActions('a-1', { state: 'sent', changedAt }));
    });

    test('what somebody was reminded of is told whatever became of it, without flags and without what others got', async () => {
      const store = make();
      expect(await store.aboutActions(PERSON)).toEqual([]);
      const own: Alert[] = [
        ofActions('a-1', { state: 'sent' }),
        ofActions('a-2', { state: 'failed', reason: 'overtaken' }),
      ];
      for (const each of own) await store.add(each);
      await store.add(alert('a-3', { recipient: PERSON }));
      await store.add(ofActions('a-4', { recipient: ODD_OFFICER }));
      expect((await store.aboutActions(PERSON)).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(own);
    });

    test.each<Partial<Alert> & Pick<Alert, 'kind' | 'id' | 'recipient'>>([
      { kind: 'warning', id: 'warning!2021-10', recipient: PERSON, asOf: day('2021-10-01') },
      { kind: 'weekly', id: 'weekly!2021-W38', recipient: '19:å/#?@thread.tacv2', monday: day('2021-09-20') },
    ])('an alert of $kind is added once, kept, taken and sent', async (told) => {
      const store = make();
      const { changedAt, state, tries } = alert('a-1');
      const own = { ...told, changedAt, state, tries } as Alert;
      const { id, recipient } = own;
      expect(await Promise.all([store.add(own), store.add(own)])).toContain(false);
      expect(await store.find(recipient, id)).toEqual(own);
      const now = Instant.parse('2021-10-01T08:01:00Z');
      expect(await store.take(recipient, id, now)).toStrictEqual({ ...own, state: 'sending', changedAt: now });
      expect(await store.waitingFor(recipient)).toEqual([{ ...own, state: 'sending', changedAt: now }]);
      await store.update({ ...own, state: 'sent' });
      expect(await store.find(recipient, id)).toEqual({ ...own, state: 'sent' });
    });

    test('an alert of eighty actions with the longest names fits', async () => {
      const store = make();
      const long = { ...reminder('A10-100'), template: 'a'.repeat(50), provider: 'å'.repeat(200) };
      const actions = Array.from({ length: 80 }, () => long);
      await store.add(ofActions('a-1', { actions }));
      expect(await store.find(PERSON, 'a-1')).toEqual(ofActions('a-1', { actions }));
    });
  });
};
