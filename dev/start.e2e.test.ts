import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inProject } from './paths';
import { freePorts } from './supervisor/ports';
import { processes, type Seen } from './testing/processes';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const started: Start[] = [];

interface Start {
  process: ChildProcess;
  output: () => string;
  /** Resolves when it prints a line that begins so; rejects when it ends before. */
  until: (line: string) => Promise<void>;
  ended: Promise<number | null>;
}

/** What `npm start` runs. */
const start = (...args: string[]): Start => {
  const child = spawn(process.execPath, ['--import', 'tsx', inProject('dev/start.ts'), ...args], {
    cwd: inProject(),
    env: { ...process.env, INIT_CWD: inProject(), CI: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const until = async (line: string): Promise<void> => {
    while (!text.split('\n').some((each) => each.startsWith(line))) {
      if (child.exitCode !== null) throw new Error(`It ended before "${line}":\n${text}`);
      await sleep(25);
    }
  };
  const result = { process: child, output: () => text, until, ended };
  started.push(result);
  return result;
};

const childrenOf = (pid: number | undefined): Seen[] => processes().filter(({ parent }) => parent === pid);
const alive = (children: Seen[]): number[] => {
  const pids = new Set(processes().map(({ pid }) => pid));
  return children.map(({ pid }) => pid).filter((pid) => pids.has(pid));
};
const gone = async (children: Seen[]): Promise<number[]> => {
  for (let i = 0; i < 200 && alive(children).length > 0; i += 1) await sleep(25);
  return alive(children);
};

afterEach(async () => {
  for (const { process: child, ended } of started.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('everything starts, says where, answers, and ends on Ctrl+C without leaving anything', async () => {
  const [port = 0, playgroundPort = 0] = await freePorts(2);
  const data = join(folder, 'whole');
  const run = start('--port', String(port), '--playground-port', String(playgroundPort), '--data', data);
  await run.until(`ready http://127.0.0.1:${port}`);
  expect(run.output()).toContain('2021-12-31');
  expect(run.output()).toContain(`http://127.0.0.1:${playgroundPort} as Anna Berg`);
  const health = await fetch(`http://127.0.0.1:${port}/api/health`);
  expect([health.status, await health.json()]).toMatchObject([200, { ok: true, today: '2021-12-31' }]);
  const children = childrenOf(run.process.pid);
  // esbuild may be there beside them: it compiles what tsx has not kept from an earlier run.
  expect(children.filter(({ command }) => command.includes('leash.cjs'))).toHaveLength(3);

  run.process.kill('SIGINT');
  expect(await run.ended).toBe(0);
  expect(await gone(children)).toEqual([]);
});

test('who kills the supervisor leaves no child, and the folder can be used again at once', async () => {
  const data = join(folder, 'killed');
  const [port = 0] = await freePorts(1);
  const args = ['--port', String(port), '--no-playground', '--data', data];
  const run = start(...args);
  await run.until('ready');
  const children = childrenOf(run.process.pid);
  run.process.kill('SIGKILL');
  await run.ended;
  expect(await gone(children)).toEqual([]);

  const again = start(...args, '--today', '2022-01-31');
  await again.until('ready');
  expect(again.output()).not.toContain('Imported');
  expect(again.output()).toContain('2022-01-31');

  const other = start('--port', String((await freePorts(1))[0]), '--no-playground', '--data', data);
  expect(await other.ended).toBe(1);
  expect(other.output()).toContain('in use by another npm start');

  const [host] = childrenOf(again.process.pid).filter(({ command }) => command.includes('host/main.ts'));
  const rest = childrenOf(again.process.pid);
  process.kill(host?.pid ?? 0, 'SIGKILL');
  expect(await again.ended).toBe(1);
  expect(again.output()).toMatch(/the functions host ended by itself \(signal SIGKILL\)/u);
  expect(await gone(rest)).toEqual([]);
});

test('a busy port is named before anything starts', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  );
  const run = start('--port', String(port), '--data', join(folder, 'busy'), '--no-playground');
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain(`Port ${port} is in use`);
  server.close();
});

test.each([
  [['--port', 'abc'], '--port abc'],
  [['--today', '2021-13-01'], '--today 2021-13-01'],
])('%j is refused with exit code 2', async (args, part) => {
  const run = start(...args);
  expect(await run.ended).toBe(2);
  expect(run.output().trim().split('\n')).toEqual([expect.stringContaining(part)]);
});

test('--fresh does not empty a folder that is not ours', async () => {
  const [port = 0] = await freePorts(1);
  const data = mkdtempSync(join(folder, 'home-'));
  writeFileSync(join(data, 'thesis.docx'), 'years of work');
  const run = start('--port', String(port), '--no-playground', '--data', data, '--fresh');
  expect(await run.ended).toBe(2);
  expect(run.output()).toContain('not emptied');
});

test('a register with faults is refused with its faults and exit code 2', async () => {
  const [port = 0] = await freePorts(1);
  const register = join(folder, 'faulty.csv');
  writeFileSync(register, 'one;two\n1;2\n');
  const data = join(folder, 'faulty');
  const run = start('--port', String(port), '--no-playground', '--data', data, '--register', register);
  expect(await run.ended).toBe(2);
  expect(run.output()).toMatch(/faulty\.csv is not imported/u);
});
