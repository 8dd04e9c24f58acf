import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Ports } from '../bot/ports';
import { mayReadQuestions } from '../core/access/rules';
import { Month } from '../core/calendar/month';
import type { Authenticate } from './auth/bearer';
import { refuse } from './refuse';

/**
 * `GET /api/questions?month=YYYY-MM`: what was not understood in a month, and which answers were said to be right or
 * wrong. Only administrators, who improve the lexicon by it.
 */
export const questions =
  (authenticate: Authenticate, ports: Pick<Ports, 'notUnderstood' | 'feedback'>) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    if (!mayReadQuestions(caller.actor)) {
      const message = 'Bara administratörer får läsa frågorna. / Only administrators may read the questions.';
      return refuse(403, 'not-administrator', message);
    }
    const month = Month.safeParse(request.query.get('month'));
    if (!month.success) return refuse(400, 'bad-month', 'month must be a month as YYYY-MM, for example 2021-12.');
    const [{ entries, personalNumbers }, feedback] = await Promise.all([
      ports.notUnderstood.inMonth(month.data),
      ports.feedback.inMonth(month.data),
    ]);
    return {
      headers: { 'Cache-Control': 'no-store' },
      jsonBody: { month: month.data, notUnderstood: entries, personalNumbers, feedback },
    };
  };
