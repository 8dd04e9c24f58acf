import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { between, type Random, seeded } from '../demo/random';
import { close, listen } from '../host/server';

/** How the Teams of a delivery run behaves. */
export interface Behaviour {
  /** So many requests within any second are allowed; each above is answered by 429. Without it, all are. */
  perSecond?: number;
  /** The share of requests that come to nothing by a fault of Teams or of the network. */
  faults?: number;
  /** How long an answer takes, from and to, in milliseconds. */
  takesMs?: readonly [number, number];
  seed?: number;
}

/** A message that was taken, by its conversation, and when (`performance.now()`). */
export interface Taken {
  conversation: string;
  at: number;
}

export interface Connector {
  serviceUrl: string;
  /** In the order in which they came. */
  taken: readonly Taken[];
  /** How many requests there were, how many of them above the rate, how many met a fault, and the most in any second. */
  counts: { requests: number; limited: number; faults: number; peak: number };
  close: () => Promise<void>;
}

const PATH = /^\/v3\/conversations\/([^/]+)\/activities/u;
const SECOND_MS = 1000;

/** What may happen to a message that is then not taken. 0: the connection is dropped. */
const FAULTS = [0, 412, 429, 500, 502, 503, 504];

/** Counts what came within the last second. */
const lastSecond = () => {
  const times: number[] = [];
  return {
    count: (now: number): number => {
      while (times[0] !== undefined && now - times[0] >= SECOND_MS) times.shift();
      return times.length;
    },
    add: (now: number): void => {
      times.push(now);
    },
  };
};

const drained = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve, reject) => {
    request.on('end', resolve).on('error', reject).resume();
  });

const answer = (response: ServerResponse, status: number, body: object, headers = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
};

const refuse = (response: ServerResponse, status: number): void => {
  if (status === 0) response.destroy();
  else
    answer(
      response,
      status,
      { error: { code: `Fault${status}`, message: 'not now' } },
      status === 429 ? { 'Retry-After': '1' } : {},
    );
};

/**
 * A Teams on this machine that takes messages as the connector of the Bot Framework does, keeps count of them, and fails
 * as told. A message counts as taken when its request is here, though the answer takes its time. A fault never takes
 * the message: one that is taken and then answered by nothing cannot be told by its sender from one that was not, and
 * Teams has no key by which it could know a second one. Whoever tries again repeats such a message, and whoever does
 * not loses those that were not taken.
 */
export const startConnector = async ({
  perSecond = Number.POSITIVE_INFINITY,
  faults = 0,
  takesMs: [least, most] = [0, 0],
  seed = 1,
}: Behaviour = {}): Promise<Connector> => {
  const random: Random = seeded(seed);
  const all = lastSecond();
  const allowed = lastSecond();
  const taken: Taken[] = [];
  const counts = { requests: 0, limited: 0, faults: 0, peak: 0 };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = performance.now();
    await drained(request);
    const conversation = PATH.exec(request.url ?? '')?.[1];
    if (request.method !== 'POST' || conversation === undefined) return answer(response, 404, {});
    counts.requests += 1;
    all.add(at);
    counts.peak = Math.max(counts.peak, all.count(at));
    // Those that are refused do not count.
    const tooMany = allowed.count(at) >= perSecond;
    if (!tooMany) allowed.add(at);
    const fault = random() < faults ? FAULTS[between(random, 0, FAULTS.length - 1)] : undefined;
    if (tooMany) counts.limited += 1;
    else if (fault !== undefined) counts.faults += 1;
    else taken.push({ conversation: decodeURIComponent(conversation), at });
    const takes = between(random, least, most);
    if (takes > 0) await sleep(takes);
    if (tooMany) return refuse(response, 429);
    if (fault !== undefined) return refuse(response, fault);
    return answer(response, 201, { id: String(taken.length) });
  };
  const server = createServer((request, response) => {
    // Who asked is dead.
    handle(request, response).catch(() => response.destroy());
  });
  const serviceUrl = `http://127.0.0.1:${await listen(server, 0)}/`;
  return { serviceUrl, taken, counts, close: () => close(server) };
};
