import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import type { ChecklistTemplate } from '../checklists/template';
import type { TemplateStore } from '../checklists/templateStore';
import { templateOf } from './templates';

const SOFIA = '11111111-1111-4111-8111-111111111111';
const PER = '22222222-2222-4222-8222-222222222222';
const AT = Instant.parse('2021-10-01T08:00:00Z');
const LATER = Instant.parse('2021-10-01T08:00:01Z');
const TODAY = day('2021-10-01');

const first = templateOf({ A1: {}, A2: { type: 'number' } }, { id: 'egen-2021' });
const second = templateOf({ A1: {} }, { id: 'egen-2021', version: 2 });
const otherSecond = templateOf({ A1: { evidence: true } }, { id: 'egen-2021', version: 2 });
const third = templateOf({ A1: {}, B1: {} }, { id: 'egen-2021', version: 3, usedFrom: day('2022-01-01') });
const another = templateOf({ A1: { type: 'text' } }, { id: 'annan' });

/**
 * A text that does not compress, by a linear congruence: letters, digits, emoji, quotes and line ends. It repeats itself
 * further on than compression looks back.
 */
const noise = (): string => {
  const signs = Array.from(`abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ!"#%&/()=?\\{[]}'*,;.:-_<>\n😀é`);
  let state = 1;
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return signs[Math.floor((state / 2_147_483_648) * signs.length)] ?? '';
  };
  return Array.from({ length: 50_000 }, next).join('');
};

/** A template of about 800 KB. */
const largeTemplate = (): ChecklistTemplate => {
  const text = noise();
  const part = (i: number): string => text.slice((i * 1700) % 48_000).slice(0, 1700);
  const ids = Array.from({ length: 26 * 8 }, (_, i) => `${String.fromCharCode(65 + Math.floor(i / 8))}${(i % 8) + 1}`);
  const items = ids.map((id, i) => [id, { help: { sv: part(2 * i), en: part(2 * i + 1) } }] as const);
  return templateOf(Object.fromEntries(items), { id: 'stor' });
};

const names = (templates: readonly ChecklistTemplate[]): string[] => templates.map((t) => `${t.id} ${t.version}`);

/** What every store of templates does. `make` gives one with these from the product and nothing added. */
export const describeTemplateStore = (
  name: string,
  make: (builtIn: readonly ChecklistTemplate[]) => TemplateStore,
): void => {
  describe(name, () => {
    test('what comes with the product is there', async () => {
      const store = make([first, another]);
      expect(await store.version('egen-2021', 1)).toEqual(first);
      expect(await store.newest(TODAY)).toEqual([another, first]);
      expect(await store.all()).toEqual([another, first]);
    });

    test.each<[string, number]>([
      ['egen-2021', 2],
      ['egen-2021', 0],
      ['egen-2021', -1],
      ['egen-2021', 1.5],
      ['egen', 1],
      ['', 1],
      ['Egen/#?2021!', 1],
    ])('there is no "%s" in version %p', async (id, version) => {
      expect(await make([first]).version(id, version)).toBeUndefined();
    });

    test('without any there is none', async () => {
      const store = make([]);
      expect(await store.newest(TODAY)).toEqual([]);
      expect(await store.all()).toEqual([]);
    });

    test('the next version is added, and the one before stays as it was', async () => {
      const store = make([first]);
      await store.newest(TODAY);
      expect(await store.add(second, SOFIA, AT)).toEqual({ kind: 'added' });
      expect(await store.version('egen-2021', 1)).toEqual(first);
      expect(await store.version('egen-2021', 2)).toEqual(second);
      expect(await store.newest(TODAY)).toEqual([second]);
      expect(await store.all()).toEqual([first, second]);
    });

    test('a version that is yet to be used waits for its day', async () => {
      const store = make([first, second]);
      expect(await store.add(third, SOFIA, AT)).toEqual({ kind: 'added' });
      expect(await store.newest(day('2021-12-31'))).toEqual([second]);
      expect(await store.newest(day('2022-01-01'))).toEqual([third]);
      expect(await store.all()).toEqual([first, second, third]);
    });

    test.each(['annan', 'constructor', 'head', '0'])('a new template begins with version 1 (%s)', async (id) => {
      const store = make([first]);
      expect(await store.add({ ...another, id }, SOFIA, AT)).toEqual({ kind: 'added' });
      expect(await store.version(id, 1)).toEqual({ ...another, id });
      expect(names(await store.all())).toEqual([`${id} 1`, 'egen-2021 1'].sort());
    });

    test('more than nine versions come in their order', async () => {
      const store = make([]);
      for (let version = 1; version <= 11; version += 1)
        expect(await store.add({ ...first, version }, SOFIA, AT)).toEqual({ kind: 'added' });
      expect((await store.all()).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
      expect(names(await store.newest(TODAY))).toEqual(['egen-2021 11']);
    });

    test('what is there already with the same content is added once, however old it is', async () => {
      const store = make([first]);
      await store.add(second, SOFIA, AT);
      expect(await store.add(second, PER, LATER)).toEqual({ kind: 'unchanged' });
      expect(await store.add(first, PER, LATER)).toEqual({ kind: 'unchanged' });
      const turned = Object.fromEntries(Object.entries(second).reverse()) as ChecklistTemplate;
      expect(await store.add(turned, PER, LATER)).toEqual({ kind: 'unchanged' });
      expect(names(await store.all())).toEqual(['egen-2021 1', 'egen-2021 2']);
    });

    test.each<[string, ChecklistTemplate, number]>([
      ['a version that would skip one', { ...second, version: 4 }, 3],
      ['a version that would replace one', otherSecond, 3],
      ['a version that would replace the product’s own', { ...second, version: 1 }, 3],
      ['a new template that does not begin with 1', { ...another, version: 2 }, 1],
    ])('%s is refused, and said which is next', async (_, template, next) => {
      const store = make([first]);
      await store.add(second, SOFIA, AT);
      expect(await store.add(template, SOFIA, LATER)).toEqual({ kind: 'notNext', next });
      expect(await store.all()).toEqual([first, second]);
    });

    test('of two that add the same version at once one wins, and the other is told', async () => {
      const store = make([first]);
      const results = await Promise.all([store.add(second, SOFIA, AT), store.add(otherSecond, PER, AT)]);
      expect(results).toContainEqual({ kind: 'added' });
      expect(results).toContainEqual({ kind: 'notNext', next: 3 });
      const winner = results[0].kind === 'added' ? second : otherSecond;
      expect(await store.version('egen-2021', 2)).toEqual(winner);
      expect(await store.newest(TODAY)).toEqual([winner]);
    });

    test('of two that add the very same at once one adds it', async () => {
      const store = make([first]);
      const results = await Promise.all([store.add(second, SOFIA, AT), store.add(second, PER, LATER)]);
      expect(results.map(({ kind }) => kind).sort()).toEqual(['added', 'unchanged']);
      expect(names(await store.all())).toEqual(['egen-2021 1', 'egen-2021 2']);
    });

    test('several that add different templates at once all do', async () => {
      const store = make([first]);
      const others = ['a', 'b', 'c', 'd'].map((id) => ({ ...another, id }));
      const results = await Promise.all([second, ...others].map((t) => store.add(t, SOFIA, AT)));
      expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['added']));
      expect(names(await store.all())).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'egen-2021 1', 'egen-2021 2']);
    });

    test('a template of 800 KB comes back as it was', async () => {
      const store = make([]);
      const large = largeTemplate();
      expect(JSON.stringify(large).length).toBeGreaterThan(700_000);
      expect(await store.add(large, SOFIA, AT)).toEqual({ kind: 'added' });
      expect(await store.version('stor', 1)).toEqual(large);
      expect(await store.newest(TODAY)).toEqual([large]);
    });
  });
};
