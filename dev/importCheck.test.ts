import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetXml, workbook } from '../functions/testing/workbook';
import { importCheck } from './importCheck';

const HEADER = 'placement_id;customer_id;intervention;provider;officer;start;end;end_reason';
const ROW = 'P-1;K-1;sai;Språkbron;anna.berg;2021-01-01;;';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const fileOf = async (content: string | Uint8Array, name = 'file.csv'): Promise<string> => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
const check = async (content: string | Uint8Array, ...more: string[]) =>
  importCheck(['--check', await fileOf(content), '--today', '2021-12-31', ...more]);

test('a file without faults is 0, and says how much it holds', async () => {
  const { code, out } = await check(`${HEADER};Ort\n${ROW};Nacka`, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ ok: true, placements: 1, ignored: ['Ort'], faults: [] });
  expect((await check(`${HEADER}\n${ROW}`)).out).toBe('The file is without fault: 1 placement\n');
});

test('a file with faults is 2, with every one of them', async () => {
  const { code, out } = await check(
    `${HEADER}\n${ROW.replace('sai', 'x').replace('2021-01-01', '2023-01-01')}`,
    '--json',
  );
  expect(code).toBe(2);
  expect(JSON.parse(out)).toEqual({
    ok: false,
    placements: 0,
    ignored: [],
    faults: [
      { line: 2, column: 'intervention', value: 'x', reason: 'no such intervention in the catalogue' },
      { line: 2, column: 'start', value: '2023-01-01', reason: 'later than 2022-12-31' },
    ],
  });
});

test('a workbook is checked like a text file, and a survey with its own columns', async () => {
  expect(await check(workbook([sheetXml([HEADER.split(';'), ROW.split(';')])]))).toMatchObject({ code: 0 });
  expect(await check('år;anordnare;insats;svarande;betyg\n2021;;;180;4,18', '--survey')).toMatchObject({
    code: 0,
    out: 'The file is without fault: 1 survey row\n',
  });
});

test.each<[string, string[], RegExp]>([
  ['a file that is not there', ['--check', '/nowhere/x.csv'], /there is no such file/u],
  ['a folder', ['--check', '/'], /cannot be read/u],
  ['no file', ['--json'], /No file is named/u],
  ['an option that is none', ['--chek', 'x'], /--chek/u],
  ['a day that is none', ['--check', 'x', '--today', '2021-02-30'], /--today is not a day: 2021-02-30/u],
])('%s is 2, with the reason on the error output', async (_, args, reason) => {
  const { code, out, err } = await importCheck(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(reason);
});

test('a personal identity number is repeated nowhere', async () => {
  const file = `${HEADER};121212-1212\nP-1;K-1;19121212-1212;B;o;121212 1212;;;x`;
  const results = [
    await check(file),
    await check(file, '--json'),
    await importCheck(['--check', '121212-1212.csv']),
    await importCheck(['--check', 'x', '--today', '121212-1212']),
    await importCheck(['--check', 'x', '121212-1212']),
  ];
  expect(results.map((r) => r.code)).toEqual([2, 2, 2, 2, 2]);
  expect(JSON.stringify(results)).not.toMatch(/12.?1212/u);
});
