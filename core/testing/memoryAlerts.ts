import { type Alert, type AlertMessage, type AlertQueue, type AlertStore, mayTake, taken } from '../flags/alert';

/** The ledger of alerts in memory. */
export const memoryAlertStore = (alerts: readonly Alert[] = []): AlertStore => {
  const idOf = (officer: string, id: string): string => JSON.stringify([officer, id]);
  const stored = new Map(alerts.map((alert) => [idOf(alert.officer, alert.id), structuredClone(alert)]));
  return {
    find: async (officer, id) => Promise.resolve(structuredClone(stored.get(idOf(officer, id)))),
    add: async (alert) => {
      const id = idOf(alert.officer, alert.id);
      if (stored.has(id)) return Promise.resolve(false);
      stored.set(id, structuredClone(alert));
      return Promise.resolve(true);
    },
    take: async (officer, id, now) => {
      const current = stored.get(idOf(officer, id));
      if (current === undefined || !mayTake(current, now)) return Promise.resolve(undefined);
      const alert = taken(current, now);
      stored.set(idOf(officer, id), alert);
      return Promise.resolve(structuredClone(alert));
    },
    update: async (alert) => {
      stored.set(idOf(alert.officer, alert.id), structuredClone(alert));
      return Promise.resolve();
    },
    waitingFor: async (officer) =>
      Promise.resolve(
        structuredClone(
          [...stored.values()].filter((a) => a.officer === officer && (a.state === 'waiting' || a.state === 'sending')),
        ),
      ),
  };
};

/** A queue that keeps what was sent, in order. */
export const memoryAlertQueue = (): AlertQueue & { readonly sent: AlertMessage[] } => {
  const sent: AlertMessage[] = [];
  return {
    sent,
    send: async (message) => {
      sent.push({ ...message });
      return Promise.resolve();
    },
  };
};
