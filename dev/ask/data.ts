import { resolve } from 'node:path';
import type { Day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import { dueFlags } from '../../core/flags/due';
import type { Sources } from '../../core/kpi/evaluate';
import type { Metric } from '../../core/questions/question';
import type { Parsed } from '../../core/register/fault';
import { parseRegister } from '../../core/register/parseRegister';
import type { Read } from '../../core/register/rawTable';
import { buildRegister } from '../../core/register/register';
import { parseSurveys } from '../../core/register/survey';
import { readImportFile } from '../../functions/importFile';
import { bytesOf, faultCount, faultLines, Misuse, named } from '../commandLine';
import { DEMO_FILES } from '../demo/demo';

/** The files that the user named; paths are relative to `from`. */
export interface Files {
  register: string | undefined;
  survey: string | undefined;
  from: string;
}

const read = async <T>(file: string, from: string, parse: (table: Read) => Parsed<T>): Promise<T> => {
  const parsed = parse(await readImportFile(await bytesOf(file, resolve(from, file))));
  if (parsed.ok) return parsed.value;
  const { faults } = parsed;
  throw new Misuse([`${named(file)} has ${faultCount(faults)}:`, ...faultLines(faults)].join('\n'));
};

/**
 * What is answered from: the named files as an import would read them on `readOn`, else the demo's. A register of one's
 * own comes without the demo's surveys, which belong to other placements. Reviews of providers and of flags are in the app
 * alone.
 */
export const loadSources = async ({ register, survey, from }: Files, readOn: Day): Promise<Sources> => {
  const placements = await read(register ?? DEMO_FILES.register, from, (table) => parseRegister(table, nacka, readOn));
  const surveyFile = survey ?? (register === undefined ? DEMO_FILES.survey : undefined);
  const surveys = surveyFile === undefined ? [] : await read(surveyFile, from, (table) => parseSurveys(table, nacka));
  return { register: buildRegister(placements), surveys, reviews: [], flagReviews: [], catalogue: nacka };
};

/**
 * The same as it is on a day: flags are kept by the app, and here they are those that the daily run would raise from the
 * register on that day if there were none.
 */
export const sourcesOn = (today: Day, metric: Metric, sources: Sources): Sources =>
  metric === 'openFlags'
    ? { ...sources, flags: dueFlags(sources.register, sources.catalogue.flagMonths, today, []) }
    : sources;
