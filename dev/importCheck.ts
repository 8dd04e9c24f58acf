import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { dayInStockholm, Instant } from '../core/calendar/clock';
import { Day } from '../core/calendar/day';
import { nacka } from '../core/catalogue/nacka';
import { hasPersonalNumber } from '../core/personalNumber';
import type { Parsed } from '../core/register/fault';
import { parseRegister } from '../core/register/parseRegister';
import { parseSurveys } from '../core/register/survey';
import { readImportFile } from '../functions/importFile';

const USAGE = 'Usage: npm run -s import -- --check FILE [--survey] [--today YYYY-MM-DD] [--json]';
const REFUSED = 2;

/** What was asked for is not possible; the message is for the user. */
class Misuse extends Error {}

/** A text of the user's in a message: a personal identity number is not repeated. */
const named = (text: string): string => (hasPersonalNumber(text) ? '(not repeated)' : text);

const optionsOf = (args: string[]) => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        check: { type: 'string' },
        survey: { type: 'boolean', default: false },
        today: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.check === undefined || values.check === '') throw new Misuse(`No file is named. ${USAGE}`);
    const today = Day.safeParse(values.today ?? dayInStockholm(Instant.parse(new Date().toISOString())));
    if (!today.success) throw new Misuse(`--today is not a day: ${named(values.today ?? '')}. ${USAGE}`);
    return { file: values.check, survey: values.survey, json: values.json, today: today.data };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${named((error as Error).message)}. ${USAGE}`, { cause: error });
  }
};

const bytesOf = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new Misuse(`${named(file)}: ${reason}`, { cause: error });
  }
};

/** What the check came to, in the words of its contract. `placements` of a survey file are its rows. */
const resultOf = (parsed: Parsed<readonly unknown[]>) =>
  parsed.ok
    ? { ok: true, placements: parsed.value.length, ignored: parsed.ignored, faults: [] }
    : { ok: false, placements: 0, ignored: [], faults: parsed.faults };

const asText = ({ ok, placements, ignored, faults }: ReturnType<typeof resultOf>, what: string): string => {
  if (!ok)
    return [
      `The file has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; nothing of it would be imported:`,
      ...faults.map((f) =>
        `  line ${f.line}${f.column === '' ? '' : `, ${f.column}`}: ${f.reason} ${f.value}`.trimEnd(),
      ),
    ].join('\n');
  const unread = ignored.length === 0 ? '' : `\nColumns that are not read: ${ignored.join(', ')}`;
  return `The file is without fault: ${placements} ${what}${unread}`;
};

/**
 * `npm run -s import -- --check FILE …`: checks a file as an import would, without a server and without importing it.
 * What is to be printed, and the exit code: 0, or 2 when the file has faults or cannot be had.
 */
export const importCheck = async (args: string[]): Promise<{ code: number; out: string; err: string }> => {
  try {
    const { file, survey, json, today } = optionsOf(args);
    const read = await readImportFile(await bytesOf(file));
    const result = resultOf(survey ? parseSurveys(read, nacka) : parseRegister(read, nacka, today));
    const out = json ? JSON.stringify(result) : asText(result, survey ? 'survey rows' : 'placements');
    return { code: result.ok ? 0 : REFUSED, out: `${out}\n`, err: '' };
  } catch (error) {
    if (error instanceof Misuse) return { code: REFUSED, out: '', err: `${error.message}\n` };
    throw error;
  }
};
