import { isDeepStrictEqual } from 'node:util';
import type { ProviderReview, ReviewKey } from '../../core/checklists/review';
import { summaryOf } from '../../core/checklists/reviewChanges';
import { tableReviewStore } from '../../functions/storage/checklists.table';
import type { Connection } from '../../functions/storage/connection';
import { keyOf } from '../../functions/storage/keys';
import type { Row } from '../../functions/storage/rows';
import type { Acknowledged } from './answering';

/** The rows of the history by the id of the item or action, in the order of their versions. */
const historyOf = (rows: readonly Row[]): Map<string, Row[]> => {
  const history = new Map<string, Row[]>();
  for (const row of rows) {
    const [kind, id = ''] = row.rowKey.split('!');
    if (kind === 'history') history.set(id, [...(history.get(id) ?? []), row]);
  }
  for (const versions of history.values())
    versions.sort((a, b) => Number(a.columns['version']) - Number(b.columns['version']));
  return history;
};

const inForceKey = (id: string): string => {
  const [itemId = '', number] = id.split('-');
  return number === undefined ? `item!${itemId}` : `item!${itemId}!action!${number.padStart(3, '0')}`;
};

/** Every version once and in order, the last of them in force. */
const historyFaults = (rows: readonly Row[], history: ReadonlyMap<string, Row[]>): string[] => {
  const inForce = new Map(rows.filter((row) => row.rowKey.startsWith('item!')).map((row) => [row.rowKey, row]));
  const faults: string[] = [];
  for (const [id, versions] of history) {
    const numbers = versions.map((row) => Number(row.columns['version']));
    if (numbers.some((n, i) => n !== i + 1)) faults.push(`${id} has the versions ${numbers.join(' ')}`);
    const row = inForce.get(inForceKey(id));
    if (!isDeepStrictEqual(row?.columns, versions.at(-1)?.columns))
      faults.push(`${id} in force is not its last version`);
    inForce.delete(inForceKey(id));
  }
  return [...faults, ...[...inForce.keys()].map((rowKey) => `${rowKey} has no history`)];
};

/** The review's own row counts what was done, and says the same as the answers and actions. */
const metaFaults = (rows: readonly Row[], review: ProviderReview, listed: unknown): string[] => {
  // An action is opened together with its answer; every other row of the history is a change of its own.
  const alone = rows.filter(
    ({ rowKey, columns }) =>
      rowKey.startsWith('history!') && !(rowKey.split('!')[1]?.includes('-') === true && columns['version'] === 1),
  );
  const locked = rows.filter(({ rowKey }) => rowKey.startsWith('revision!'));
  const reopened = locked.filter(({ columns }) => columns['reopened'] !== undefined);
  const changes = alone.length + locked.length + reopened.length;
  return [
    ...(review.changes === changes ? [] : [`${review.changes} changes are counted, and ${changes} were made`]),
    ...(isDeepStrictEqual(listed, summaryOf(review)) ? [] : ['the list says otherwise than the review']),
  ];
};

/** Each action was opened by a "nej" at the same moment, and each item with a "nej" has one; at most one is open. */
const actionFaults = (review: ProviderReview, history: ReadonlyMap<string, Row[]>): string[] => {
  const actions = [...review.actions.values()];
  const nos = (id: string): Row[] => (history.get(id) ?? []).filter(({ columns }) => columns['value'] === 'no');
  return [
    ...actions
      .filter(({ itemId, opened }) => !nos(itemId).some(({ columns }) => columns['at'] === opened.at))
      .map(({ id }) => `the action ${id} was opened by no answer`),
    ...[...review.answers.keys()]
      .filter((id) => nos(id).length > 0 && !actions.some((a) => a.itemId === id))
      .map((id) => `a deficiency in ${id} has no action`),
    ...[...review.answers.keys()]
      .filter((id) => actions.filter((a) => a.itemId === id && a.closed === undefined).length > 1)
      .map((id) => `${id} has two open actions`),
  ];
};

/** What was acknowledged and is not there, exactly once and as it was given. */
const lostFaults = (
  rows: readonly Row[],
  history: ReadonlyMap<string, Row[]>,
  acknowledged: readonly Acknowledged[],
): string[] =>
  acknowledged.flatMap((done) => {
    if (done.what === 'lock' || done.what === 'reopening') {
      const row = rows.find(({ rowKey }) => rowKey === `revision!${String(done.revision).padStart(4, '0')}`);
      const isThere = row !== undefined && (done.what === 'lock' || row.columns['reopened'] !== undefined);
      return isThere ? [] : [`the ${done.what} of revision ${done.revision} is lost`];
    }
    const column = done.what === 'answer' ? 'comment' : 'text';
    const versions = history.get(done.id) ?? [];
    const found = versions.filter(({ columns }) => columns[column] === done.text);
    const isThere = found.length === 1 && found[0]?.columns['version'] === done.version;
    return isThere ? [] : [`version ${done.version} of ${done.id} ("${done.text}") is there ${found.length} times`];
  });

/** Whatever is wrong with a review as it stands in the table; how many answers there are, and the history. */
export const reviewFaults = async (
  connection: Connection,
  municipality: string,
  key: ReviewKey,
  acknowledged: readonly Acknowledged[],
): Promise<{ faults: string[]; answers: number; history: ReadonlyMap<string, Row[]> }> => {
  const store = tableReviewStore(connection, municipality);
  const partition = keyOf(municipality, key.template, key.provider, key.year);
  const rows = await connection.table('checklists').list(`PartitionKey eq '${partition}'`);
  const [summary] = await store.summaries({ year: key.year, provider: key.provider });
  const review = await store.find(key);
  if (review === undefined) return { faults: ['the review is not there'], answers: 0, history: new Map() };
  const history = historyOf(rows);
  const faults = [
    ...historyFaults(rows, history),
    ...metaFaults(rows, review, summary),
    ...actionFaults(review, history),
    ...lostFaults(
      rows,
      history,
      acknowledged.filter((done) => isDeepStrictEqual(done.key, key)),
    ),
  ];
  for (const { revision } of review.earlier)
    if ((await store.revision(key, revision))?.locked === undefined) faults.push(`revision ${revision} cannot be read`);
  const answers = [...history].reduce((n, [id, versions]) => n + (id.includes('-') ? 0 : versions.length), 0);
  return { faults, answers, history };
};
