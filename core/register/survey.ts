import * as z from 'zod';
import { type Catalogue, foldName, interventionFinder } from '../catalogue/catalogue';
import type { Parsed } from './fault';
import { FORMULA_FAILED, isFormulaError } from './formulaError';
import { LONGEST_TEXT } from './placement';
import type { Read } from './rawTable';
import { spellings } from './spelling';
import { checkTable } from './table';

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

const NUMBERS = ['year', 'respondents', 'score'] as const;

const number = (text: string): number => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN);

/** The place of a row among the others: of two rows with the same level, one is too many. Names compare without case. */
export const levelOf = ({ year, provider, intervention }: Pick<SurveyRow, 'year' | 'provider' | 'intervention'>) =>
  [year, foldName(provider ?? ''), intervention ?? ''].join('\t');

/** Do two rows of the same level say the same? */
export const saysTheSame = (a: SurveyRow, b: SurveyRow): boolean =>
  a.respondents === b.respondents && a.score === b.score;

/** Reads the table of a survey file, or names every fault in it. All or nothing. */
export const parseSurveys = (read: Read, catalogue: Catalogue): Parsed<SurveyRow[]> => {
  if (!read.ok) return read;
  const { index, ignored, rows, faults, fault } = checkTable(read.table, COLUMNS);
  const interventionOf = interventionFinder(catalogue);
  const names = spellings();
  const byLevel = new Map<string, SurveyRow>();
  for (const row of rows) {
    const text = (column: keyof typeof COLUMNS): string | undefined => row.fields[index[column] ?? -1];
    const [provider, asked] = [text('provider'), text('intervention')];
    const intervention = asked ? interventionOf(asked) : undefined;
    if (asked && intervention === undefined) fault(row, 'intervention', 'no such intervention in the catalogue');
    if ((provider?.length ?? 0) > LONGEST_TEXT) fault(row, 'provider', `longer than ${LONGEST_TEXT} characters`);
    if (isFormulaError(provider ?? '')) fault(row, 'provider', FORMULA_FAILED);
    const parsed = SurveyRow.safeParse({
      year: number(text('year') ?? ''),
      respondents: number(text('respondents') ?? ''),
      score: number(text('score') ?? ''),
      ...(provider ? { provider } : {}),
      ...(intervention === undefined ? {} : { intervention }),
    });
    if (!parsed.success) {
      const wrong = new Set(parsed.error.issues.map((i) => i.path[0]));
      for (const column of NUMBERS)
        if (wrong.has(column) && text(column) !== undefined)
          fault(row, column, text(column) === '' ? 'a value is missing' : 'not a number in its bounds');
      continue;
    }
    const known = byLevel.get(levelOf(parsed.data));
    if (known === undefined) byLevel.set(levelOf(parsed.data), parsed.data);
    else if (!saysTheSame(known, parsed.data))
      fault(row, 'year', 'the same year, provider and intervention stand twice with different content');
    if (provider) names.add(provider);
  }
  if (faults.size() > 0) return { ok: false, faults: faults.inOrder() };
  const chosen = names.chosen();
  const value = [...byLevel.values()].map((r) =>
    r.provider === undefined || chosen === undefined ? r : { ...r, provider: chosen(r.provider) },
  );
  return { ok: true, value, ignored };
};
