import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Instant } from '../../core/calendar/clock';
import type { Placement } from '../../core/register/placement';
import { buildRegister } from '../../core/register/register';
import type { SurveyRow } from '../../core/register/survey';
import { sameBytes, somePlacements } from '../../core/testing/registerContract';
import { connect } from '../../functions/storage/connection';
import { tableRegisterStore } from '../../functions/storage/register.table';
import { tableSurveyStore } from '../../functions/storage/surveys.table';
import { bundleChild } from './bundle';
import { killingProxy, type Moment } from './killingProxy';

jest.setTimeout(120_000);

const AT = Instant.parse('2021-10-01T08:00:00Z');
const storage = (): string => process.env['STORAGE_CONNECTION'] ?? '';
const connection = () => connect(storage(), { deadlineMs: 30_000 });

let folder: string;
let child: string;
let proxy: Awaited<ReturnType<typeof killingProxy>>;
let throughProxy: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crash-'));
  child = await bundleChild('dev/crash/importChild', folder);
  const endpoint = /TableEndpoint=([^;]+)/u.exec(storage())?.[1] ?? '';
  proxy = await killingProxy(endpoint);
  throughProxy = storage().replace(endpoint, proxy.url);
});
afterAll(async () => {
  proxy.close();
  await rm(folder, { recursive: true });
});

/** Imports in a process of its own, which is killed at a moment, if any. What it printed, and the signal that ended it. */
const importInChild = async (kind: 'register' | 'surveys', file: string, municipality: string, moment?: Moment) => {
  const importing = spawn(process.execPath, [child, kind, file, municipality, throughProxy], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(importing, 'close');
  let printed = '';
  importing.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  proxy.expect(moment, async () => {
    importing.kill('SIGKILL');
    await ended;
  });
  const [, signal] = (await ended) as [number | null, NodeJS.Signals | null];
  return { signal, printed };
};

/** Every moment at which an import can be killed, after one that was not: how many calls it makes is seen there. */
const momentsOf = (calls: number): Moment[] =>
  Array.from({ length: calls }, (_, i) => i + 1).flatMap((call) => [
    { call, when: 'before' },
    { call, when: 'after' },
  ]);

/** Without digits, among which chance would put a personal identity number now and then. */
const randomId = (): string => randomUUID().replace(/\d/gu, (digit) => 'ghijklmnop'.charAt(Number(digit)));

const csvOf = (placements: readonly Placement[]): string =>
  [
    'placement_id;customer_id;intervention;provider;officer;start;end;end_reason',
    ...placements.map((p) =>
      [p.placementId, p.customerId, p.intervention, p.provider, p.officer, p.start, p.end, p.endReason].join(';'),
    ),
  ].join('\n');

test('a process killed at any storage call of an import leaves the old register or the new one, whole', async () => {
  const before = somePlacements(50);
  // Random ids do not compress: two chunks.
  const after = somePlacements(18_000).map((p) => ({ ...p, placementId: randomId(), customerId: randomId() }));
  const file = join(folder, 'register.csv');
  await writeFile(file, csvOf(after));
  const registers = { before: buildRegister(before), after: buildRegister(after) };

  const runAt = async (moment?: Moment): Promise<string> => {
    const municipality = randomUUID();
    const store = tableRegisterStore(connection(), municipality);
    await store.replace(before, 'an administrator', AT);
    const { signal, printed } = await importInChild('register', file, municipality, moment);
    if (moment === undefined) expect(printed).toContain('"version":2,"placements":18000');
    else expect([moment, signal]).toEqual([moment, 'SIGKILL']);
    const found = await tableRegisterStore(connection(), municipality).current();
    const seen = (await store.current())?.head.version;
    expect(seen).toBe(found?.head.version);
    if (found?.head.version === 1) {
      expect(sameBytes(found.register, registers.before)).toBe(true);
      // What a dead import left behind is in nobody's way.
      expect(await store.replace(before, 'an administrator', AT)).toMatchObject({ ok: true });
      return 'old';
    }
    expect(sameBytes(found?.register, registers.after)).toBe(true);
    return 'new';
  };

  expect(await runAt()).toBe('new');
  const calls = proxy.calls();
  // The head with the register in force, the head again, two chunks, the flip.
  expect(calls).toBe(5);
  const outcomes: string[] = [];
  for (const moment of momentsOf(calls)) outcomes.push(await runAt(moment));
  // Only the flip, once done, makes the new one.
  expect(outcomes).toEqual([...Array<string>(2 * calls - 1).fill('old'), 'new']);
});

test('a process killed at any storage call of a survey import leaves the old surveys or the new ones', async () => {
  const rows = (count: number, score: number): SurveyRow[] =>
    Array.from({ length: count }, (_, i) => ({ year: 2020, provider: `Anordnare ${i}`, respondents: 10, score }));
  const file = join(folder, 'survey.csv');
  const lines = rows(150, 4).map((r) => `${r.year};${r.provider ?? ''};;${r.respondents};${r.score}`);
  await writeFile(file, ['year;provider;intervention;respondents;score', ...lines].join('\n'));

  const runAt = async (moment?: Moment): Promise<number[]> => {
    const municipality = randomUUID();
    await tableSurveyStore(connection(), municipality).replace(rows(20, 1), 'an administrator', AT);
    const { signal } = await importInChild('surveys', file, municipality, moment);
    expect(signal).toBe(moment === undefined ? null : 'SIGKILL');
    return (await tableSurveyStore(connection(), municipality).all()).map((r) => r.score);
  };

  const [old, anew] = [Array<number>(20).fill(1), Array<number>(150).fill(4)];
  expect(await runAt()).toEqual(anew);
  const calls = proxy.calls();
  expect(calls).toBeGreaterThan(5);
  const outcomes: number[][] = [];
  for (const moment of momentsOf(calls)) outcomes.push(await runAt(moment));
  expect(outcomes).toEqual([...Array<number[]>(2 * calls - 1).fill(old), anew]);
});
