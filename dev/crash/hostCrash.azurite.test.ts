import { randomInt } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import { connect } from '../../functions/storage/connection';
import { between, seeded } from '../demo/random';
import { close, listen } from '../host/server';
import { findPerson } from '../people';
import type { Acknowledged } from './answering';
import { clicking } from './clicking';
import { type MortalHost, mortalHost } from './mortalHost';
import { reviewFaults } from './reviewFaults';

jest.setTimeout(300_000);

const ANSWERS = 300;
const DEATHS = 6;
/** A host lives until so many acknowledgements at the most, and so many milliseconds more. */
const MOST_ACKNOWLEDGED = 90;
const MOST_MS = 25;

/** Two people in each of two reviews, who come across each other. */
const CLICKERS = [
  { alias: 'anna', provider: 'Språkbron', itemId: 'A1' },
  { alias: 'karim', provider: 'Språkbron', itemId: 'A3' },
  { alias: 'lena', provider: 'Vägen Vidare', itemId: 'A1' },
  { alias: 'kvalitetsutvecklare', provider: 'Vägen Vidare', itemId: 'A1' },
];
const keyOf = (provider: string) => ({ template: providerChecklist.id, provider, year: 2021 });

let host: MortalHost;
let connector: Server;
let serviceUrl: string;
beforeAll(async () => {
  connector = createServer((_, response) => response.end('{"id":"message"}'));
  serviceUrl = `http://127.0.0.1:${await listen(connector, 0)}/`;
  host = await mortalHost();
});
afterAll(async () => {
  await host.end();
  await close(connector);
});

/** Answers by clicks while the host is killed again and again: what people were told is saved. */
const answerThroughDeaths = async (seed: number): Promise<Acknowledged[]> => {
  const random = seeded(seed);
  const acknowledged: Acknowledged[] = [];
  let deaths = 0;
  let next = between(random, 1, MOST_ACKNOWLEDGED);
  let death: NodeJS.Timeout | undefined;
  const hear = (done: Acknowledged): void => {
    acknowledged.push(done);
    if (acknowledged.length !== next) return;
    death = setTimeout(() => void host.kill(), between(random, 0, MOST_MS));
    deaths += 1;
    next += between(random, 1, MOST_ACKNOWLEDGED);
  };
  const people = CLICKERS.map(({ alias, provider, itemId }, i) => ({
    ...{ person: findPerson(alias)!, key: keyOf(provider), itemId, serviceUrl, post: host.post },
    ...{ random: seeded(seed + i), onAcknowledged: hear },
  }));
  const goesOn = (): boolean => acknowledged.length < ANSWERS || deaths < DEATHS;
  try {
    await Promise.all(people.map((clicker) => clicking(clicker, goesOn)));
  } finally {
    clearTimeout(death);
  }
  return acknowledged;
};

test('of answers given by clicks while the host is killed again and again, each acknowledged one is there once', async () => {
  const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 30));
  try {
    const acknowledged = await answerThroughDeaths(seed);
    const connection = connect(host.storage, { deadlineMs: 30_000 });
    for (const provider of new Set(CLICKERS.map((c) => c.provider))) {
      const key = keyOf(provider);
      const { faults } = await reviewFaults(connection, '0182', key, acknowledged);
      expect({ key, faults }).toEqual({ key, faults: [] });
    }
  } catch (cause) {
    throw new Error(`To repeat it: CRASH_SEED=${seed}`, { cause });
  }
});
