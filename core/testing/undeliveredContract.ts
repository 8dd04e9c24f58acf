import type { Alert, AlertStore, FlagAlert } from '../alerts/alert';
import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';

const ANNA = 'anna.berg@nacka.example';
const ODD = "o'brien/#1!å";

const at = (time: string): Instant => Instant.parse(`2021-10-${time}:00Z`);

const alert = (id: string, change: Partial<FlagAlert> = {}): FlagAlert => ({
  ...({ kind: 'flags', id, recipient: ANNA, state: 'queued', tries: 0, changedAt: at('01T08:00') } as const),
  flags: [{ placementId: 'P-1', months: 12, why: 'raised' }],
  ...change,
});

/** Cannot reach Anna, who has not installed the app. */
const waiting = { state: 'waiting', reason: 'notInstalled' } as const;

const idsIn = async (store: AlertStore): Promise<string[]> => (await store.undelivered()).map((u) => u.alert.id).sort();

/** What every ledger knows of alerts that do not reach their recipients. `make` gives an empty one. */
export const describeUndelivered = (name: string, make: () => AlertStore): void => {
  describe(name, () => {
    /** A ledger in which an alert became that. */
    const having = async (...became: FlagAlert[]): Promise<AlertStore> => {
      const store = make();
      for (const each of became) {
        await store.add(alert(each.id, { recipient: each.recipient }));
        await store.update(each);
      }
      return store;
    };

    /** Somebody takes it, to try again. */
    const take = async (store: AlertStore, id: string, now: Instant): Promise<Alert> => {
      const taken = await store.take(ANNA, id, now);
      if (taken === undefined) throw new Error(`${id} may not be taken`);
      return taken;
    };

    test.each<[string, Partial<FlagAlert>, boolean]>([
      ['waits for an installation', waiting, true],
      ['waits because it is blocked', { state: 'waiting', reason: 'blocked' }, true],
      ['was given up after many tries', { state: 'failed', reason: 'tooManyTries' }, true],
      ['was given up because Teams refuses it', { state: 'failed', reason: 'refused' }, true],
      ['was given up because an administrator has disabled the app', { state: 'failed', reason: 'disabled' }, true],
      ['was overtaken', { state: 'failed', reason: 'overtaken' }, false],
      ['was sent', { state: 'sent' }, false],
      ['is on its way', { state: 'queued', tries: 2 }, false],
    ])('one that %s', async (_, change, is) => {
      expect(await idsIn(await having(alert('a-1', change)))).toEqual(is ? ['a-1'] : []);
    });

    test('whose they are is said of those that did not arrive, until they have', async () => {
      const store = await having(alert('a-1', waiting), alert('a-2', { state: 'sent', recipient: ODD }));
      expect([...(await store.unreached())]).toEqual([ANNA]);
      const taken = await take(store, 'a-1', at('05T08:00'));
      expect([...(await store.unreached())]).toEqual([ANNA]);
      await store.update({ ...taken, state: 'sent' });
      expect([...(await store.unreached())]).toEqual([]);
    });

    test('until when it is tried is kept, also while it is being sent', async () => {
      const triedUntil = day('2021-10-08');
      const store = await having(alert('a-1', { state: 'waiting', reason: 'tooManyTries', triedUntil }));
      expect(await take(store, 'a-1', at('04T05:00'))).toMatchObject({ state: 'sending', triedUntil });
      expect(await store.find(ANNA, 'a-1')).toMatchObject({ state: 'sending', triedUntil });
    });

    test('at first there are none, and marking one that is not there does nothing', async () => {
      const store = make();
      expect(await store.undelivered()).toEqual([]);
      await store.markUndelivered([{ recipient: ANNA, alertId: 'a-1' }], { unitQueuedIn: 'u-1' });
      expect(await store.undelivered()).toEqual([]);
    });

    test('whoever they are for, they come back as they are, with since when', async () => {
      const other = alert('a/2', { ...waiting, recipient: ODD, changedAt: at('02T08:00') });
      const store = await having(alert('a-1', waiting), other);
      const found = (await store.undelivered()).sort((a, b) => (a.alert.id < b.alert.id ? -1 : 1));
      expect(found).toEqual([
        { alert: { ...alert('a-1', waiting), undeliveredSince: at('01T08:00') } },
        { alert: { ...other, undeliveredSince: at('02T08:00') } },
      ]);
    });

    test('what was tried again in vain is undelivered since the first time', async () => {
      const store = await having(alert('a-1', waiting));
      const taken = await take(store, 'a-1', at('05T08:00'));
      expect(await idsIn(store)).toEqual([]);
      await store.update({ ...taken, state: 'waiting', reason: 'blocked', changedAt: at('05T08:01') });
      expect(await store.undelivered()).toEqual([
        {
          alert: alert('a-1', {
            state: 'waiting',
            reason: 'blocked',
            changedAt: at('05T08:01'),
            undeliveredSince: at('01T08:00'),
          }),
        },
      ]);
    });

    test('what was sent at last is undelivered no more, and says nothing of it', async () => {
      const store = await having(alert('a-1', waiting));
      const taken = await take(store, 'a-1', at('05T08:00'));
      await store.update({ ...taken, state: 'sent', changedAt: at('05T08:01') });
      expect(await store.undelivered()).toEqual([]);
      expect(await store.find(ANNA, 'a-1')).toEqual(alert('a-1', { state: 'sent', changedAt: at('05T08:01') }));
    });

    test('in which alert the unit head is told and was told is kept, also when it is tried again', async () => {
      const store = await having(alert('a-1', waiting), alert('a-2', waiting));
      const marked = { recipient: ANNA, alertId: 'a-1' };
      await store.markUndelivered([marked], { unitAlertId: 'u-1' });
      await store.markUndelivered([marked], { unitQueuedIn: 'u-1' });
      const taken = await take(store, 'a-1', at('05T08:00'));
      await store.update({ ...taken, ...waiting, changedAt: at('05T08:01') });
      const marks = (await store.undelivered()).map(({ alert: { id }, ...mark }) => [id, mark]);
      expect(marks.sort()).toEqual([
        ['a-1', { unitAlertId: 'u-1', unitQueuedIn: 'u-1' }],
        ['a-2', {}],
      ]);
    });

    test('more than a transaction holds', async () => {
      const ids = Array.from({ length: 120 }, (_, i) => `a-${i}`);
      const store = make();
      await Promise.all(ids.map((id) => store.update(alert(id, waiting))));
      const marked = ids.map((alertId) => ({ recipient: ANNA, alertId }));
      await store.markUndelivered(marked, { unitAlertId: 'u-1' });
      const found = await store.undelivered();
      expect(found.map((u) => u.alert.id).sort()).toEqual([...ids].sort());
      expect(found.every((u) => u.unitAlertId === 'u-1')).toBe(true);
    });

    test('what has happened since a moment is told of all recipients, or of one, whatever it was', async () => {
      const store = await having(
        alert('a-1', { state: 'sent', changedAt: at('03T08:00') }),
        alert('a-2', { ...waiting, changedAt: at('04T08:00') }),
        alert('a-3', { ...waiting, recipient: ODD, changedAt: at('05T08:00') }),
      );
      const since = async (time: string, recipient?: string): Promise<string[]> =>
        (await store.since(at(time), recipient)).map((a) => a.id).sort();
      expect(await since('01T00:00')).toEqual(['a-1', 'a-2', 'a-3']);
      expect(await since('04T08:00')).toEqual(['a-2', 'a-3']);
      expect(await since('01T00:00', ANNA)).toEqual(['a-1', 'a-2']);
      expect(await since('01T00:00', ODD)).toEqual(['a-3']);
      expect(await since('06T00:00')).toEqual([]);
    });
  });
};
