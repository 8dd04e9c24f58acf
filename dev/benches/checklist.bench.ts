import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import { chatOf, cardIn } from '../../bot/testing/chat';
import { erik } from '../../bot/testing/people';
import { testPorts } from '../../bot/testing/ports';
import { Instant } from '../../core/calendar/clock';
import { providerChecklist } from '../../core/catalogue/checklists/anordnare';
import type { ItemAnswer } from '../../core/checklists/answer';
import type { ReviewKey } from '../../core/checklists/review';
import { type ChecklistItem, itemsOf } from '../../core/checklists/template';
import { placement } from '../../core/testing/placements';
import { keyOf } from '../../functions/storage/keys';
import { storagePorts } from '../../functions/storagePorts';
import { testSettings } from '../../functions/testing/settings';
import { byTurns, compared, report } from './measure';

/*
 * npm run bench -- checklist [--json]: one saved answer, from the click to the new card, in a review of which every item is
 * answered: through the assistant and real tables, beside the bare table transaction that it needs (the same three rows
 * with the same ETags, by the storage's own client), by turns. The store alone, for information.
 */
const GOAL = 2.5;
/** How often every item is answered. */
const ROUNDS = 6;

const AT = Instant.parse('2021-12-31T09:00:00Z');
const ITEMS = itemsOf(providerChecklist).map(({ item }) => item);
const keyFor = (provider: string): ReviewKey => ({ template: providerChecklist.id, provider, year: 2021 });

const VALUES: Record<ChecklistItem['type'], string> = {
  rating: 'yes',
  number: '12',
  percent: '80',
  date: '2021-09-01',
  text: 'Supported employment, med stöd på plats.',
  choice: '',
};

/** What a person fills in: another comment each time, or it would be a click delivered twice. */
const inputsFor = ({ type, choices }: ChecklistItem, round: number): Record<string, string> => ({
  value: choices?.[0]?.code ?? VALUES[type],
  comment: `Samtal med verksamhetsansvarig, omgång ${round}`,
  evidence: 'KUN 2021/17',
});

/** The items one after the other, over and over, and which version of its answer each is at. */
const walk = () => {
  let turn = 0;
  return (): { item: ChecklistItem; version: number } => {
    const item = ITEMS[turn % ITEMS.length]!;
    const version = Math.floor(turn / ITEMS.length);
    turn += 1;
    return { item, version };
  };
};

/** The same rows in a partition of their own, which the storage's client changes with their ETags and nothing besides. */
const bareTransactions = async (storage: string, partition: string) => {
  const client = TableClient.fromConnectionString(storage, 'checklists', { allowInsecureConnection: true });
  const etags = new Map<string, string>();
  const rows = new Map<string, TableEntity>();
  const partitionKey = `${partition}-bare`;
  const isOfService = (name: string): boolean =>
    ['etag', 'timestamp', 'partitionKey'].includes(name) || name.startsWith('odata');
  for await (const read of client.listEntities({ queryOptions: { filter: `PartitionKey eq '${partition}'` } })) {
    const columns = Object.entries(read).filter(([name]) => !isOfService(name));
    const row = { partitionKey, ...Object.fromEntries(columns) } as TableEntity;
    etags.set(row.rowKey, (await client.createEntity(row)).etag!);
    rows.set(row.rowKey, row);
  }
  const next = walk();
  return async (): Promise<void> => {
    const { item, version } = next();
    const changed = ['meta', `item!${item.id}`].map((rowKey) => rows.get(rowKey)!);
    const updates = changed.map((row): TransactionAction => [
      'update',
      row,
      'Replace',
      { etag: etags.get(row.rowKey)! },
    ]);
    const history = { ...changed[1]!, rowKey: `history!${item.id}!${AT}!${version + 2}` };
    const { subResponses } = await client.submitTransaction([...updates, ['create', history]]);
    assert.ok(subResponses.every(({ status }) => status < 300));
    for (const [i, { rowKey }] of changed.entries()) etags.set(rowKey, subResponses[i]!.etag!);
  };
};

const main = async (json: boolean): Promise<void> => {
  const storage = process.env['BENCH_STORAGE'] ?? '';
  const settings = testSettings({ STORAGE_CONNECTION: storage });
  const ports = await testPorts([], storagePorts(settings));
  await ports.staff.put(erik);
  await ports.registers.replace([placement().build()], 'bench', AT);
  const clicked = keyFor('Språkbron');
  const saved = keyFor('Ny väg');
  const by = { id: erik.id, name: erik.name };
  for (const key of [clicked, saved]) await ports.reviews.open(key, by, AT, providerChecklist.version);

  const chat = chatOf(erik, ports);
  const nextClick = walk();
  const click = async (): Promise<void> => {
    const { item, version } = nextClick();
    const action = { verb: 'checklist.answer', lang: 'sv', ...clicked, itemId: item.id, version } as const;
    cardIn(await chat.clicks(action, inputsFor(item, version)));
  };
  const nextSave = walk();
  const save = async (): Promise<void> => {
    const { item, version: expectedVersion } = nextSave();
    const answer: ItemAnswer = { itemId: item.id, ...(inputsFor(item, expectedVersion) as { value: string }) };
    const { kind } = await ports.reviews.save({ key: saved, answer, by, at: AT, expectedVersion });
    assert.equal(kind, 'saved');
  };
  // Every item once, to warm up; then the bare rows are copies of what is there.
  for (const _ of ITEMS) await Promise.all([click(), save()]);
  const { template, provider, year } = saved;
  const bare = await bareTransactions(storage, keyOf(settings.MUNICIPALITY, template, provider, year));

  const [clicks = 0, saves = 0, transactions = 0] = await byTurns(ROUNDS * ITEMS.length, [click, save, bare]);
  // A click that was refused is quick, and no saved answer.
  for (const key of [clicked, saved]) {
    const review = await ports.reviews.find(key);
    assert.deepEqual(
      ITEMS.map(({ id }) => review?.answers.get(id)?.version),
      ITEMS.map(() => ROUNDS + 1),
    );
  }
  const rows = [
    compared('saved answer, click to card / bare transaction', clicks, transactions, GOAL),
    compared('the same, of the store alone / bare transaction', saves, transactions),
  ];
  report('checklist', rows, json);
  if (rows.some(({ ok }) => !ok)) process.exitCode = 1;
};

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
void main(values.json);
