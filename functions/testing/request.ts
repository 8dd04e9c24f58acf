import { HttpRequest } from '@azure/functions';

interface Sending {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  params?: Record<string, string>;
}

/** A request as the platform would hand it to a trigger. */
export const request = (path: string, { method = 'GET', headers = {}, body, params = {} }: Sending = {}): HttpRequest =>
  new HttpRequest({
    url: `http://localhost${path}`,
    method,
    headers,
    params,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? { string: body } : { bytes: body } }),
  });
