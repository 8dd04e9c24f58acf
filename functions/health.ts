import type { HttpResponseInit } from '@azure/functions';
import type { Ports } from '../bot/ports';
import { version } from '../package.json';

/** `GET /api/health`: is the service fit to answer? Nothing secret and nothing personal. */
export const health = (ports: Ports) => async (): Promise<HttpResponseInit> => {
  const today = ports.clock.today();
  try {
    const head = await ports.registers.head();
    const register =
      head === undefined ? null : { version: head.version, placements: head.placements, importedAt: head.importedAt };
    return { jsonBody: { ok: true, version, today, register, storage: 'ok' } };
  } catch (error) {
    ports.logFailure(ports.newId(), error);
    return { status: 503, jsonBody: { ok: false, version, today, register: null, storage: 'unreachable' } };
  }
};
