import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../paths';
import { asked, askedJson } from './testing/asked';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ask-'));
});
afterAll(() => rm(folder, { recursive: true }));

const HEADER = 'placement_id;customer_id;intervention;provider;officer;start;end;end_reason';
const fileOf = async (name: string, ...rows: string[]): Promise<string> => {
  await writeFile(join(folder, name), rows.join('\n'));
  return join(folder, name);
};

test.each<[string, string[], RegExp]>([
  ['nothing', [], /Nothing is asked/u],
  ['a question without quotes', ['hur', 'många'], /in quotes/u],
  ['an option that is none', ['--jsno', 'hej'], /--jsno/u],
  ['an option without its value', ['--today'], /--today/u],
  ['a day that is none', ['--today', '2021-02-30', 'hej'], /--today is not a day: 2021-02-30/u],
  ['two questions', ['--query', '{"kind":"help"}', 'hej'], /Both a question in words and a --query/u],
  ['a query that is not JSON', ['--query', '{kind'], /--query is not JSON/u],
  ['a query that is no question', ['--query', '{"kind":"x"}'], /^Not a question: kind: /u],
  ['a query that is nothing', ['--query', 'null'], /^Not a question: /u],
  ['a question beside --jsonl', ['--jsonl', 'hej'], /--jsonl/u],
  ['--json beside --jsonl', ['--jsonl', '--json'], /--jsonl/u],
  ['an officer that is not in the register', ['--officer', 'nobody', 'hej'], /no officer nobody/u],
  ['"me" without an officer', ['visa mina kunder'], /"me"/u],
  [
    '"me" in a query without an officer',
    ['--query', '{"kind":"kpi","metric":"openFlags","filter":{"officer":"me"}}'],
    /"me"/u,
  ],
  ['a register that is not there', ['--register', 'nowhere.csv', 'hej'], /nowhere\.csv: there is no such file/u],
  ['a survey that is no survey', ['--survey', 'register.csv', 'hej'], /register\.csv has \d+ faults:\n {2}line 1/u],
])('%s is bad usage: 2, with the reason on the error output', async (_, args, reason) => {
  const { code, out, err } = await asked(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(reason);
});

test('a personal identity number is repeated nowhere', async () => {
  const results = [
    await asked(['visa 121212-1212']),
    await asked(['--json', 'visa 121212-1212']),
    await asked(['--today', '121212-1212', 'hej']),
    await asked(['--officer', '121212-1212', 'hej']),
    await asked(['--register', '121212-1212.csv', 'hej']),
    await asked(['--121212-1212']),
    await asked(['--query', '{"121212-1212']),
    await asked(['--query', '{"kind":"cases","filter":{"provider":["121212-1212"]}}']),
  ];
  expect(results.map((r) => r.code)).toEqual([0, 0, 2, 2, 2, 2, 2, 0]);
  expect(JSON.stringify(results)).not.toMatch(/12.?1212/u);
});

test("a register of one's own is asked about the real day in Stockholm, and has no surveys but those named", async () => {
  const register = await fileOf('r.csv', HEADER, 'P-1;K-1;sai;Språkbron;anna;2024-01-01;;');
  const survey = await fileOf('s.csv', 'year;provider;intervention;respondents;score', '2024;;;10;4,5');
  expect(await askedJson('--register', register, 'hur många kunder har vi?')).toMatchObject({
    question: { period: { from: '2024-01-01', to: '2024-06-01' } },
    answer: { total: { value: 1 } },
  });
  expect(await askedJson('--register', register, 'kundnöjdhet 2024')).toMatchObject({
    answer: { total: { value: null, denominator: 0 } },
  });
  expect(await askedJson('--register', register, '--survey', survey, 'kundnöjdhet 2024')).toMatchObject({
    answer: { total: { value: 4.5, denominator: 10 } },
  });
});

test('asked about an earlier day, a register is not at fault for what lies ahead of it', async () => {
  const { answer } = await askedJson('--today', '2019-06-30', '--register', 'register.csv', 'hur många kunder har vi?');
  expect(answer).toMatchObject({ asOf: '2019-06-30' });
});

test('a file with faults is 2, with every one of them', async () => {
  const register = await fileOf(
    'f.csv',
    HEADER,
    'P-1;K-1;x;Språkbron;anna;2024-01-01;;',
    'P-2;K-1;sai;B;anna;2026-01-01;;',
  );
  const { code, out, err } = await asked(['--register', register, 'hej']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toBe(
    `${register} has 2 faults:\n` +
      '  line 2, intervention: no such intervention in the catalogue x\n' +
      '  line 3, start: later than 2025-06-01 2026-01-01\n',
  );
});

/** What `npm run -s ask` runs. */
const run = (args: string[], input = '') =>
  spawnSync(process.execPath, ['--import', 'tsx', inProject('dev/ask.ts'), ...args], {
    cwd: inProject(),
    env: { ...process.env, INIT_CWD: inProject('dev/demo') },
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
    input,
  });

test('the command answers a thousand lines', () => {
  const texts = ['egen försörjning per anordnare 2020', 'visa kunder över 6 månader', 'hur blir vädret?', 'hej'];
  const lines = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: texts[id % texts.length] }));
  const { status, stdout, stderr } = run(['--jsonl', '--register', 'register.csv'], lines.join('\n'));
  expect([status, stderr]).toEqual([0, '']);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: number; error?: string });
  expect(answers.map((a) => a.id)).toEqual(lines.map((_, id) => id));
  expect(answers.some((a) => a.error !== undefined)).toBe(false);
});

test('the command says what is wrong on the error output', () => {
  const { status, stdout, stderr } = run(['--today', 'x', 'hej']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^--today is not a day: x/u);
});
