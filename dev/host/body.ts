import type { IncomingMessage } from 'node:http';

/** What a request carried, or that it was too much. */
export type Body = { ok: true; bytes: Uint8Array } | { ok: false };

/** How long a client that sends too much may go on before its connection is cut. */
const PATIENCE_MS = 10_000;

/** Reads a body of at most `limit` bytes; stops keeping what arrives as soon as it is more. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Body> => {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false };
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      request.pause();
      resolve({ ok: false });
    };
    request.on('data', onData);
    request.once('end', () => resolve({ ok: true, bytes: Buffer.concat(chunks) }));
    request.once('error', reject);
  });
};

/**
 * Lets the rest of a body that is too large run into nothing: a client that still sends when its connection is cut
 * would see the cut and not the answer.
 */
export const discardRest = async (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    if (request.readableEnded || request.destroyed) return resolve();
    const timer = setTimeout(resolve, PATIENCE_MS);
    request.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
    request.once('end', () => {
      clearTimeout(timer);
      resolve();
    });
    request.resume();
  });
