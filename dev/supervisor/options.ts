import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Day } from '../../core/calendar/day';
import { aliases, demoUnit, findPerson, type Person } from '../people';
import { inProject } from '../paths';

/** What `npm start` was asked for. */
export interface Options {
  port: number;
  playgroundPort: number;
  playground: boolean;
  data: string;
  fresh: boolean;
  register: string | undefined;
  survey: string | undefined;
  today: Day | undefined;
  /** Who one is in the Playground. */
  as: Person;
}

/** Something the user wrote that cannot be done: one line for them, and exit code 2. */
export class BadOption extends Error {}

const USAGE =
  'npm start -- [--port 3978] [--playground-port 56150] [--no-playground] [--data DIR] [--fresh] ' +
  '[--register FILE] [--survey FILE] [--today YYYY-MM-DD] [--as ALIAS]';

const port = (name: string, text: string): number => {
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : 0;
  if (number < 1 || number > 65535) throw new BadOption(`--${name} ${text}: a port is a number from 1 to 65535`);
  return number;
};

const file = (name: string, text: string | undefined, from: string): string | undefined => {
  if (text === undefined) return undefined;
  const path = resolve(from, text);
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new BadOption(`--${name} ${text}: the file cannot be read`, { cause: error });
  }
  if (!statSync(path).isFile()) throw new BadOption(`--${name} ${text}: not a file`);
  return path;
};

const day = (text: string | undefined): Day | undefined => {
  if (text === undefined) return undefined;
  const parsed = Day.safeParse(text);
  if (!parsed.success) throw new BadOption(`--today ${text}: a day is written YYYY-MM-DD and must exist`);
  return parsed.data;
};

const person = (text: string | undefined): Person => {
  const found = text === undefined ? demoUnit.people[0] : findPerson(text);
  if (!found) throw new BadOption(`--as ${text ?? ''}: nobody is called so; one of ${aliases()}`);
  return found;
};

const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: false,
      options: {
        port: { type: 'string', default: '3978' },
        'playground-port': { type: 'string', default: '56150' },
        'no-playground': { type: 'boolean', default: false },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        register: { type: 'string' },
        survey: { type: 'string' },
        today: { type: 'string' },
        as: { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new BadOption(`${line.replace(/\. To specify .*$/u, '')}. Usage: ${USAGE}`, { cause: error });
  }
};

/** Reads the command line; paths are relative to `from`. Throws BadOption. */
export const readOptions = (args: string[], from: string): Options => {
  const values = parse(args);
  const options = {
    port: port('port', values.port),
    playgroundPort: port('playground-port', values['playground-port']),
    playground: !values['no-playground'],
    data: values.data === undefined ? inProject('.data') : resolve(from, values.data),
    fresh: values.fresh,
    register: file('register', values.register, from),
    survey: file('survey', values.survey, from),
    today: day(values.today),
    as: person(values.as),
  };
  if (values.data === '') throw new BadOption('--data: names no folder');
  if (options.playground && options.port === options.playgroundPort) {
    throw new BadOption(`--port and --playground-port are both ${options.port}`);
  }
  return options;
};
