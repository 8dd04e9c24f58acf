import { hasPersonalNumber } from '../personalNumber';
import { type ChecklistItem, type ChecklistTemplate, Rating } from './template';
import { placeIn } from './templatePlace';

/** The ways to the texts and numbers that hold a personal identity number. */
const personalNumberPaths = (value: unknown): PropertyKey[][] => {
  if (typeof value !== 'object' || value === null) return hasPersonalNumber(String(value)) ? [[]] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    personalNumberPaths(inner).map((path) => [Array.isArray(value) ? Number(key) : key, ...path]),
  );
};

/** Where personal identity numbers stand. They are not repeated, and nothing else is said of a template that has one. */
export const personalNumberFaults = (template: ChecklistTemplate): string[] =>
  personalNumberPaths(template).map((path) => `${placeIn(template, path)}holds a personal identity number`);

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

/** What an item may be answered with, as codes; undefined for free values. */
const codesOf = (item: ChecklistItem): readonly string[] | undefined =>
  item.type === 'rating' ? Rating.options : item.choices?.map((c) => c.code);

/** What is wrong with the bounds of a number or a percent; without bounds it is 0 at least, and a percent 100 at most. */
const boundFaults = ({ type, whole, min, max }: ChecklistItem): string[] => {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  if (type !== 'number' && type !== 'percent')
    return bounds.length === 0 ? [] : ['only a number or a percent has bounds'];
  const least = min ?? 0;
  const most = max ?? (type === 'percent' ? 100 : Infinity);
  const faults: string[] = [];
  if (least > most) faults.push(`the least (${least}) is more than the most (${most})`);
  if (type === 'percent' && bounds.some((bound) => bound < 0 || bound > 100))
    faults.push('a percent lies between 0 and 100');
  if (whole && !bounds.every(Number.isInteger)) faults.push('a whole number has whole bounds');
  return faults;
};

/** What is wrong with an item by itself. */
const itemFaults = (item: ChecklistItem): string[] => {
  const faults: string[] = [];
  const only = (isSo: boolean, message: string): void => {
    if (isSo) faults.push(message);
  };
  only(item.type === 'choice' && item.choices === undefined, 'a choice needs choices');
  only(item.type !== 'choice' && item.choices !== undefined, 'only a choice has choices');
  for (const code of repeated((item.choices ?? []).map((c) => c.code))) faults.push(`the choice ${code} stands twice`);
  const codes = codesOf(item);
  only(codes === undefined && item.commentWhen.length > 0, 'only a rating or a choice can ask for a comment');
  for (const code of item.commentWhen)
    if (codes?.includes(code) === false) faults.push(`a comment is asked for when it is ${code}, which it cannot be`);
  only(item.type !== 'date' && item.notAfterToday, 'only a date can be later than today');
  only(item.type !== 'number' && item.whole, 'only a number can be whole');
  return [...faults, ...boundFaults(item)];
};

/** What is wrong with an item's condition, given the items before it. */
const conditionFaults = ({ onlyIf }: ChecklistItem, before: ReadonlyMap<string, ChecklistItem>): string[] => {
  if (onlyIf === undefined) return [];
  const earlier = before.get(onlyIf.item);
  if (earlier === undefined) return [`its condition looks at ${onlyIf.item}, which does not stand before it`];
  const codes = codesOf(earlier);
  if (codes === undefined) return [`its condition looks at ${onlyIf.item}, which is no rating or choice`];
  const impossible = onlyIf.is.filter((code) => !codes.includes(code));
  return impossible.map((code) => `its condition wants ${onlyIf.item} to be ${code}, which it cannot be`);
};

/**
 * What does not fit together in a template: ids are unique and begin with their section's letter, sources exist,
 * conditions look back. Each fault names what it is about.
 */
export const templateFaults = ({ sources, sections }: ChecklistTemplate): string[] => {
  const faults: string[] = [];
  const sourceIds = sources.map((s) => s.id);
  for (const id of repeated(sourceIds)) faults.push(`source ${id}: stands twice`);
  for (const { id, validFrom, validTo } of sources)
    if (validTo !== undefined && validTo < validFrom) faults.push(`source ${id}: ends before it begins`);
  for (const id of repeated(sections.map((s) => s.id))) faults.push(`section ${id}: stands twice`);
  const before = new Map<string, ChecklistItem>();
  for (const section of sections)
    for (const item of section.items) {
      const own = [...itemFaults(item), ...conditionFaults(item, before)];
      if (before.has(item.id)) own.push('stands twice');
      if (!item.id.startsWith(section.id)) own.push(`stands in section ${section.id}`);
      if (!sourceIds.includes(item.reference.source)) own.push(`there is no source ${item.reference.source}`);
      before.set(item.id, item);
      faults.push(...own.map((message) => `item ${item.id}: ${message}`));
    }
  return faults;
};
