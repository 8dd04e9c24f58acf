import * as z from 'zod';

/** Who did something: the Entra object id, and the name as it was then. */
export const Author = z.strictObject({ id: z.guid(), name: z.string().min(1) });
export type Author = z.infer<typeof Author>;
