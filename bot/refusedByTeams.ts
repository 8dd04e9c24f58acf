import * as z from 'zod';
import type { Refused } from '../core/alerts/retry';

/** Teams did not take a message; what it answered. */
export class RefusedByTeams extends Error {
  override readonly name = 'RefusedByTeams';
  constructor(
    readonly refused: Refused,
    cause: unknown,
  ) {
    super(`Teams did not take the message: ${refused.status} ${refused.code ?? ''}`.trim(), { cause });
  }
}

/** An HTTP answer other than the wanted one, as the SDK throws it: its status, its body and its headers. */
const Answered = z.object({
  statusCode: z.number(),
  details: z
    .object({ error: z.object({ code: z.string() }) })
    .optional()
    .catch(undefined),
  response: z
    .object({ headers: z.custom<{ get: (name: string) => unknown }>((h) => typeof h === 'object' && h !== null) })
    .optional()
    .catch(undefined),
});

/** No answer: the connection was refused or dropped (RestError), or our patience ended (AbortError). */
const Unanswered = z.object({ name: z.enum(['RestError', 'AbortError']), statusCode: z.undefined().optional() });

const Seconds = z.string().regex(/^\d{1,9}$/u);

/** Retry-After in milliseconds: it is given in seconds or as a date. */
const millisecondsOf = (retryAfter: unknown, now: number): number | undefined => {
  const seconds = Seconds.safeParse(retryAfter);
  if (seconds.success) return Number(seconds.data) * 1000;
  const date = typeof retryAfter === 'string' ? Date.parse(retryAfter) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
};

/** What Teams answered, read from what the SDK threw; undefined when it is not about Teams at all. */
export const refusedBy = (error: unknown, now = Date.now()): Refused | undefined => {
  const answered = Answered.safeParse(error);
  if (answered.success) {
    const { statusCode: status, details, response } = answered.data;
    const retryAfterMs = millisecondsOf(response?.headers.get('retry-after'), now);
    return {
      status,
      ...(details === undefined ? {} : { code: details.error.code }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    };
  }
  return Unanswered.safeParse(error).success ? { status: 0 } : undefined;
};
