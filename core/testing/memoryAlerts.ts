import {
  type ActionAlert,
  type Alert,
  type AlertMessage,
  type AlertQueue,
  type AlertStore,
  mayTake,
  taken,
} from '../alerts/alert';

/** The ledger of alerts in memory. */
export const memoryAlertStore = (alerts: readonly Alert[] = []): AlertStore => {
  const idOf = (recipient: string, id: string): string => JSON.stringify([recipient, id]);
  const stored = new Map(alerts.map((alert) => [idOf(alert.recipient, alert.id), structuredClone(alert)]));
  return {
    find: async (recipient, id) => Promise.resolve(structuredClone(stored.get(idOf(recipient, id)))),
    add: async (alert) => {
      const id = idOf(alert.recipient, alert.id);
      if (stored.has(id)) return Promise.resolve(false);
      stored.set(id, structuredClone(alert));
      return Promise.resolve(true);
    },
    take: async (recipient, id, now) => {
      const current = stored.get(idOf(recipient, id));
      if (current === undefined || !mayTake(current, now)) return Promise.resolve(undefined);
      const alert = taken(current, now);
      stored.set(idOf(recipient, id), alert);
      return Promise.resolve(structuredClone(alert));
    },
    update: async (alert) => {
      stored.set(idOf(alert.recipient, alert.id), structuredClone(alert));
      return Promise.resolve();
    },
    waitingFor: async (recipient) =>
      Promise.resolve(
        structuredClone(
          [...stored.values()].filter(
            (a) => a.recipient === recipient && (a.state === 'waiting' || a.state === 'sending'),
          ),
        ),
      ),
    aboutActions: async (recipient) =>
      Promise.resolve(
        structuredClone(
          [...stored.values()].filter((a): a is ActionAlert => a.kind === 'actions' && a.recipient === recipient),
        ),
      ),
  };
};

/** A queue that keeps what was sent, in order, and after how many seconds it is seen. */
export const memoryAlertQueue = (): AlertQueue & { readonly sent: AlertMessage[]; readonly delays: number[] } => {
  const sent: AlertMessage[] = [];
  const delays: number[] = [];
  return {
    sent,
    delays,
    send: async (message, delaySeconds = 0) => {
      sent.push({ ...message });
      delays.push(delaySeconds);
      return Promise.resolve();
    },
  };
};
