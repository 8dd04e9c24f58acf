import { addMonths, Day } from '../calendar/day';
import { type Catalogue, findEndReason, findIntervention } from '../catalogue/catalogue';
import { type Fault, inOrder, type Parsed } from './fault';
import type { Placement } from './placement';
import { locate, readTable } from './table';

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

/** A start later than this many calendar months after today is a slip of the pen. */
const FUTURE_START_MONTHS = 12;

/** Reads the register file into placements, or names every fault in it. All or nothing. */
export const parseRegister = (bytes: Uint8Array, catalogue: Catalogue, today: Day): Parsed<Placement[]> => {
  const read = readTable(bytes);
  if (!read.ok) return read;
  const located = locate(read.table, COLUMNS);
  if (!located.ok) return located;
  const faults: Fault[] = [...read.table.faults];
  const byId = new Map<string, Placement>();
  const latestStart = addMonths(today, FUTURE_START_MONTHS);
  for (const { line, fields } of read.table.rows) {
    const value = (column: Column): string => fields[located.index[column]] ?? '';
    const fault = (column: Column, reason: string): void => {
      faults.push({ line, column: read.table.columns[located.index[column]] ?? column, value: value(column), reason });
    };
    const before = faults.length;
    for (const column of ['placementId', 'customerId', 'provider', 'officer'] as const)
      if (value(column) === '') fault(column, 'a value is missing');
    const intervention = findIntervention(catalogue, value('intervention'))?.code;
    if (intervention === undefined) fault('intervention', 'no such intervention in the catalogue');
    const start = Day.safeParse(value('start')).data;
    if (start === undefined) fault('start', 'not a day (YYYY-MM-DD)');
    else if (start > latestStart) fault('start', `later than ${latestStart}`);
    const end = value('end') === '' ? undefined : Day.safeParse(value('end')).data;
    if (value('end') !== '' && end === undefined) fault('end', 'not a day (YYYY-MM-DD)');
    if (start !== undefined && end !== undefined && end < start) fault('end', 'before the start');
    const endReason = value('endReason') === '' ? undefined : findEndReason(catalogue, value('endReason'))?.code;
    if (value('endReason') !== '' && endReason === undefined) fault('endReason', 'no such end reason in the catalogue');
    if ((value('end') === '') !== (value('endReason') === ''))
      fault(value('end') === '' ? 'end' : 'endReason', 'end and end reason belong together');
    if (faults.length > before || intervention === undefined || start === undefined) continue;
    const placement: Placement = {
      placementId: value('placementId'),
      customerId: value('customerId'),
      intervention,
      provider: value('provider'),
      officer: value('officer'),
      start,
      ...(end === undefined || endReason === undefined ? {} : { end, endReason }),
    };
    const known = byId.get(placement.placementId);
    if (known === undefined) byId.set(placement.placementId, placement);
    else if (JSON.stringify(known) !== JSON.stringify(placement))
      fault('placementId', 'stands twice with different content');
  }
  return faults.length > 0
    ? { ok: false, faults: inOrder(faults) }
    : { ok: true, value: [...byId.values()], ignored: located.ignored };
};
