import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { type MortalHost, mortalHostOn } from '../crash/mortalHost';
import { storageReady } from '../storageReady';
import { startAzurite } from '../supervisor/azurite';
import { type Behaviour, type Connector, startConnector } from './connector';
import { beingSent } from './ledger';
import { type Recipient, TODAY, unitWithAlerts } from './unit';

/** What a run is like. */
export interface Plan {
  recipients: number;
  teams: Behaviour;
  /** How many functions processes there are. */
  instances?: number;
  /** How often one of them is killed, evenly over the run. */
  kills?: number;
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

/** Waits until so many messages were taken, or nothing is left in the queue (not even what is hidden); false then. */
const waitFor = async (count: number, { taken }: Connector, queue: QueueClient): Promise<boolean> => {
  let before = taken.length;
  let since = performance.now();
  while (taken.length < count) {
    const { approximateMessagesCount: left } = await queue.getProperties();
    if (left === 0) return false;
    if (taken.length > before) [before, since] = [taken.length, performance.now()];
    else if (performance.now() - since > PATIENCE_MS) return false;
    await sleep(POLL_MS);
  }
  return true;
};

/** Kills the process in the middle of its work, again and again. */
const killDuring = async (
  { recipients, kills = 0 }: Plan,
  host: MortalHost,
  teams: Connector,
  queue: QueueClient,
): Promise<Death[]> => {
  const deaths: Death[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    if (!(await waitFor((recipients * kill) / (kills + 1), teams, queue))) throw new Error('Nothing was left to kill');
    await host.kill();
    await sleep(ARRIVAL_MS);
    deaths.push({ at: performance.now(), sending: await beingSent(host.storage) });
  }
  return deaths;
};

/** Delivers an alert to everybody of a unit, on storage of its own, by real functions processes. */
export const deliver = async (plan: Plan): Promise<Delivered> => {
  const { recipients, instances = 1 } = plan;
  const teams = await startConnector(plan.teams);
  const azurite = await startAzurite();
  const hosts: MortalHost[] = [];
  try {
    const { connectionString: storage } = azurite;
    await storageReady(storage);
    const all = await unitWithAlerts(storage, recipients, teams.serviceUrl);
    for (let i = 0; i < instances; i += 1) hosts.push(await mortalHostOn(storage, ['--today', TODAY]));
    const queue = new QueueClient(storage, 'alerts');
    const [first] = hosts;
    const deaths = first === undefined ? [] : await killDuring(plan, first, teams, queue);
    // Not only until everybody has theirs: as long as there is a message in the queue, somebody may get it again.
    await waitFor(Number.POSITIVE_INFINITY, teams, queue);
    return summary(teams, all, deaths);
  } finally {
    for (const host of hosts) await host.end();
    await azurite.child.stop();
    await teams.close();
  }
};
