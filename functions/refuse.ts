import type { HttpResponseInit } from '@azure/functions';

/** An answer that refuses: a code for programs, a sentence for people, and what else may help. */
export const refuse = (status: number, error: string, message: string, more: object = {}): HttpResponseInit => ({
  status,
  jsonBody: { error, message, ...more },
});
