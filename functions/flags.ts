import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { Ports } from '../bot/ports';
import { rankedFlags } from '../bot/replies/flags/ranked';
import { interventionName, officerName } from '../cards/labels';
import { pageOf } from '../cards/parts/page';
import { caseScope, maySeeCaseOf } from '../core/access/rules';
import type { Catalogue } from '../core/catalogue/catalogue';
import { FlagState, UNFINISHED } from '../core/flags/flag';
import type { RankedFlag } from '../core/flags/urgency';
import { hasPersonalNumber } from '../core/personalNumber';
import type { Authenticate } from './auth/bearer';
import { refuse } from './refuse';

type Needs = Pick<Ports, 'clock' | 'catalogue' | 'flags' | 'flagPatience' | 'registers'>;

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/u)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

const MOST_ROWS = 500;
const ROWS = 100;

/** What may be asked for; `state` as often as wanted. */
const Query = z.object({
  state: z.array(FlagState).transform((states) => (states.length === 0 ? UNFINISHED : [...new Set(states)])),
  officer: z
    .string()
    .min(1)
    .max(200)
    .refine((id) => !hasPersonalNumber(id))
    .optional(),
  page: wholeNumber(100_000).default(1),
  limit: wholeNumber(MOST_ROWS).default(ROWS),
});

const readQuery = (query: URLSearchParams) =>
  Query.safeParse({ ...Object.fromEntries(query), state: query.getAll('state') });

/** A flag as the page shows it: a case number, never a name of a customer. */
const flagJson = ({ flag, owner, urgency, waited }: RankedFlag, catalogue: Catalogue) => {
  const { placementId, months, customerId, intervention, provider, start, raisedOn } = flag;
  const { state, since, snoozedUntil, followUpOn, reviewVersion } = flag;
  return {
    ...{ placementId, months, customerId, intervention, provider, start, raisedOn, state, since },
    interventionName: {
      sv: interventionName(intervention, catalogue, 'sv'),
      en: interventionName(intervention, catalogue, 'en'),
    },
    owner,
    ownerName: officerName(owner),
    urgency,
    waitedDays: waited,
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
    ...(followUpOn === undefined ? {} : { followUpOn }),
    ...(reviewVersion === undefined ? {} : { reviewVersion }),
  };
};

export type FlagJson = ReturnType<typeof flagJson>;

/**
 * `GET /api/flags?state=&officer=&page=&limit=`: an officer's own flags, the unit head's all, the most urgent first.
 * Without a `state` those that are not over.
 */
export const flags =
  (authenticate: Authenticate, ports: Needs) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    const { actor } = caller;
    const scope = caseScope(actor);
    if (scope.kind === 'none') {
      const message = 'I din roll visas inga enskilda ärenden. / Your role does not see cases.';
      return refuse(403, 'no-cases', message);
    }
    const query = readQuery(request.query);
    if (!query.success) {
      const states = FlagState.options.join(', ');
      const message = `state must be among ${states}; officer an id in the register; page and limit (${MOST_ROWS} at the most) whole numbers from 1.`;
      return refuse(400, 'bad-filter', message);
    }
    const { state: states, officer, page: wanted, limit } = query.data;
    if (officer !== undefined && !maySeeCaseOf(actor, officer)) {
      const message = 'Du ser bara dina egna flaggor. / You see your own flags only.';
      return refuse(403, 'not-your-flags', message);
    }
    const today = ports.clock.today();
    const found = await rankedFlags(scope, { states, officer }, today, ports);
    const { part, page, pages } = pageOf(found, wanted, limit);
    return {
      headers: { 'Cache-Control': 'no-store' },
      jsonBody: {
        ...{ asOf: today, total: found.length, page, pages },
        flags: part.map((flag) => flagJson(flag, ports.catalogue)),
      },
    };
  };
