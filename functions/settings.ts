import * as z from 'zod';

const nonEmpty = z.string().min(1);

/** A year at the most: who waits for longer is never told, and a day too far off is no day. */
const daysOfPatience = z.coerce.number().int().positive().max(366);

/** The app settings of the function app; the same names locally and in Azure. */
export const Settings = z
  .object({
    /** Table and Queue Storage. */
    STORAGE_CONNECTION: nonEmpty,
    /** The unit's Entra tenant: people from another are refused. */
    TENANT_ID: z.guid(),
    /** The municipality's code, the partition of its rows. */
    MUNICIPALITY: z.string().regex(/^\d{4}$/),
    /** The bot's app id; empty only in the development host, which has no Entra to ask. */
    BOT_ID: z.union([z.guid(), z.literal('')]).default(''),
    BOT_TYPE: z.enum(['SingleTenant', 'UserAssignedMSI']).default('UserAssignedMSI'),
    /** Only for SingleTenant. */
    BOT_PASSWORD: z.string().optional(),
    /** Who issues the tokens that the page and other HTTP callers show, where its keys are, and for whom they are. */
    TOKEN_ISSUER: z.url(),
    TOKEN_KEYS: z.url(),
    TOKEN_AUDIENCE: nonEmpty,
    /** Where a browser outside Teams signs in; the page fetches `<authority>/.well-known/openid-configuration`. */
    TOKEN_AUTHORITY: z.url(),
    /** The page's app registration, and the scope that it asks for. */
    TAB_CLIENT_ID: nonEmpty,
    TAB_SCOPE: nonEmpty,
    /** The largest file that an import takes; a larger one is answered by 413 without being read. */
    IMPORT_MAX_BYTES: z.coerce
      .number()
      .int()
      .positive()
      .default(50 * 1024 * 1024),
    /** After so many days an officer is reminded of a flag, and the unit head told of it. */
    FLAG_REMINDER_DAYS: daysOfPatience.default(7),
    FLAG_ESCALATION_DAYS: daysOfPatience.default(14),
  })
  .readonly();
export type Settings = z.infer<typeof Settings>;

/** Reads and checks the settings; the message names every setting at fault and never its value. */
export const readSettings = (env: Record<string, string | undefined>): Settings => {
  const result = Settings.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  throw new Error(`The app settings are not complete:\n  ${faults.join('\n  ')}`);
};
