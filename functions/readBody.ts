import type { HttpRequest } from '@azure/functions';

/** Reads a body of at most `limit` bytes; one that says or turns out to be larger is left where it is. */
export const readBody = async (
  request: HttpRequest,
  limit: number,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false }> => {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { ok: false };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    // Leaving the loop cancels the stream.
    if (size > limit) return { ok: false };
    chunks.push(bytes);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
};

/** No route unpacks what was compressed on the way. */
export const isCompressed = (request: HttpRequest): boolean =>
  ![null, '', 'identity'].includes(request.headers.get('content-encoding'));
