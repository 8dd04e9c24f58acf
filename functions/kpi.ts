import type { HttpRequest, HttpResponseInit } from '@azure/functions';
import * as z from 'zod';
import type { Ports } from '../bot/ports';
import { labelOf } from '../cards/labels';
import type { AnswerRow, Figure, Figures } from '../core/kpi/answer';
import { answerKpi } from '../core/kpi/answerKpi';
import { findKpi } from '../core/kpi/catalogue';
import { type Bilingual, Language } from '../core/language';
import { type Grouping, Question } from '../core/questions/question';
import type { Authenticate } from './auth/bearer';
import { refuse } from './refuse';

const readQuestion = (query: URLSearchParams): Question | undefined => {
  const [text, version] = [query.get('question'), query.get('registerVersion')];
  if (text === null) return undefined;
  try {
    const asked = z.looseObject({}).parse(JSON.parse(text));
    return Question.safeParse(version === null ? asked : { ...asked, registerVersion: Number(version) }).data;
  } catch {
    return undefined;
  }
};

/** What a figure is made of, with its name in the language. */
const labelled = <T extends { name: Bilingual }>(parts: readonly T[], lang: Language) =>
  parts.map(({ name, ...part }) => ({ ...part, label: name[lang] }));

/** Of checklists the sections, of progression the indicators. */
const withParts = <T extends Figure>({ sections, indicators, ...figure }: T, lang: Language) => ({
  ...figure,
  ...(sections === undefined ? {} : { sections: labelled(sections, lang) }),
  ...(indicators === undefined ? {} : { indicators: labelled(indicators, lang) }),
});

/**
 * `GET /api/kpi?question=<Question JSON>&lang=sv|en`: the figure, its rows with labels, and its definition. An earlier
 * register is named in the Question or by `&registerVersion=`: left unread, the figure of today would pass for that of then.
 */
export const kpi =
  (authenticate: Authenticate, ports: Ports) =>
  async (request: HttpRequest): Promise<HttpResponseInit> => {
    const caller = await authenticate(request);
    if (!caller.ok) return caller.response;
    const question = readQuestion(request.query);
    if (question === undefined) return refuse(400, 'bad-question', 'question must be a Question as JSON.');
    if (question.kind !== 'kpi') return refuse(400, 'bad-question', 'Only questions of kind "kpi" are answered here.');
    const lang = Language.catch('sv').parse(request.query.get('lang'));
    const current = await ports.registers.current();
    if (current === undefined) return refuse(503, 'no-register', 'No register has been imported yet.');
    const { catalogue } = ports;
    const asker = { today: ports.clock.today(), me: caller.actor.officer };
    const answered = await answerKpi(question, current, ports, asker);
    if (!answered.ok) return { status: 422, jsonBody: { error: 'unsupported', reason: answered.kind } };
    const { answer } = answered;
    const labels = (by: Grouping | undefined, rows: readonly AnswerRow[]) =>
      rows.map((r) => ({
        ...withParts(r, lang),
        ...(by === undefined ? {} : { label: labelOf(r.key, by, catalogue, lang) }),
      }));
    const figures = (by: Grouping | undefined, { rows, total, companion }: Figures) => ({
      rows: labels(by, rows),
      total: withParts(total, lang),
      ...(companion === undefined ? {} : { companion: { ...companion, rows: labels(by, companion.rows) } }),
    });
    const { by } = answered.question;
    return {
      headers: { 'Cache-Control': 'no-store' },
      jsonBody: {
        metric: answer.metric,
        unit: answer.unit,
        ...figures(by, answer),
        ...(answer.compare === undefined ? {} : { compare: figures(by, answer.compare) }),
        ...(answer.period === undefined ? {} : { period: answer.period }),
        definition: findKpi(answer.metric).meaning[lang],
        asOf: answer.asOf,
        registerVersion: answer.registerVersion,
      },
    };
  };
