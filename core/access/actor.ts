import * as z from 'zod';
import { QuietHours } from '../alerts/calm';
import { Day } from '../calendar/day';
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
  // What the person has chosen in chat:
  language: Language.optional(),
  pausedUntil: Day.optional(),
  quietHours: QuietHours.optional(),
});
export type Actor = z.infer<typeof Actor>;

/** What is a person's own choice: who brings the staff anew leaves it as it is. */
export const chosenBy = ({
  language,
  pausedUntil,
  quietHours,
}: Actor): Pick<Actor, 'language' | 'pausedUntil' | 'quietHours'> => ({
  ...(language === undefined ? {} : { language }),
  ...(pausedUntil === undefined ? {} : { pausedUntil }),
  ...(quietHours === undefined ? {} : { quietHours }),
});
