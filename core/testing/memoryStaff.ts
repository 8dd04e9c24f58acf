import type { Actor } from '../access/actor';
import type { StaffStore } from '../access/staffStore';

/** The staff in memory. */
export const memoryStaffStore = (people: readonly Actor[] = []): StaffStore => {
  const stored = new Map(people.map((actor) => [actor.id, { ...actor }]));
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
    setLanguage: async (userId, language) => {
      const actor = stored.get(userId);
      if (actor !== undefined) stored.set(userId, { ...actor, language });
      return Promise.resolve();
    },
  };
};
