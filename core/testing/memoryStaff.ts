import { Actor } from '../access/actor';
import type { StaffStore } from '../access/staffStore';

/** The staff in memory. */
export const memoryStaffStore = (people: readonly Actor[] = []): StaffStore => {
  const stored = new Map(people.map((actor) => [actor.id, { ...actor }]));
  /** What is left out is gone. */
  const change = async (userId: string, news: Partial<Actor>, ...gone: (keyof Actor)[]): Promise<void> => {
    const actor = stored.get(userId);
    const without = Object.fromEntries(
      Object.entries(actor ?? {}).filter(([key]) => !(gone as string[]).includes(key)),
    );
    if (actor !== undefined) stored.set(userId, Actor.parse({ ...without, ...news }));
    return Promise.resolve();
  };
  const copy = (actor: Actor | undefined): Promise<Actor | undefined> => Promise.resolve(actor && { ...actor });
  return {
    find: (tenantId, userId) => {
      const actor = stored.get(userId);
      return copy(actor?.tenantId === tenantId ? actor : undefined);
    },
    byOfficer: (officer) => copy([...stored.values()].find((actor) => actor.officer === officer)),
    all: () => Promise.resolve([...stored.values()].map((actor) => ({ ...actor }))),
    names: () => Promise.resolve([...stored.values()].map((actor) => actor.name)),
    put: async (actor) => {
      stored.set(actor.id, { ...actor });
      return Promise.resolve();
    },
    setLanguage: (userId, language) => change(userId, { language }),
    setPause: (userId, until) => change(userId, until === undefined ? {} : { pausedUntil: until }, 'pausedUntil'),
    setQuietHours: (userId, hours) => change(userId, hours === undefined ? {} : { quietHours: hours }, 'quietHours'),
  };
};
