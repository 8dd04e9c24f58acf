import * as z from 'zod';
import { Language } from '../language';

/** The four roles of the unit (enhetschef, kvalitetsutvecklare, handläggare, administratör). */
export const Role = z.enum(['officer', 'unitHead', 'qualityDeveloper', 'administrator']);
export type Role = z.infer<typeof Role>;

/** Who asks: every turn, page request and card click has one, from the staff table. */
export const Actor = z.strictObject({
  /** Entra object id: the identity. Names and sign-in names change, this does not. */
  id: z.guid(),
  tenantId: z.guid(),
  municipality: z.string().regex(/^\d{4}$/),
  role: Role,
  name: z.string().min(1),
  /** The officer's id in the register; only who has one has own cases. */
  officer: z.string().min(1).optional(),
  language: Language.optional(),
});
export type Actor = z.infer<typeof Actor>;
