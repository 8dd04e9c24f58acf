import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import type { SendPatience } from '../../core/alerts/alert';
import { bundleChild } from '../crash/bundle';
import { between, seeded } from '../demo/random';
import { storageReady } from '../storageReady';
import { startAzurite } from '../supervisor/azurite';
import { type Behaviour, type Connector, startConnector } from './connector';
import { beingSent } from './ledger';
import { type MortalWorker, mortalWorker } from './mortalWorker';
import { type Recipient, TODAY, unitWithAlerts } from './unit';

/** What a run is like. */
export interface Plan {
  recipients: number;
  teams: Behaviour;
  /** How many functions processes there are. */
  instances?: number;
  /** How often the first of them is killed: each time when another share of the recipients has theirs. */
  kills?: number;
  /** How soon others have what a dead process had in hand; as in production, unless it is said. */
  patience?: SendPatience & { visibilitySeconds: number };
}

/** What came of it. */
export interface Delivered {
  /** To how many nothing came; and how many messages came once more. */
  lost: number;
  doubled: number;
  /** How many of those were sent by a process that was killed then: of one kill, the most. */
  mostAKill: number;
  /** How many of those were, by the ledger, not being sent when a process was killed. */
  unexplained: number;
  /** From the first message that Teams took to the last. */
  seconds: number;
  perSecond: number;
  counts: Connector['counts'];
}

/** A process died: when, and whose alerts were being sent then. */
interface Death {
  at: number;
  sending: ReadonlySet<string>;
}

const POLL_MS = 250;
/** A kill comes so long after its message at the most: at any moment, not when one has just come. */
const MOST_MS = 250;
/** Asked of this process alone: a kill comes when it is due, however slow the storage is. */
const ARRIVED_POLL_MS = 5;
/** When nothing was taken for so long, though there is something to send, it never will be. */
const PATIENCE_MS = 240_000;
/** What a dead process sent off may still be on its way. */
const ARRIVAL_MS = 100;

const summary = ({ taken, counts }: Connector, all: readonly Recipient[], deaths: readonly Death[]): Delivered => {
  const times = new Map<string, number[]>();
  for (const { conversation, at } of taken) times.set(conversation, [...(times.get(conversation) ?? []), at]);
  const repeated = all.flatMap(({ officer, conversationId }) => {
    const [first = 0, ...again] = times.get(conversationId) ?? [];
    return again.map(() => ({ officer, first }));
  });
  const ofDeaths = deaths.map(({ at }, i) => {
    const before = deaths[i - 1]?.at ?? 0;
    return repeated.filter(({ first }) => first >= before && first < at).length;
  });
  const isExplained = (officer: string): boolean => deaths.some(({ sending }) => sending.has(officer));
  const seconds = ((taken.at(-1)?.at ?? 0) - (taken[0]?.at ?? 0)) / 1000;
  return {
    lost: all.length - times.size,
    doubled: taken.length - times.size,
    mostAKill: Math.max(0, ...ofDeaths),
    unexplained: repeated.filter(({ officer }) => !isExplained(officer)).length,
    seconds,
    perSecond: taken.length / seconds,
    counts,
  };
};

/** Throws when no process works any more, or has sent anything for long. */
const watching = ({ taken }: Connector, workers: readonly MortalWorker[]) => {
  let before = taken.length;
  let since = performance.now();
  return (): void => {
    for (const worker of workers) worker.check();
    if (taken.length > before) [before, since] = [taken.length, performance.now()];
    if (performance.now() - since > PATIENCE_MS)
      throw new Error(`Teams got ${taken.length} messages, and no more in ${PATIENCE_MS / 1000} s`);
  };
};

/** Kills the process in the middle of its work, again and again. */
const killDuring = async (
  { recipients, kills = 0 }: Plan,
  { storage, workers }: { storage: string; workers: readonly MortalWorker[] },
  teams: Connector,
): Promise<Death[]> => {
  const deaths: Death[] = [];
  const random = seeded(recipients);
  const watch = watching(teams, workers);
  for (let kill = 1; kill <= kills; kill += 1) {
    while (teams.taken.length < (recipients * kill) / (kills + 1)) {
      watch();
      await sleep(ARRIVED_POLL_MS);
    }
    await sleep(between(random, 0, MOST_MS));
    await workers[0]?.kill();
    await sleep(ARRIVAL_MS);
    deaths.push({ at: performance.now(), sending: await beingSent(storage) });
  }
  return deaths;
};

/** Not only until everybody has theirs: as long as there is a message, also a hidden one, somebody may get it again. */
const untilWorkedOff = async (
  queue: QueueClient,
  teams: Connector,
  workers: readonly MortalWorker[],
): Promise<void> => {
  const watch = watching(teams, workers);
  while ((await queue.getProperties()).approximateMessagesCount !== 0) {
    watch();
    await sleep(POLL_MS);
  }
};

const environment = (storage: string, aheadMs: number, { patience }: Plan): Record<string, string> => ({
  WORKER_STORAGE: storage,
  WORKER_TODAY: TODAY,
  WORKER_AHEAD_MS: String(aheadMs),
  ...(patience === undefined
    ? {}
    : {
        WORKER_VISIBILITY_SECONDS: String(patience.visibilitySeconds),
        WORKER_BEGIN_WITHIN_MS: String(patience.beginWithinMs),
        WORKER_STUCK_AFTER_MS: String(patience.stuckAfterMs),
      }),
});

/** Delivers an alert to everybody of a unit, on storage of its own, by real functions processes. */
export const deliver = async (plan: Plan): Promise<Delivered> => {
  const { recipients, instances = 1 } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'delivery-'));
  const teams = await startConnector(plan.teams);
  const azurite = await startAzurite();
  const workers: MortalWorker[] = [];
  try {
    const { connectionString: storage } = azurite;
    const unit = storageReady(storage).then(() => unitWithAlerts(storage, recipients, teams.serviceUrl));
    const [script, all] = await Promise.all([bundleChild('dev/delivery/worker', folder), unit]);
    // Noon; and it goes on from there, over midnight if need be.
    const env = environment(storage, Date.parse(`${TODAY}T11:00:00Z`) - Date.now(), plan);
    for (let i = 0; i < instances; i += 1) workers.push(mortalWorker(script, env));
    const deaths = await killDuring(plan, { storage, workers }, teams);
    await untilWorkedOff(new QueueClient(storage, 'alerts'), teams, workers);
    return summary(teams, all, deaths);
  } finally {
    for (const worker of workers) await worker.end();
    await azurite.child.stop();
    await teams.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
