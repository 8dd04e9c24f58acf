import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import { importRegister, importSurveys } from '../../functions/importRegister';
import { connect } from '../../functions/storage/connection';
import { tableRegisterStore } from '../../functions/storage/register.table';
import { tableSurveyStore } from '../../functions/storage/surveys.table';

const Arguments = z.tuple([z.enum(['register', 'surveys']), z.string(), z.string(), z.string()]);

/** A process that imports one file, to be killed in the middle of it. Prints the result if it lives to have one. */
const main = async (): Promise<void> => {
  const [kind, file, municipality, storage] = Arguments.parse(process.argv.slice(2));
  const connection = connect(storage, { deadlineMs: 30_000 });
  const ports = {
    registers: tableRegisterStore(connection, municipality),
    surveys: tableSurveyStore(connection, municipality),
    catalogue: nacka,
    clock: { now: () => Instant.parse('2021-12-31T09:00:00Z'), today: () => day('2021-12-31') },
  };
  const run = kind === 'register' ? importRegister : importSurveys;
  process.stdout.write(JSON.stringify(await run(await readFile(file), 'the child', ports)));
};

void main();
