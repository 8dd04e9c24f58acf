import {
  type ActionAlert,
  type Alert,
  type AlertMessage,
  type AlertQueue,
  type AlertStore,
  mayTake,
  taken,
  type UndeliveredMark,
} from '../alerts/alert';
import { isUndelivered, withSince } from '../alerts/undelivered';

/** The ledger of alerts in memory. */
export const memoryAlertStore = (alerts: readonly Alert[] = []): AlertStore => {
  const idOf = (recipient: string, id: string): string => JSON.stringify([recipient, id]);
  const stored = new Map(alerts.map((alert) => [idOf(alert.recipient, alert.id), structuredClone(alert)]));
  const marks = new Map<string, UndeliveredMark>();
  const list = (wanted: (alert: Alert) => boolean): Alert[] => structuredClone([...stored.values()].filter(wanted));
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
      const kept = withSince(alert);
      stored.set(idOf(alert.recipient, alert.id), structuredClone(kept));
      if (kept.undeliveredSince === undefined) marks.delete(idOf(alert.recipient, alert.id));
      return Promise.resolve();
    },
    openFor: async (recipient) =>
      Promise.resolve(list((a) => a.recipient === recipient && a.state !== 'sent' && a.state !== 'failed')),
    aboutActions: async (recipient) =>
      Promise.resolve(list((a) => a.recipient === recipient).filter((a): a is ActionAlert => a.kind === 'actions')),
    since: async (from, recipient) =>
      Promise.resolve(list((a) => a.changedAt >= from && (recipient === undefined || a.recipient === recipient))),
    undelivered: async () =>
      Promise.resolve(list(isUndelivered).map((alert) => ({ alert, ...marks.get(idOf(alert.recipient, alert.id)) }))),
    unreached: async () =>
      Promise.resolve(new Set(list((a) => a.undeliveredSince !== undefined).map((alert) => alert.recipient))),
    markUndelivered: async (alerts, mark) => {
      for (const { recipient, alertId } of alerts) {
        const id = idOf(recipient, alertId);
        if (stored.get(id)?.undeliveredSince !== undefined) marks.set(id, { ...marks.get(id), ...mark });
      }
      return Promise.resolve();
    },
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
