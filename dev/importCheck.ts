import { parseArgs } from 'node:util';
import { dayInStockholm, Instant } from '../core/calendar/clock';
import { Day } from '../core/calendar/day';
import { nacka } from '../core/catalogue/nacka';
import type { Parsed } from '../core/register/fault';
import { parseRegister } from '../core/register/parseRegister';
import { parseSurveys } from '../core/register/survey';
import { readImportFile } from '../functions/importFile';
import { bytesOf, faultCount, faultLines, Misuse, named, REFUSED } from './commandLine';

const USAGE = 'Usage: npm run -s import -- --check FILE [--survey] [--today YYYY-MM-DD] [--json]';

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

/** What the check came to, in the words of its contract. `placements` of a survey file are its rows. */
const resultOf = (parsed: Parsed<readonly unknown[]>) =>
  parsed.ok
    ? { ok: true, placements: parsed.value.length, ignored: parsed.ignored, faults: [] }
    : { ok: false, placements: 0, ignored: [], faults: parsed.faults };

const asText = ({ ok, placements, ignored, faults }: ReturnType<typeof resultOf>, row: string): string => {
  if (!ok)
    return [`The file has ${faultCount(faults)}; nothing of it would be imported:`, ...faultLines(faults)].join('\n');
  const unread = ignored.length === 0 ? '' : `\nColumns that are not read: ${ignored.join(', ')}`;
  return `The file is without fault: ${placements} ${row}${placements === 1 ? '' : 's'}${unread}`;
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
    const out = json ? JSON.stringify(result) : asText(result, survey ? 'survey row' : 'placement');
    return { code: result.ok ? 0 : REFUSED, out: `${out}\n`, err: '' };
  } catch (error) {
    if (error instanceof Misuse) return { code: REFUSED, out: '', err: `${error.message}\n` };
    throw error;
  }
};
