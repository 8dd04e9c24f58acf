import * as z from 'zod';

/** What Teams answered to a message: an HTTP status with its error code, or nothing at all (`status` 0). */
export interface Refused {
  status: number;
  /** For example `BotNotInConversationRoster`. */
  code?: string | undefined;
  /** Of Retry-After, in milliseconds. */
  retryAfterMs?: number | undefined;
}

/**
 * Why a message cannot go out, in one word; cards say it in a sentence. `noRecipient`: nobody in the staff has that id, or
 * who has it may not see what it tells of.
 */
export const Obstacle = z.enum(['notInstalled', 'noRecipient', 'blocked', 'disabled', 'refused', 'tooManyTries']);
export type Obstacle = z.infer<typeof Obstacle>;

/**
 * - `again`: put back in the queue for so long.
 * - `wait`: nothing is sent before the person is met again (a message, an installation).
 * - `forget`: as `wait`, and where the conversation was is forgotten: it is not there any more.
 * - `rest`: nothing is sent before the next working morning, or before the person is met.
 * - `giveUp`: a dead letter.
 */
export type Verdict =
  | { kind: 'again'; afterMs: number }
  | { kind: 'wait'; why: Obstacle }
  | { kind: 'forget'; why: Obstacle }
  | { kind: 'rest'; why: Obstacle }
  | { kind: 'giveUp'; why: Obstacle };

/** After so many tries, three quarters of an hour at least, a message rests until the next working morning. */
export const MOST_TRIES = 18;

const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 10 * 60_000;

/** Nothing came back, or what Teams documents as passing: 412, 429, 500, 502, 503, 504. */
const PASSING: readonly number[] = [0, 412, 429, 500, 502, 503, 504];

const FORBIDDEN: Readonly<Record<string, Verdict>> = {
  BotNotInConversationRoster: { kind: 'wait', why: 'notInstalled' },
  ConversationBlockedByUser: { kind: 'wait', why: 'blocked' },
  MessageWritesBlocked: { kind: 'wait', why: 'blocked' },
  BotDisabledByAdmin: { kind: 'giveUp', why: 'disabled' },
};

/**
 * The pause before the next try: doubled each time, and of its second half a random part, so that messages that were
 * refused together do not come back together.
 */
const pauseMs = (tries: number, random: number): number => {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
  return Math.round(longest / 2 + (longest / 2) * random);
};

/**
 * What to do after a refusal (Microsoft, "Rate limiting" and "Send proactive messages" for Teams bots). `tries` counts
 * those made, from 1; `random` lies in [0, 1).
 */
export const verdictOn = ({ status, code, retryAfterMs }: Refused, tries: number, random: number): Verdict => {
  if (PASSING.includes(status)) {
    if (tries >= MOST_TRIES) return { kind: 'rest', why: 'tooManyTries' };
    return { kind: 'again', afterMs: Math.max(retryAfterMs ?? 0, pauseMs(tries, random)) };
  }
  if (status === 404) return { kind: 'forget', why: 'notInstalled' };
  if (status === 403) return FORBIDDEN[code ?? ''] ?? { kind: 'giveUp', why: 'refused' };
  return { kind: 'giveUp', why: 'refused' };
};
