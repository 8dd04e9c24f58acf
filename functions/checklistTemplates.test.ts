import { HttpResponse, type HttpResponseInit } from '@azure/functions';
import { anna, erik, karim, maria, sofia } from '../bot/testing/people';
import { testPorts, type TestPorts } from '../bot/testing/ports';
import type { Actor } from '../core/access/actor';
import { day } from '../core/calendar/day';
import { providerChecklist } from '../core/catalogue/checklists/anordnare';
import type { ChecklistTemplate } from '../core/checklists/template';
import { templateInUse } from '../core/checklists/templateStore';
import { templateDraft, templateOf } from '../core/testing/templates';
import type { Authenticate } from './auth/bearer';
import { checklistTemplates, MOST_BYTES, putChecklistTemplate } from './checklistTemplates';
import { request } from './testing/request';

const as =
  (actor: Actor): Authenticate =>
  () =>
    Promise.resolve({ ok: true, actor });
const refused: Authenticate = () => Promise.resolve({ ok: false, response: { status: 401 } });

interface Sent {
  actor?: Actor;
  headers?: Record<string, string>;
}

const put = (ports: TestPorts, body: unknown, { actor = sofia, headers }: Sent = {}): Promise<HttpResponseInit> =>
  putChecklistTemplate(
    as(actor),
    ports,
  )(
    request('/api/checklist-templates', {
      method: 'PUT',
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      ...(headers && { headers }),
    }),
  );

const get = (ports: TestPorts, query = '', actor = erik): Promise<HttpResponseInit> =>
  checklistTemplates(as(actor), ports)(request(`/api/checklist-templates${query}`));

const own = templateOf({ A1: {}, A2: { type: 'percent' }, B1: { type: 'text' } }, { id: 'egen-2022' });
const next: ChecklistTemplate = { ...providerChecklist, version: 2, usedFrom: day('2022-01-01') };
const all = async (ports: TestPorts): Promise<string[]> =>
  (await ports.templates.all()).map(({ id, version }) => `${id} ${version}`);

test('a new template is added', async () => {
  const ports = await testPorts([]);
  const answer = await put(ports, own);
  expect(answer).toEqual({
    headers: { 'Cache-Control': 'no-store' },
    jsonBody: { id: 'egen-2022', version: 1, added: true },
  });
  expect(await ports.templates.version('egen-2022', 1)).toEqual(own);
});

test('the next version of the product’s own is added, and used from its day', async () => {
  const ports = await testPorts([]);
  expect(await put(ports, next)).toMatchObject({ jsonBody: { id: 'anordnare-2021', version: 2, added: true } });
  const inUseOn = async (on: string) => {
    const today = day(on);
    return templateInUse(await ports.templates.newest(today), today)?.version;
  };
  expect(await inUseOn('2021-12-31')).toBe(1);
  expect(await inUseOn('2022-01-01')).toBe(2);
});

test('the same again changes nothing and is no fault', async () => {
  const ports = await testPorts([]);
  await put(ports, own);
  const again = await put(ports, JSON.stringify(own, null, 4));
  expect(again).toMatchObject({ jsonBody: { id: 'egen-2022', version: 1, added: false } });
  expect(again.status ?? 200).toBe(200);
  expect(await put(ports, providerChecklist)).toMatchObject({ jsonBody: { version: 1, added: false } });
});

test.each<[string, ChecklistTemplate, number]>([
  ['a version that would replace another', { ...providerChecklist, usedFrom: day('2022-01-01') }, 2],
  ['a version that would skip one', { ...providerChecklist, version: 3 }, 2],
  ['a new template that does not begin with 1', { ...own, version: 2 }, 1],
])('%s is a conflict that says which is next', async (_, template, version) => {
  const ports = await testPorts([]);
  const answer = await put(ports, template);
  expect(answer).toMatchObject({
    status: 409,
    jsonBody: { error: 'not-next', id: template.id, version: template.version, next: version },
  });
  expect(answer.jsonBody).toMatchObject({
    message: expect.stringContaining(`Nästa version av ${template.id} är ${version}.`),
  });
  expect(await all(ports)).toEqual(['anordnare-2021 1']);
});

test('of two that put the same version at once, one is told', async () => {
  const ports = await testPorts([]);
  const other = { ...next, usedFrom: day('2022-02-01') };
  const answers = await Promise.all([put(ports, next), put(ports, other)]);
  expect(answers.map(({ status }) => status ?? 200).sort()).toEqual([200, 409]);
});

test.each<[string, unknown, string]>([
  ['an item of a type that is none', templateDraft({ A1: {}, A2: { type: 'stars' as 'text' } }), 'item A2: type: '],
  [
    'an item without a source',
    templateDraft({ A1: { reference: { source: 'sol' } } }),
    'item A1: there is no source sol',
  ],
  ['nothing', {}, 'id: is missing'],
  ['a list of templates', [own], 'the template: must be an object'],
  ['an empty body', '', 'the template: must be JSON, in UTF-8'],
  ['no JSON', 'id: egen', 'the template: must be JSON, in UTF-8'],
  ['half a template', JSON.stringify(own).slice(0, -1), 'the template: must be JSON, in UTF-8'],
  ['text in Windows-1252', Uint8Array.from([0x22, 0xe5, 0x22]), 'the template: must be JSON, in UTF-8'],
])('%s is refused with what is at fault', async (_, body, fault) => {
  const ports = await testPorts([]);
  const { status, jsonBody } = await put(ports, body);
  expect(status).toBe(400);
  expect(jsonBody).toEqual({
    error: 'faults',
    message: expect.stringMatching(/Inget ändrades.*Nothing was changed/u),
    faults: expect.arrayContaining([expect.stringContaining(fault)]),
  });
  expect(await all(ports)).toEqual(['anordnare-2021 1']);
});

test('a template that begins with a byte order mark is read', async () => {
  const ports = await testPorts([]);
  expect(await put(ports, `\ufeff${JSON.stringify(own)}`)).toMatchObject({ jsonBody: { added: true } });
});

test.each<[string, string]>([
  ['in a text', JSON.stringify(own).replace('"sv":"A1"', '"sv":"Se 19121212-1212"')],
  ['as an id', JSON.stringify(own).replace('egen-2022', '19121212-1212')],
  ['as a key', JSON.stringify(own).replace('"evidence"', '"19121212-1212"')],
  ['where no JSON is', '{"id": 19121212-1212}'],
])('a personal identity number %s is refused and stands nowhere in the answer', async (_, body) => {
  const ports = await testPorts([]);
  const { status, jsonBody } = await put(ports, body);
  expect(status).toBe(400);
  expect(JSON.stringify(jsonBody)).not.toMatch(/12-?1212/u);
});

test.each([anna, karim, maria, erik])('$name ($role) may not put templates', async (actor) => {
  const ports = await testPorts([]);
  expect(await put(ports, own, { actor })).toMatchObject({ status: 403, jsonBody: { error: 'not-administrator' } });
  expect(await all(ports)).toEqual(['anordnare-2021 1']);
});

test.each<[string, number, Record<string, string>]>([
  ['JSON', 200, { 'content-type': 'application/json; charset=utf-8' }],
  ['a text', 200, { 'content-type': 'TEXT/PLAIN' }],
  ['what curl -T sends', 200, { 'content-type': '' }],
  ['what curl --data-binary sends', 200, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a table', 415, { 'content-type': 'text/csv' }],
  ['something compressed', 415, { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
])('%s is answered by %i', async (_, status, headers) => {
  expect((await put(await testPorts([]), own, { headers })).status ?? 200).toBe(status);
});

test('a template of just the limit is read, one of a byte more is not', async () => {
  const ports = await testPorts([]);
  const size = JSON.stringify(own).length;
  const padded = (bytes: number): string => JSON.stringify(own) + ' '.repeat(bytes - size);
  expect(await put(ports, padded(MOST_BYTES + 1))).toMatchObject({ status: 413, jsonBody: { error: 'too-large' } });
  expect(await put(ports, padded(MOST_BYTES))).toMatchObject({ jsonBody: { added: true } });
});

test('a body that says it is too large is not read at all', async () => {
  const sending = request('/api/checklist-templates', {
    method: 'PUT',
    body: JSON.stringify(own),
    headers: { 'content-length': String(MOST_BYTES + 1) },
  });
  expect(await putChecklistTemplate(as(sofia), await testPorts([]))(sending)).toMatchObject({ status: 413 });
  expect(sending.bodyUsed).toBe(false);
});

test('who is not let in is refused before anything is read', async () => {
  const ports = await testPorts([]);
  const sending = request('/api/checklist-templates', { method: 'PUT', body: JSON.stringify(own) });
  expect(await putChecklistTemplate(refused, ports)(sending)).toEqual({ status: 401 });
  expect(sending.bodyUsed).toBe(false);
  expect(await checklistTemplates(refused, ports)(request('/api/checklist-templates'))).toEqual({ status: 401 });
});

test.each([anna, maria, erik, sofia])('$role sees which templates there are', async (actor) => {
  const ports = await testPorts([]);
  await put(ports, own);
  await put(ports, next);
  const name = providerChecklist.name;
  expect(await get(ports, '', actor)).toEqual({
    headers: { 'Cache-Control': 'no-store' },
    jsonBody: {
      templates: [
        { id: 'anordnare-2021', version: 1, name, usedFrom: '2021-01-01', items: 35 },
        { id: 'anordnare-2021', version: 2, name, usedFrom: '2022-01-01', items: 35 },
        { id: 'egen-2022', version: 1, name: own.name, usedFrom: '2021-01-01', items: 3 },
      ],
    },
  });
});

test('a template can be taken, changed and put again', async () => {
  const ports = await testPorts([]);
  const taken = new HttpResponse(await get(ports, '?id=anordnare-2021&version=1'));
  expect(taken.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const text = await taken.text();
  expect(JSON.parse(text)).toEqual(providerChecklist);
  expect(await put(ports, text)).toMatchObject({ jsonBody: { version: 1, added: false } });
  const changed = text.replace('"version": 1', '"version": 2').replace('"2021-01-01"', '"2022-01-01"');
  expect(await put(ports, changed)).toMatchObject({ jsonBody: { version: 2, added: true } });
});

test.each<[string, number]>([
  ['?id=anordnare-2021&version=2', 404],
  ['?id=anordnare&version=1', 404],
  ['?id=%2F%23%3F&version=1', 404],
  ['?id=&version=1', 404],
  ['?id=anordnare-2021', 400],
  ['?version=1', 400],
  ['?id=anordnare-2021&version=', 400],
  ['?id=anordnare-2021&version=0', 400],
  ['?id=anordnare-2021&version=1.0', 400],
  ['?id=anordnare-2021&version=senaste', 400],
])('%s is answered by %i', async (query, status) => {
  expect(await get(await testPorts([]), query)).toMatchObject({ status });
});
