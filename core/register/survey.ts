import * as z from 'zod';
import { type Catalogue, findIntervention } from '../catalogue/catalogue';
import { type Fault, inOrder, type Parsed } from './fault';
import { locate, readTable } from './table';

/** Customer satisfaction (NKI) of one year at one level: all, a provider, an intervention, or both. */
export const SurveyRow = z.strictObject({
  year: z.int().min(1990).max(2100),
  provider: z.string().min(1).optional(),
  intervention: z.string().min(1).optional(),
  respondents: z.int().positive(),
  /** Mean of 1 to 5. */
  score: z.number().min(1).max(5),
});
export type SurveyRow = z.infer<typeof SurveyRow>;

const COLUMNS = {
  year: ['year', 'år'],
  provider: ['provider', 'anordnare'],
  intervention: ['intervention', 'insats'],
  respondents: ['respondents', 'svarande'],
  score: ['score', 'betyg'],
} as const;

const number = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN);

/** Reads the survey file, or names every fault in it. All or nothing. */
export const parseSurveys = (bytes: Uint8Array, catalogue: Catalogue): Parsed<SurveyRow[]> => {
  const read = readTable(bytes);
  if (!read.ok) return read;
  const located = locate(read.table, COLUMNS);
  if (!located.ok) return located;
  const faults: Fault[] = [...read.table.faults];
  const byLevel = new Map<string, SurveyRow>();
  for (const { line, fields } of read.table.rows) {
    const value = (column: keyof typeof COLUMNS): string => fields[located.index[column]] ?? '';
    const fault = (column: keyof typeof COLUMNS, reason: string): void => {
      faults.push({ line, column: read.table.columns[located.index[column]] ?? column, value: value(column), reason });
    };
    const intervention = value('intervention') === '' ? undefined : findIntervention(catalogue, value('intervention'));
    if (value('intervention') !== '' && intervention === undefined)
      fault('intervention', 'no such intervention in the catalogue');
    const row = SurveyRow.safeParse({
      year: number(value('year')),
      respondents: number(value('respondents')),
      score: number(value('score')),
      ...(value('provider') === '' ? {} : { provider: value('provider') }),
      ...(intervention === undefined ? {} : { intervention: intervention.code }),
    });
    if (!row.success) {
      for (const column of new Set(row.error.issues.map((i) => i.path[0])))
        if (column === 'year' || column === 'respondents' || column === 'score')
          fault(column, 'not a number in its bounds');
      continue;
    }
    const level = [row.data.year, row.data.provider, row.data.intervention].join('\t');
    const known = byLevel.get(level);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(row.data))
      fault('year', 'the same year, provider and intervention stand twice with different content');
    byLevel.set(level, row.data);
  }
  return faults.length > 0
    ? { ok: false, faults: inOrder(faults) }
    : { ok: true, value: [...byLevel.values()], ignored: located.ignored };
};
