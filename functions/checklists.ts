import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { Ports } from '../bot/ports';
import { mayFillInChecklists } from '../core/access/rules';
import { yearNumber } from '../core/calendar/period';
import { templateDay } from '../core/checklists/beginning';
import { type ProviderReview, ReviewKey } from '../core/checklists/review';
import { reviewStatus } from '../core/checklists/status';
import { templateInUse } from '../core/checklists/templateStore';
import { templatesOf } from '../core/checklists/templatesOf';
import { hasPersonalNumber } from '../core/personalNumber';
import type { Authenticate } from './auth/bearer';
import { reviewJson } from './checklistReview';
import { providerStatusJson } from './checklistStatus';
import { refuse } from './refuse';

type Needs = Pick<Ports, 'clock' | 'registers' | 'reviews' | 'templates'>;

const answer = (jsonBody: unknown): HttpResponseInit => ({ headers: { 'Cache-Control': 'no-store' }, jsonBody });

const badYear = refuse(400, 'bad-year', 'The year must be a year from 2000 to 2100, for example 2021.');

const { year: Year } = ReviewKey.shape;
const readYear = (text: string): number | undefined =>
  /^\d{4}$/u.test(text) ? Year.safeParse(Number(text)).data : undefined;

const Revision = z.int().positive();
const readRevision = (text: string): number | undefined =>
  /^\d{1,6}$/u.test(text) ? Revision.safeParse(Number(text)).data : undefined;

const providersOf = async ({ registers }: Needs): Promise<readonly string[]> =>
  (await registers.current())?.register.providers ?? [];

/** The overview of a year: every provider of the register in force, and every other one that was reviewed. */
const overview = async (query: URLSearchParams, ports: Needs): Promise<HttpResponseInit> => {
  const today = ports.clock.today();
  const asked = query.get('year');
  const year = asked === null ? yearNumber(today) : readYear(asked);
  if (year === undefined) return badYear;
  // Of another year: by what its reviews could be begun with in the end.
  const lastDay = templateDay(year, today);
  const provider = query.get('provider');
  const [registered, summaries, newest] = await Promise.all([
    providersOf(ports),
    ports.reviews.summaries({ year, ...(provider === null ? {} : { provider }) }),
    ports.templates.newest(lastDay),
  ]);
  const templates = await templatesOf(summaries, ports.templates);
  const providers = registered.filter((p) => provider === null || p === provider);
  const inUse = templateInUse(newest, lastDay);
  const rows = reviewStatus({ providers, summaries, templates, year });
  return answer({ year, providers: rows.map((row) => providerStatusJson(row, year, inUse)) });
};

/** The review by a template; without one, the review that was begun last. */
const findReview = async (
  { provider, year, template }: { provider: string; year: number; template: string | null },
  { reviews }: Needs,
): Promise<ProviderReview | undefined> => {
  if (template !== null) {
    const key = ReviewKey.safeParse({ template, provider, year });
    return key.success ? reviews.find(key.data) : undefined;
  }
  const summaries = await reviews.summaries({ provider, year });
  const [last] = summaries.sort((a, b) => (a.started.at < b.started.at ? 1 : -1));
  return last && reviews.find(last.key);
};

/** Nothing of that provider was found: is the name wrong, or is there no review yet? */
const notFound = async (provider: string, year: number, ports: Needs): Promise<HttpResponseInit> => {
  const isKnown =
    (await providersOf(ports)).includes(provider) || (await ports.reviews.summaries({ provider })).length > 0;
  return isKnown
    ? refuse(404, 'no-review', `There is no such review of ${provider} in ${year}.`)
    : refuse(404, 'no-provider', `There is no provider ${provider}.`);
};

/** One review as it is, or as it was when an earlier revision was locked. */
const one = async (path: string, query: URLSearchParams, ports: Needs): Promise<HttpResponseInit> => {
  const slash = path.lastIndexOf('/');
  const provider = path.slice(0, Math.max(slash, 0));
  const year = readYear(path.slice(slash + 1));
  if (provider === '' || year === undefined) return badYear;
  // Neither looked for nor repeated.
  if (hasPersonalNumber(provider)) return refuse(404, 'no-provider', 'There is no such provider.');
  const wanted = query.get('revision');
  const revision = wanted === null ? undefined : readRevision(wanted);
  if (wanted !== null && revision === undefined)
    return refuse(400, 'bad-revision', 'revision must be a whole number from 1.');
  const review = await findReview({ provider, year, template: query.get('template') }, ports);
  if (review === undefined) return notFound(provider, year, ports);
  const isCurrent = revision === undefined || revision === review.revision;
  const shown = isCurrent ? review : await ports.reviews.revision(review.key, revision);
  if (shown === undefined) return refuse(404, 'no-revision', `The review has no revision ${revision}.`);
  const template = await ports.templates.version(shown.key.template, shown.templateVersion);
  if (template === undefined)
    throw new Error(`The review has ${shown.key.template} ${shown.templateVersion}, which is not there`);
  return answer(reviewJson(review, shown, template));
};

/**
 * `GET /api/checklists?year=&provider=`: how far the reviews of a year have come.
 * `GET /api/checklists/{provider}/{year}?template=&revision=`: a whole review.
 * One route takes both as `{*review}`: Azure decodes a slash in a provider's name before it looks for a route with two
 * parameters, and finds none (azure-functions-host, 9290).
 */
export const checklists =
  (authenticate: Authenticate, ports: Needs) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    if (!mayFillInChecklists(caller.actor)) {
      const message = 'I din roll visas inga checklistor. / Your role does not see checklists.';
      return refuse(403, 'no-checklists', message);
    }
    const path = (request.params['review'] ?? '').replace(/\/$/u, '');
    return path === '' ? overview(request.query, ports) : one(path, request.query, ports);
  };
