import { anna, erik, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Actor } from '../core/access/actor';
import { Instant } from '../core/calendar/clock';
import { placement } from '../core/testing/placements';
import type { Authenticate } from './auth/bearer';
import { importRegister, importSurveys } from './importRegister';
import { imports } from './imports';
import { request } from './testing/request';
import { sheetXml, workbook } from './testing/workbook';

const AT = Instant.parse('2021-12-30T09:00:00Z');
const HEADER = 'insats_id;kund_id;insats;anordnare;handläggare;start;slut;avslutsorsak';
const ROW = 'P-1;K-1;SAI;Språkbron;anna.berg;2021-01-01;;';
const OTHER = 'P-2;K-2;SAI;Språkbron;anna.berg;2021-02-01;;';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });

interface Sent {
  actor?: Actor;
  limit?: number;
  headers?: Record<string, string>;
  kind?: 'register' | 'surveys';
}

const put = (
  ports: TestPorts,
  body: string | Uint8Array,
  { actor = sofia, limit = 100_000, headers, kind }: Sent = {},
) => {
  const run = kind === 'surveys' ? importSurveys : importRegister;
  const handler = imports(as(actor), limit, (bytes, { id }) => run(bytes, id, ports));
  return handler(request('/api/register', { method: 'PUT', body, ...(headers && { headers }) }));
};

test('an import is answered with its version and what it changed', async () => {
  const ports = await testPorts([]);
  const first = await put(ports, csv(ROW, OTHER));
  expect(first).toMatchObject({ jsonBody: { version: 1, placements: 2, added: 2, changed: 0, removed: 0 } });
  const second = await put(
    ports,
    csv(ROW.replace('2021-01-01;', '2021-01-01;2021-05-01') + 'arbete', ROW.replace('P-1', 'P-3')),
  );
  expect(second.status ?? 200).toBe(200);
  expect(second.jsonBody).toEqual({
    version: 2,
    placements: 2,
    added: 1,
    changed: 1,
    removed: 1,
    ignored: [],
    faults: [],
  });
});

test('the same file again changes nothing and makes no version', async () => {
  const ports = await testPorts([]);
  await put(ports, csv(ROW, OTHER));
  const again = await put(ports, csv(OTHER, ROW));
  expect(again.jsonBody).toMatchObject({ version: 1, placements: 2, added: 0, changed: 0, removed: 0 });
  expect((await ports.registers.head())?.version).toBe(1);
});

test('a workbook is imported too, and columns that were not read are named', async () => {
  const ports = await testPorts([]);
  const bytes = workbook([sheetXml([[...HEADER.split(';'), 'Ort'], ROW.split(';')])]);
  expect(await put(ports, bytes)).toMatchObject({ jsonBody: { version: 1, placements: 1, ignored: ['Ort'] } });
});

test('a file with faults is answered with all of them, and the register stays as it was', async () => {
  const ports = await testPorts([placement().build()]);
  const { status, jsonBody } = await put(ports, csv('P-1;K-1;x;B;o;igår;;'));
  expect(status).toBe(400);
  expect(jsonBody).toEqual({
    error: 'faults',
    message: expect.stringContaining('Inget ändrades'),
    version: 1,
    placements: 1,
    added: 0,
    changed: 0,
    removed: 0,
    ignored: [],
    faults: [
      { line: 2, column: 'insats', value: 'x', reason: 'no such intervention in the catalogue' },
      { line: 2, column: 'start', value: 'igår', reason: 'not a day (YYYY-MM-DD)' },
    ],
  });
  expect((await ports.registers.head())?.version).toBe(1);
});

test.each([
  ['in a value', csv(ROW.replace('K-1', '121212-1212'))],
  ['in the header', csv(ROW).replace('kund_id', '19121212-1212')],
  ['in a column that nobody reads', `${HEADER};mor\n${ROW};12 12 12 1212`],
])('a personal identity number %s is refused and stands nowhere in the answer', async (_, body) => {
  const { status, jsonBody } = await put(await testPorts([]), body);
  expect(status).toBe(400);
  expect(JSON.stringify(jsonBody)).not.toMatch(/12-?1212/u);
});

test('surveys are answered likewise', async () => {
  const ports = await testPorts([]);
  const file = 'år;anordnare;insats;svarande;betyg\n2021;;;180;4,18\n2020;;;170;3,77';
  const sent: Sent = { kind: 'surveys' };
  expect(await put(ports, file, sent)).toMatchObject({ jsonBody: { version: 1, placements: 2, added: 2 } });
  expect(await put(ports, file, sent)).toMatchObject({ jsonBody: { version: 1, added: 0, changed: 0, removed: 0 } });
  const changed = await put(ports, file.replace('3,77', '3,78'), sent);
  expect(changed).toMatchObject({ jsonBody: { version: 2, placements: 2, added: 0, changed: 1, removed: 0 } });
  expect(await put(ports, file.replace('3,77', '7'), sent)).toMatchObject({ status: 400, jsonBody: { version: 2 } });
});

test.each(['register', 'surveys'] as const)(
  'when another import of the %s comes between, this one is told',
  async (kind) => {
    const ports = await testPorts([placement().build()]);
    const survey = { year: 2021, respondents: 1, score: 2 };
    const { registers, surveys } = ports;
    const registerBefore = registers.replace.bind(registers);
    registers.replace = async (...args) => {
      await registerBefore([placement().build()], 'another', AT);
      return registerBefore(...args);
    };
    const surveysBefore = surveys.replace.bind(surveys);
    surveys.replace = async (...args) => {
      await surveysBefore([survey], 'another', AT);
      return surveysBefore(...args);
    };
    const file = kind === 'register' ? csv(ROW) : 'year;provider;intervention;respondents;score\n2021;;;180;4';
    const { status, jsonBody } = await put(ports, file, { kind });
    expect(status).toBe(409);
    expect(jsonBody).toMatchObject({ error: 'conflict', placements: 1, added: 0 });
    expect(await surveys.all()).toEqual(kind === 'surveys' ? [survey] : []);
  },
);

test.each([anna, maria, erik])('$role may not import', async (actor) => {
  const ports = await testPorts([]);
  const { status, jsonBody } = await put(ports, csv(ROW), { actor });
  expect(status).toBe(403);
  expect(jsonBody).toMatchObject({ error: 'not-administrator', message: expect.stringContaining('administratörer') });
  expect(await ports.registers.head()).toBeUndefined();
});

test('who is not let in is refused before anything is read', async () => {
  const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });
  const handler = imports(refused, 10, () => Promise.reject(new Error('read')));
  expect(await handler(request('/api/register', { method: 'PUT', body: csv(ROW) }))).toEqual({ status: 401 });
});

test.each<[string, Record<string, string>]>([
  ['JSON', { 'content-type': 'application/json' }],
  ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['an image', { 'content-type': 'image/png' }],
  ['something compressed', { 'content-type': 'text/csv', 'content-encoding': 'gzip' }],
])('%s is not taken for a file', async (_, headers) => {
  expect(await put(await testPorts([]), csv(ROW), { headers })).toMatchObject({ status: 415 });
});

test.each([
  'text/csv; charset=utf-8',
  'TEXT/PLAIN',
  'application/octet-stream',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/x-www-form-urlencoded',
])('a file may be called %s', async (type) => {
  expect(await put(await testPorts([]), csv(ROW), { headers: { 'content-type': type } })).toMatchObject({
    jsonBody: { version: 1 },
  });
});

test.each<[string, string | Uint8Array]>([
  ['nothing', ''],
  ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])],
])('%s is a faulty file', async (_, body) => {
  const { status, jsonBody } = await put(await testPorts([]), body);
  expect(status).toBe(400);
  expect(jsonBody).toMatchObject({ version: 0, placements: 0, faults: [{ line: 1 }] });
});

test('a file of just the limit is taken, one of a byte more is not', async () => {
  const size = new TextEncoder().encode(csv(ROW)).length;
  expect(await put(await testPorts([]), csv(ROW), { limit: size })).toMatchObject({ jsonBody: { version: 1 } });
  const refused = await put(await testPorts([]), csv(ROW), { limit: size - 1 });
  expect(refused).toMatchObject({ status: 413, jsonBody: { error: 'too-large' } });
});

test('a file that says it is too large is not read at all', async () => {
  const sending = request('/api/register', { method: 'PUT', body: csv(ROW), headers: { 'content-length': '1000000' } });
  const handler = imports(as(sofia), 1000, () => Promise.reject(new Error('read')));
  expect(await handler(sending)).toMatchObject({ status: 413 });
  expect(sending.bodyUsed).toBe(false);
});

test('of a file that does not say how large it is, no more is read than the limit', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1000;
      controller.enqueue(new Uint8Array(1000));
    },
  });
  const sending = request('/api/register', { method: 'PUT' });
  Object.defineProperty(sending, 'body', { value: endless });
  const handler = imports(as(sofia), 10_000, () => Promise.reject(new Error('read')));
  expect(await handler(sending)).toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(20_000);
});
