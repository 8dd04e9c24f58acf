import * as z from 'zod';
import { Role } from '../core/access/actor';
import demo from './demo/people.json';

/** One of the people of the demo unit: a row of the staff table, and who one can be in the Playground and the tab. */
export const Person = z.object({
  alias: z.string().min(1),
  id: z.guid(),
  name: z.string().min(1),
  upn: z.email(),
  role: Role,
  officer: z.string().min(1).optional(),
});
export type Person = z.infer<typeof Person>;

const Unit = z.object({ tenantId: z.guid(), people: z.array(Person).min(1) });

/** The demo unit: its tenant and its people. */
export const demoUnit = Unit.parse(demo);

/** Whoever is meant by an alias, a sign-in name, an object id, a name or a role; for a shared role the first who has it. */
export const findPerson = (text: string): Person | undefined => {
  const wanted = text.trim().toLowerCase();
  const called = (name: (person: Person) => string) => demoUnit.people.find((p) => name(p).toLowerCase() === wanted);
  return (
    called((p) => p.alias) ??
    called((p) => p.upn) ??
    called((p) => p.id) ??
    called((p) => p.name) ??
    called((p) => p.role)
  );
};

/** The aliases, for a message that lists the choices. */
export const aliases = (): string => demoUnit.people.map((p) => p.alias).join(', ');
