import { parseArgs } from 'node:util';
import { Day } from '../../core/calendar/day';
import { Misuse, named } from '../commandLine';

const USAGE =
  'Usage: npm run -s ask -- [--today YYYY-MM-DD] [--register FILE.csv] [--survey FILE.csv] [--officer ID] ' +
  '("QUESTION" | --query JSON) [--json], or --jsonl < questions';

/** What is asked: a text or a Question as JSON, answered for people or as JSON; or many of them on standard input. */
export type Asked =
  { mode: 'one'; json: boolean; text: string } | { mode: 'one'; json: boolean; query: unknown } | { mode: 'many' };

/** From which data and by whom. */
export interface Setting {
  today: Day | undefined;
  register: string | undefined;
  survey: string | undefined;
  officer: string | undefined;
}

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        today: { type: 'string' },
        register: { type: 'string' },
        survey: { type: 'string' },
        officer: { type: 'string' },
        query: { type: 'string' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new Misuse(`${named(line)}. ${USAGE}`, { cause: error });
  }
};

const readDay = (text: string | undefined): Day | undefined => {
  if (text === undefined) return undefined;
  const day = Day.safeParse(text);
  if (!day.success) throw new Misuse(`--today is not a day: ${named(text)}. ${USAGE}`);
  return day.data;
};

/** What is not JSON is not repeated: the reader's own message would show a part of it. */
const readQuery = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Misuse(`--query is not JSON. ${USAGE}`, { cause: error });
  }
};

const readAsked = ({ values, positionals }: ReturnType<typeof parse>): Asked => {
  const { json, jsonl, query } = values;
  const [text] = positionals;
  const misuse = (reason: string): Misuse => new Misuse(`${reason}. ${USAGE}`);
  if (positionals.length > 1) throw misuse('More than one question: put the whole of it in quotes');
  if (jsonl) {
    if (json || query !== undefined || text !== undefined)
      throw misuse('--jsonl reads its questions from standard input and goes with no other');
    return { mode: 'many' };
  }
  if (text !== undefined && query !== undefined) throw misuse('Both a question in words and a --query');
  if (query !== undefined) return { mode: 'one', json, query: readQuery(query) };
  if (text === undefined) throw misuse('Nothing is asked');
  return { mode: 'one', json, text };
};

/** Reads the command line. Throws Misuse. */
export const readOptions = (args: string[]): { asked: Asked; setting: Setting } => {
  const parsed = parse(args);
  const { today, register, survey, officer } = parsed.values;
  return { asked: readAsked(parsed), setting: { today: readDay(today), register, survey, officer } };
};
