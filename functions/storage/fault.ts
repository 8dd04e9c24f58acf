import * as z from 'zod';

const Fault = z.object({
  statusCode: z.number(),
  code: z.string().optional().catch(undefined),
  details: z
    .object({ odataError: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
});

/** What the storage answered in an error; undefined when the error is not an answer of the storage. */
const faultOf = (error: unknown): { status: number; code: string | undefined } | undefined => {
  const fault = Fault.safeParse(error);
  if (!fault.success) return undefined;
  // Tables say it in the body, transactions and queues beside it.
  return { status: fault.data.statusCode, code: fault.data.details?.odataError.code ?? fault.data.code };
};

const MISSING = ['TableNotFound', 'QueueNotFound'];

/** The table or queue itself is not there yet. */
const isMissingStore = (error: unknown): boolean => MISSING.includes(faultOf(error)?.code ?? '');

/** The row is not as the writer thought: there already (409), changed meanwhile (412) or not there (404). */
export const isConflict = (error: unknown): boolean =>
  !isMissingStore(error) && [404, 409, 412].includes(faultOf(error)?.status ?? 0);

/** The row (or its table) is not there. */
export const isNotFound = (error: unknown): boolean => faultOf(error)?.status === 404;

/** Does the work; when its table or queue is missing, makes it and does the work again. Costs nothing otherwise. */
export const creatingStore = async <T>(create: () => Promise<unknown>, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!isMissingStore(error)) throw error;
    await create();
    return work();
  }
};
