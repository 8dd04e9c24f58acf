import { monthInStockholm } from '../calendar/month';
import type { Instant } from '../calendar/clock';
import { MOST_READ, type NotUnderstood, type NotUnderstoodStore } from '../questions/notUnderstood';

/** What was not understood, in memory. */
export const memoryNotUnderstoodStore = (): NotUnderstoodStore => {
  const entries = new Map<string, NotUnderstood>();
  const personalNumbers = new Map<string, Instant>();
  return {
    add: async (id, entry) => {
      entries.set(id, { ...entry });
      return Promise.resolve();
    },
    addPersonalNumber: async (id, when) => {
      personalNumbers.set(id, when);
      return Promise.resolve();
    },
    inMonth: async (month) =>
      Promise.resolve({
        entries: [...entries.values()]
          .filter((e) => monthInStockholm(e.when) === month)
          .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
          .slice(0, MOST_READ)
          .map((e) => ({ ...e })),
        personalNumbers: [...personalNumbers.values()].filter((when) => monthInStockholm(when) === month).length,
      }),
  };
};
