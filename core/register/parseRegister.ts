import { addMonths, type Day, readDay } from '../calendar/day';
import { type Catalogue, endReasonFinder, foldName, interventionFinder } from '../catalogue/catalogue';
import { faultOfFile, type Parsed } from './fault';
import { FORMULA_FAILED, isFormulaError } from './formulaError';
import { LONGEST_TEXT, type Placement } from './placement';
import type { Read } from './rawTable';
import { MOST_NAMES } from './register';
import { spellings } from './spelling';
import { type CheckedRow, checkTable } from './table';

/** The columns of the case system's export, in English and Swedish. */
const COLUMNS = {
  placementId: ['placement_id', 'insats_id'],
  customerId: ['customer_id', 'kund_id'],
  intervention: ['intervention', 'insats'],
  provider: ['provider', 'anordnare'],
  officer: ['officer', 'handläggare'],
  start: ['start'],
  end: ['end', 'slut'],
  endReason: ['end_reason', 'avslutsorsak'],
} as const;
type Column = keyof typeof COLUMNS;
const ALL = Object.keys(COLUMNS) as Column[];
const REQUIRED: readonly Column[] = ['placementId', 'customerId', 'intervention', 'provider', 'officer', 'start'];
const TEXTS: readonly Column[] = ['placementId', 'customerId', 'provider', 'officer'];

/** A start later than this many calendar months after today is a slip of the pen. */
const FUTURE_START_MONTHS = 12;

const NO_DAY = 'not a day (YYYY-MM-DD)';
const TOGETHER = 'end and end reason belong together';

/** What a row says, with codes for names; undefined where a column is missing or holds what may not be looked at. */
type Content = Record<Column, string | undefined>;

/** Do two rows with the same id say the same? Names compare without case. */
const saysTheSame = (a: Content, b: Content): boolean =>
  ALL.every((column) => foldName(a[column] ?? '') === foldName(b[column] ?? '')) && a.customerId === b.customerId;

/** Gives names one spelling each; or the column that has more of them than a register can hold. */
const inOneSpelling = (placements: readonly Placement[]): Column | undefined => {
  for (const column of ['provider', 'officer'] as const) {
    const names = spellings();
    for (const placement of placements) names.add(placement[column]);
    if (names.distinct() > MOST_NAMES) return column;
    const chosen = names.chosen();
    if (chosen === undefined) continue;
    for (const placement of placements) placement[column] = chosen(placement[column]);
  }
  return undefined;
};

/** Reads the table of a register file into placements, or names every fault in it. All or nothing. */
export const parseRegister = (read: Read, catalogue: Catalogue, today: Day): Parsed<Placement[]> => {
  if (!read.ok) return read;
  const { index, ignored, rows, faults, fault } = checkTable(read.table, COLUMNS);
  const interventionOf = interventionFinder(catalogue);
  const endReasonOf = endReasonFinder(catalogue);
  const latestStart = addMonths(today, FUTURE_START_MONTHS);

  const checkDays = (row: CheckedRow, { start, end, endReason }: Content): void => {
    const [from, to] = [readDay(start ?? ''), readDay(end ?? '')];
    if (start && from === undefined) fault(row, 'start', NO_DAY);
    if (from !== undefined && from > latestStart) fault(row, 'start', `later than ${latestStart}`);
    if (end && to === undefined) fault(row, 'end', NO_DAY);
    if (from !== undefined && to !== undefined && to < from) fault(row, 'end', 'before the start');
    if (end === '' && endReason) fault(row, 'end', TOGETHER);
    if (end && endReason === '') fault(row, 'endReason', TOGETHER);
  };

  /** A code for a name; a name without one is reported and stays. */
  const codeOf = (row: CheckedRow, column: 'intervention' | 'endReason', text: string | undefined) => {
    if (!text) return text;
    const code = column === 'intervention' ? interventionOf(text) : endReasonOf(text);
    if (code !== undefined) return code;
    fault(row, column, `no such ${column === 'intervention' ? 'intervention' : 'end reason'} in the catalogue`);
    return text;
  };

  /** What the row says, with its codes; what is wrong with it is reported. */
  const readRow = (row: CheckedRow): Content => {
    const text = (column: Column): string | undefined => row.fields[index[column] ?? -1];
    const content: Content = {
      placementId: text('placementId'),
      customerId: text('customerId'),
      intervention: codeOf(row, 'intervention', text('intervention')),
      provider: text('provider'),
      officer: text('officer'),
      start: text('start'),
      end: text('end'),
      endReason: codeOf(row, 'endReason', text('endReason')),
    };
    for (const column of REQUIRED) if (content[column] === '') fault(row, column, 'a value is missing');
    for (const column of TEXTS) {
      const value = content[column] ?? '';
      if (value.length > LONGEST_TEXT) fault(row, column, `longer than ${LONGEST_TEXT} characters`);
      if (isFormulaError(value)) fault(row, column, FORMULA_FAILED);
    }
    checkDays(row, content);
    return content;
  };

  const byId = new Map<string, Content>();
  const placements: Placement[] = [];
  for (const row of rows) {
    const content = readRow(row);
    const { placementId, customerId, intervention, provider, officer, endReason } = content;
    const known = byId.get(placementId ?? '');
    if (known !== undefined) {
      if (!saysTheSame(known, content)) fault(row, 'placementId', 'stands twice with different content');
      continue;
    }
    if (placementId) byId.set(placementId, content);
    const [from, to] = [readDay(content.start ?? ''), readDay(content.end ?? '')];
    // From the first fault on nothing will be imported: the rest is only read for more faults.
    if (faults.size() > 0 || !placementId || !customerId || !intervention || !provider || !officer || !from) continue;
    const placement: Placement = { placementId, customerId, intervention, provider, officer, start: from };
    if (to && endReason) {
      placement.end = to;
      placement.endReason = endReason;
    }
    placements.push(placement);
  }
  if (faults.size() > 0) return { ok: false, faults: faults.inOrder() };
  const tooMany = inOneSpelling(placements);
  if (tooMany === undefined) return { ok: true, value: placements, ignored };
  const column = read.table.header[index[tooMany] ?? -1] ?? '';
  return { ok: false, faults: [{ ...faultOfFile(`more than ${MOST_NAMES} different names`), column }] };
};
