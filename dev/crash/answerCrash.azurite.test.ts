import { randomInt, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../functions/storage/connection';
import { between, seeded } from '../demo/random';
import { type Acknowledged, answering, type Plan } from './answering';
import { bundleChild } from './bundle';
import { reviewFaults } from './reviewFaults';

jest.setTimeout(120_000);

/*
 * What hostCrash.azurite.test.ts, by clicks, leaves out: actions that are changed, and reviews that are completed and
 * opened again, by several people while the process dies.
 */

const ANSWERS = 150;
/** A process lives until so many acknowledgements at the most, and so many milliseconds more. */
const MOST_ACKNOWLEDGED = 40;
const MOST_MS = 25;

let folder: string;
let child: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-'));
  child = await bundleChild('dev/crash/answerChild', folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Answers in processes that are killed, until so many answers were acknowledged. */
const answerAndDie = async (plan: Plan): Promise<Acknowledged[]> => {
  const random = seeded(plan.seed);
  const acknowledged: Acknowledged[] = [];
  const hear = (done: Acknowledged): void => void acknowledged.push(done);
  for (let run = 1; acknowledged.filter(({ what }) => what === 'answer').length < ANSWERS; run += 1) {
    const death = { acknowledged: between(random, 0, MOST_ACKNOWLEDGED), ms: between(random, 0, MOST_MS) };
    const planned = { ...plan, name: `run${run}`, seed: plan.seed + run };
    expect(await answering(child, planned, hear, death)).toBe('SIGKILL');
  }
  // What the storage was still doing for the last of them is done before one that lives to its end.
  expect(await answering(child, { ...plan, name: 'last', drivers: 1, rounds: 1 }, hear)).toBeNull();
  return acknowledged;
};

test('of answers given while the process is killed again and again, each acknowledged one is there once', async () => {
  const seed = Number(process.env['CRASH_SEED'] ?? randomInt(2 ** 30));
  const storage = process.env['STORAGE_CONNECTION'] ?? '';
  const plan: Plan = {
    storage,
    municipality: randomUUID(),
    name: '',
    seed,
    reviews: ['Språkbron', 'Jobb/Väg', 'Ny väg'].map((provider) => ({ template: 't', provider, year: 2021 })),
    drivers: 2,
    rounds: 1000,
    completes: true,
  };
  try {
    const acknowledged = await answerAndDie(plan);
    const connection = connect(storage, { deadlineMs: 30_000 });
    for (const key of plan.reviews) {
      const { faults } = await reviewFaults(connection, plan.municipality, key, acknowledged);
      expect({ key, faults }).toEqual({ key, faults: [] });
    }
  } catch (cause) {
    throw new Error(`To repeat it: CRASH_SEED=${seed}`, { cause });
  }
});
