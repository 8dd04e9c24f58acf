import type { Language } from '../core/language';
import { type Answer, isAnswer, type Question } from './answer';

export type Reply =
  | { kind: 'answer'; answer: Answer }
  /** Not signed in, or the token has run out. */
  | { kind: 'signIn' }
  /** Known to Entra, but not one of the unit's staff. */
  | { kind: 'refused'; message: string }
  | { kind: 'failed' };
export type Ask = (question: Question) => Promise<Reply>;

/** The part of `fetch` that is used here. */
export type Fetch = (
  url: string,
  init: { headers: Record<string, string> },
) => Promise<{ status: number; json: () => Promise<unknown> }>;

const messageOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : '';

const read = async (response: Awaited<ReturnType<Fetch>>): Promise<Reply> => {
  switch (response.status) {
    case 200: {
      const body = await response.json();
      return isAnswer(body) ? { kind: 'answer', answer: body } : { kind: 'failed' };
    }
    case 401:
      return { kind: 'signIn' };
    case 403:
      return { kind: 'refused', message: messageOf(await response.json().catch(() => undefined)) };
    default:
      return { kind: 'failed' };
  }
};

/** Asks the server for figures as the person signed in. Whatever goes wrong is a reply too: a tile can show it. */
export const createAsk =
  (fetch: Fetch, token: () => Promise<string>, language: Language): Ask =>
  async (question) => {
    const bearer = await token().catch(() => undefined);
    if (bearer === undefined) return { kind: 'signIn' };
    const url = `/api/kpi?question=${encodeURIComponent(JSON.stringify(question))}&lang=${language}`;
    try {
      return await read(
        await fetch(url, { headers: { Authorization: `Bearer ${bearer}`, Accept: 'application/json' } }),
      );
    } catch {
      return { kind: 'failed' };
    }
  };
