/** What a queue message holds. */
export type Decoded = { ok: true; value: unknown } | { ok: false };

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/**
 * A message as Azure Functions reads it by default: base64 of a text, parsed where it is JSON. What is not base64 never
 * reaches a function; the platform moves it to the poison queue.
 */
export const decodeMessage = (text: string): Decoded => {
  if (!BASE64.test(text)) return { ok: false };
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  try {
    return { ok: true, value: JSON.parse(decoded) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: true, value: decoded };
    throw error;
  }
};
