import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import { mayImport } from '../core/access/rules';
import type { Actor } from '../core/access/actor';
import type { Authenticate } from './auth/bearer';
import type { ImportResult } from './importRegister';
import { isCompressed, readBody } from './readBody';
import { refuse } from './refuse';

/** How programs and browsers call a text file or a workbook; what it is, its content says. */
const CONTENT_TYPES = [
  /^text\/(csv|plain|tab-separated-values|x-csv|comma-separated-values)$/u,
  /^application\/(csv|octet-stream|vnd\.ms-excel|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/u,
  // What curl says of --data-binary.
  /^application\/x-www-form-urlencoded$/u,
];

const isFile = (contentType: string | null): boolean => {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return type === '' || CONTENT_TYPES.some((known) => known.test(type));
};

const answerOf = ({ conflict, ...result }: ImportResult): HttpResponseInit => {
  const headers = { 'Cache-Control': 'no-store' };
  if (conflict) {
    const message = 'En annan import hann före. Inget ändrades. / Another import came first. Nothing was changed.';
    return { status: 409, headers, jsonBody: { error: 'conflict', message, ...result } };
  }
  if (result.faults.length === 0) return { headers, jsonBody: result };
  const message = 'Filen har fel. Inget ändrades. / The file has faults. Nothing was changed.';
  return { status: 400, headers, jsonBody: { error: 'faults', message, ...result } };
};

/**
 * `PUT /api/register` and `PUT /api/surveys`: the body is the file. Only administrators; what changed is answered, or
 * every fault.
 */
export const imports =
  (authenticate: Authenticate, limit: number, run: (bytes: Uint8Array, actor: Actor) => Promise<ImportResult>) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    if (!mayImport(caller.actor)) {
      const message = 'Bara administratörer får importera. / Only administrators may import.';
      return refuse(403, 'not-administrator', message);
    }
    if (!isFile(request.headers.get('content-type')))
      return refuse(415, 'unsupported-media-type', 'Send the file itself: text with separators (CSV) or .xlsx.');
    if (isCompressed(request))
      return refuse(415, 'unsupported-media-type', 'Send the file as it is, without Content-Encoding.');
    const body = await readBody(request, limit);
    if (!body.ok) return refuse(413, 'too-large', `The file is larger than ${limit} bytes.`);
    return answerOf(await run(body.bytes, caller.actor));
  };
