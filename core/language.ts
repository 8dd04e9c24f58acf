import * as z from 'zod';

export const Language = z.enum(['sv', 'en']);
export type Language = z.infer<typeof Language>;

/** A word or sentence in both languages; neither may be missing. */
export const Bilingual = z.strictObject({ sv: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
