/**
 * Table `checklistTemplates`: the templates that a municipality has added to those that come with the product.
 *
 * | partition    | row              | columns                                                                        |
 * |--------------|------------------|--------------------------------------------------------------------------------|
 * | municipality | `head`           | `added`: the versions of each template that have been added, as JSON by its id |
 * |              | `<id>!<version>` | when, by whom, and the template as JSON, compressed, in `b00` to `b14`          |
 *
 * A version is created together with the head that names it, and never changed: what was read of it is remembered. Which
 * templates there are costs one point read, of `head`; a template that is not remembered costs another, once. One
 * that was added goes before one of the product with the same number: reviews have been begun with it.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import * as z from 'zod';
import { Instant } from '../../core/calendar/clock';
import { ChecklistTemplate, TemplateId } from '../../core/checklists/template';
import { type AddResult, isSameTemplate, newestOf, type TemplateStore } from '../../core/checklists/templateStore';
import { byteColumns, bytePartsOf, withBytesApart } from './byteColumns';
import type { Connection } from './connection';
import { keyOf, keyPart, ordered } from './keys';
import { jsonColumn, parseRow } from './rows';

const HEAD = 'head';

/** Each try that fails was another's success: nobody loses so often. */
const TRIES = 10;

/** The versions that have been added, by the id of their template. */
type Added = ReadonlyMap<string, readonly number[]>;
const HeadRow = z.strictObject({ added: jsonColumn(z.record(TemplateId, z.array(z.int().positive()))) });
const VersionRow = z.strictObject({ addedAt: Instant, by: z.string() });
const TemplateColumn = jsonColumn(ChecklistTemplate);

/** What a version's row holds. */
interface Stored extends z.infer<typeof VersionRow> {
  template: ChecklistTemplate;
}

/** The templates of one municipality. Keep the store: it remembers what it has read. */
export const tableTemplateStore = (
  connection: Connection,
  municipality: string,
  builtIn: readonly ChecklistTemplate[],
): TemplateStore => {
  const table = connection.table('checklistTemplates');
  const partitionKey = keyPart(municipality);
  const remembered = new Map<string, Promise<ChecklistTemplate | undefined>>();
  const rowKeyOf = (id: string, version: number): string => keyOf(id, ordered(version, 8));

  const readHead = async (): Promise<{ added: Added; etag?: string }> => {
    const row = await table.read(partitionKey, HEAD);
    if (row === undefined) return { added: new Map() };
    return { added: new Map(Object.entries(parseRow(HeadRow, row).added)), etag: row.etag };
  };

  const read = async (id: string, version: number): Promise<Stored | undefined> => {
    const row = await table.read(partitionKey, rowKeyOf(id, version));
    if (row === undefined) return undefined;
    const { bytes, others } = withBytesApart(row);
    const json = inflateSync(Buffer.concat(bytePartsOf(bytes))).toString('utf8');
    const { template } = parseRow(z.object({ template: TemplateColumn }), { ...row, columns: { template: json } });
    return { ...parseRow(VersionRow, others), template };
  };

  const load = async (id: string, version: number): Promise<ChecklistTemplate | undefined> =>
    (await read(id, version))?.template ?? builtIn.find((t) => t.id === id && t.version === version);

  /** A version; who asks while it is being read waits for the same reading. What is not there may come. */
  const find = async (id: string, version: number): Promise<ChecklistTemplate | undefined> => {
    const key = rowKeyOf(id, version);
    const loading = remembered.get(key) ?? load(id, version);
    remembered.set(key, loading);
    let found: ChecklistTemplate | undefined;
    try {
      return (found = await loading);
    } finally {
      if (found === undefined) remembered.delete(key);
    }
  };

  const versionsOf = (id: string, added: Added): number[] => {
    const own = builtIn.filter((t) => t.id === id).map(({ version }) => version);
    return [...new Set([...own, ...(added.get(id) ?? [])])].sort((a, b) => a - b);
  };

  const all = async (): Promise<ChecklistTemplate[]> => {
    const { added } = await readHead();
    const ids = [...new Set([...builtIn.map(({ id }) => id), ...added.keys()])].sort();
    return Promise.all(
      ids.flatMap((id) =>
        versionsOf(id, added).map(async (version) => {
          const template = await find(id, version);
          if (template === undefined) throw new Error(`Table checklistTemplates: ${id}, version ${version} is missing`);
          return template;
        }),
      ),
    );
  };

  /** One try; undefined when somebody else added something meanwhile. */
  const tryToAdd = async (template: ChecklistTemplate, by: string, at: Instant): Promise<AddResult | undefined> => {
    const { id, version } = template;
    const { added, etag } = await readHead();
    const versions = versionsOf(id, added);
    const next = (versions.at(-1) ?? 0) + 1;
    if (versions.includes(version)) {
      const there = await find(id, version);
      return there !== undefined && isSameTemplate(there, template) ? { kind: 'unchanged' } : { kind: 'notNext', next };
    }
    if (version !== next) return { kind: 'notNext', next };
    const named = new Map(added).set(id, [...(added.get(id) ?? []), version]);
    const head = { partitionKey, rowKey: HEAD, added: JSON.stringify(Object.fromEntries(named)) };
    const bytes = deflateSync(JSON.stringify(template));
    const row = { partitionKey, rowKey: rowKeyOf(id, version), addedAt: at, by, ...byteColumns(bytes) };
    const isAdded = await table.transact([
      ['create', row],
      etag === undefined ? ['create', head] : ['update', head, 'Replace', { etag }],
    ]);
    if (isAdded) return { kind: 'added' };
    // The answer to a transaction may have been lost and the transaction repeated: then the row is ours all the same.
    const there = await read(id, version);
    const isOurs = there?.addedAt === at && there.by === by && isSameTemplate(there.template, template);
    return isOurs ? { kind: 'added' } : undefined;
  };

  return {
    version: find,
    newest: async (today) => newestOf(await all(), today),
    all,
    add: async (template, by, at) => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const result = await tryToAdd(template, by, at);
        if (result !== undefined) return result;
      }
      throw new Error(`The template ${template.id} could not be added: others were added ${TRIES} times meanwhile`);
    },
  };
};
