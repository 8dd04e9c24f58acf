import type { Ports } from './ports';

/** What this process keeps in mind, apart for each set of ports: two assistants in one process know nothing of each other. */
export const perPorts = <T extends object>(make: () => T): ((ports: Ports) => T) => {
  const kept = new WeakMap<Ports, T>();
  return (ports) => {
    const known = kept.get(ports) ?? make();
    kept.set(ports, known);
    return known;
  };
};
