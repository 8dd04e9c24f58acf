import * as z from 'zod';
import { Day } from '../../core/calendar/day';
import { hasPersonalNumber } from '../../core/personalNumber';
import { Question } from '../../core/questions/question';
import { Misuse, named } from '../commandLine';
import { asJson } from './json';
import { type Answering, answerTo, type Asker, type Input } from './outcome';

const Id = z.union([z.string(), z.number()]);

/** One question of many. Other fields are the caller's own; nothing (null) is the same as left out. */
const Line = z.object({
  id: Id,
  text: z.string().nullish(),
  query: Question.nullish(),
  previous: Question.nullish(),
  today: Day.nullish(),
  officer: z.string().min(1).nullish(),
});
type Line = z.infer<typeof Line>;

/** The first thing that is wrong, by its place; what stood there is not repeated where it may not be. */
const faultOf = (error: z.ZodError): string => {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return named(`${place === '' ? '' : `${place}: `}${issue?.message ?? 'not understood'}`);
};

/** A Question from outside. Throws Misuse with the reason. */
export const readQuestion = (value: unknown): Question => {
  const parsed = Question.safeParse(value);
  if (!parsed.success) throw new Misuse(`Not a question: ${faultOf(parsed.error)}`);
  return parsed.data;
};

const inputOf = ({ text, query, previous }: Line): Input => {
  if (typeof text === 'string' && query) throw new Misuse('Both a text and a query');
  if (query) return { question: query };
  if (typeof text !== 'string') throw new Misuse('Neither a text nor a query');
  return { text, previous: previous ?? undefined };
};

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // The reader's message would show a part of the line.
    return undefined;
  }
};

/** The id to answer with, also where the rest is wrong. */
const idOf = (line: unknown): z.infer<typeof Id> | null => {
  const id = z.object({ id: Id }).safeParse(line).data?.id ?? null;
  return id === null || hasPersonalNumber(String(id)) ? null : id;
};

const answerOf = (line: unknown, asker: Asker, answering: Answering) => {
  if (line === undefined) throw new Misuse('Not JSON');
  const parsed = Line.safeParse(line);
  if (!parsed.success) throw new Misuse(faultOf(parsed.error));
  const { today, officer } = parsed.data;
  const own: Asker = { today: today ?? asker.today, officer: officer ?? asker.officer };
  return asJson(answerTo(inputOf(parsed.data), own, answering));
};

/** Answers a line of JSON by one, `{"id", "question", "answer"}`; a bad line by `{"id", "error"}`, also when we fail. */
export const answerLine = (
  text: string,
  asker: Asker,
  answering: Answering,
  onFailure: (error: unknown) => void,
): string => {
  const line = read(text);
  const id = idOf(line);
  try {
    return JSON.stringify({ id, ...answerOf(line, asker, answering) });
  } catch (error) {
    if (error instanceof Misuse) return JSON.stringify({ id, error: error.message });
    onFailure(error);
    return JSON.stringify({ id, error: 'It could not be answered: a fault of the program' });
  }
};
