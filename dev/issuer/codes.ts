import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '../people';

/** What was agreed when a person signed in, to be held against whoever brings the code. */
export interface Grant {
  person: Person;
  client: string;
  redirectUri: string;
  /** base64url(sha256(verifier)), RFC 7636. */
  challenge: string;
  nonce?: string | undefined;
}

const LIFETIME_MS = 5 * 60_000;

/** Authorization codes: each good once, and not for long. */
export interface Codes {
  issue: (grant: Grant) => string;
  /** The grant of a code; the code is spent by asking. */
  redeem: (code: string, verifier: string) => Grant | undefined;
}

/** Codes in memory; `now` in milliseconds. */
export const codeBook = (now: () => number = Date.now): Codes => {
  const grants = new Map<string, { grant: Grant; until: number }>();
  return {
    issue: (grant) => {
      for (const [code, { until }] of grants) if (until < now()) grants.delete(code);
      const code = randomBytes(32).toString('base64url');
      grants.set(code, { grant, until: now() + LIFETIME_MS });
      return code;
    },
    redeem: (code, verifier) => {
      const found = grants.get(code);
      grants.delete(code);
      if (!found || found.until < now()) return undefined;
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      return challenge === found.grant.challenge ? found.grant : undefined;
    },
  };
};
