import { dayInStockholm, type Instant } from '../../core/calendar/clock';
import { understandWith } from '../../core/questions/understand';
import { Misuse, named, REFUSED } from '../commandLine';
import { DEMO_DAY } from '../demo/demo';
import { loadSources } from './data';
import { asJson } from './json';
import { linesIn } from './lines';
import { answerLine, readQuestion } from './line';
import { type Asked, readOptions, type Setting } from './options';
import { type Answering, answerTo, type Asker } from './outcome';
import { asText } from './text';

/** What the command reads and writes, and where and when it runs. */
export interface Surroundings {
  input: AsyncIterable<Uint8Array>;
  out: (text: string) => void;
  err: (text: string) => void;
  now: Instant;
  /** The folder that paths are relative to. */
  from: string;
}

/** The demo's own day with the demo register, else the real one: as `npm start` has it. */
const prepare = async (setting: Setting, { now, from }: Surroundings): Promise<[Asker, Answering]> => {
  const { register, survey, officer } = setting;
  const real = dayInStockholm(now);
  const today = setting.today ?? (register === undefined ? DEMO_DAY : real);
  // A file is no worse for being asked about an earlier day: what lies ahead is seen from the later of the two.
  const readOn = today > real ? today : real;
  const sources = await loadSources({ register, survey, from }, readOn);
  return [
    { today, officer },
    { sources, understand: understandWith(sources.catalogue, sources.register) },
  ];
};

/** The exit code when a line could not be answered for a fault of ours. */
const FAILED = 1;

const answerMany = async (asker: Asker, answering: Answering, { input, out, err }: Surroundings): Promise<number> => {
  let code = 0;
  const onFailure = (error: unknown): void => {
    code = FAILED;
    err(`${named(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  };
  for await (const line of linesIn(input)) out(`${answerLine(line, asker, answering, onFailure)}\n`);
  return code;
};

const answerOne = (asked: Extract<Asked, { mode: 'one' }>, asker: Asker, answering: Answering): string => {
  const input = 'query' in asked ? { question: readQuestion(asked.query) } : { text: asked.text };
  const answered = answerTo(input, asker, answering);
  return asked.json ? JSON.stringify(asJson(answered)) : asText(answered);
};

/** `npm run -s ask`: answers without a server. The exit code: 0; 2 for bad usage and a bad file. */
export const ask = async (args: string[], surroundings: Surroundings): Promise<number> => {
  const { out, err } = surroundings;
  try {
    const { asked, setting } = readOptions(args);
    const [asker, answering] = await prepare(setting, surroundings);
    if (asked.mode === 'many') return await answerMany(asker, answering, surroundings);
    out(`${answerOne(asked, asker, answering)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    err(`${error.message}\n`);
    return REFUSED;
  }
};
