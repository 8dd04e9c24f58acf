import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Ports } from '../bot/ports';
import { mayPutTemplates, mayReadTemplates } from '../core/access/rules';
import { readTemplate, type ReadTemplate } from '../core/checklists/readTemplate';
import { type ChecklistTemplate, itemsOf } from '../core/checklists/template';
import type { Authenticate } from './auth/bearer';
import { isCompressed, readBody } from './readBody';
import { refuse as refuseWith } from './refuse';

/** The largest template that is taken: compressed, it fits a row whatever stands in it. The unit's own has 40 KB. */
export const MOST_BYTES = 1_000_000;

const headers = { 'Cache-Control': 'no-store' };

const refuse = (...why: Parameters<typeof refuseWith>): HttpResponseInit => ({ headers, ...refuseWith(...why) });

/** How programs call JSON or any text, and what curl says of --data-binary; what it is, its content says. */
const CONTENT_TYPES = [
  '',
  'application/json',
  'application/octet-stream',
  'application/x-www-form-urlencoded',
  'text/json',
  'text/plain',
];

const isJson = (contentType: string | null): boolean =>
  CONTENT_TYPES.includes((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '');

/** The template in a body. What the body says is not repeated. */
const readBytes = (bytes: Uint8Array): ReadTemplate => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, faults: ['the template: must be JSON, in UTF-8'] };
  }
  return readTemplate(value);
};

/**
 * `PUT /api/checklist-templates`: the body is a template, the next version of its id. Only administrators; what is at
 * fault is answered with the item that it is about.
 */
export const putChecklistTemplate =
  (authenticate: Authenticate, ports: Pick<Ports, 'templates' | 'clock'>) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    if (!mayPutTemplates(caller.actor)) {
      const message = 'Bara administratörer får lägga in checklistor. / Only administrators may put checklists.';
      return refuse(403, 'not-administrator', message);
    }
    if (!isJson(request.headers.get('content-type')))
      return refuse(415, 'unsupported-media-type', 'Send the template as JSON (application/json).');
    if (isCompressed(request))
      return refuse(415, 'unsupported-media-type', 'Send the template as it is, without Content-Encoding.');
    const body = await readBody(request, MOST_BYTES);
    if (!body.ok) return refuse(413, 'too-large', `The template is larger than ${MOST_BYTES} bytes.`);
    const read = readBytes(body.bytes);
    if (!read.ok) {
      const message = 'Mallen har fel. Inget ändrades. / The template has faults. Nothing was changed.';
      return refuse(400, 'faults', message, { faults: read.faults });
    }
    const { id, version } = read.template;
    const result = await ports.templates.add(read.template, caller.actor.id, ports.clock.now());
    if (result.kind === 'notNext') {
      const { next } = result;
      const message = `Nästa version av ${id} är ${next}. Inget ändrades. / The next version of ${id} is ${next}. Nothing was changed.`;
      return refuse(409, 'not-next', message, { id, version, next });
    }
    return { headers, jsonBody: { id, version, added: result.kind === 'added' } };
  };

const summaryOf = (template: ChecklistTemplate) => {
  const { id, version, name, usedFrom } = template;
  return { id, version, name, usedFrom, items: itemsOf(template).length };
};

/** The template as one can change it and put it again: a line for each thing that it says. */
const asFile = (template: ChecklistTemplate): HttpResponseInit => ({
  headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(template, null, 2)}\n`,
});

/**
 * `GET /api/checklist-templates`: every version of every template, for administrators and who fills in checklists; with
 * `?id=&version=` one of them, as it can be put.
 */
export const checklistTemplates =
  (authenticate: Authenticate, { templates }: Pick<Ports, 'templates'>) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    if (!mayReadTemplates(caller.actor)) return refuse(403, 'no-checklists', 'You do not fill in checklists.');
    const id = request.query.get('id');
    const version = request.query.get('version');
    if (id === null && version === null)
      return { headers, jsonBody: { templates: (await templates.all()).map(summaryOf) } };
    if (id === null || version === null || !/^[1-9]\d{0,7}$/u.test(version))
      return refuse(400, 'bad-template', 'id and version name one template, for example ?id=anordnare-2021&version=1.');
    const template = await templates.version(id, Number(version));
    return template === undefined ? refuse(404, 'no-template', 'There is no such template.') : asFile(template);
  };
