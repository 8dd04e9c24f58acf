import { Instant } from '../calendar/clock';
import { Month } from '../calendar/month';
import { MOST_READ, type NotUnderstood, type NotUnderstoodStore } from '../questions/notUnderstood';

const DECEMBER = Month.parse('2021-12');
const JANUARY = Month.parse('2022-01');

const entry = (when: string, change: Partial<NotUnderstood> = {}): NotUnderstood => ({
  when: Instant.parse(when),
  language: 'sv',
  role: 'officer',
  kind: 'unsupported',
  text: 'egen försörjning för kvinnor 😀',
  ...change,
});

/** What every log of questions not understood does. `make` gives an empty one. */
export const describeNotUnderstoodStore = (name: string, make: () => NotUnderstoodStore): void => {
  describe(name, () => {
    test('a month in which all was understood is empty', async () => {
      expect(await make().inMonth(DECEMBER)).toEqual({ entries: [], personalNumbers: 0 });
    });

    test('what was kept comes back, the newest first', async () => {
      const store = make();
      const first = entry('2021-12-01T08:00:00Z');
      const second = entry('2021-12-01T08:00:00.001Z', { kind: 'clarify', language: 'en', text: '' });
      const third = entry('2021-12-31T22:59:59Z', { role: 'administrator' });
      await store.add('b', second);
      await store.add('c', third);
      await store.add('a', first);
      expect((await store.inMonth(DECEMBER)).entries).toEqual([third, second, first]);
    });

    test('two of the same moment are both kept, and the same one twice is one', async () => {
      const store = make();
      const one = entry('2021-12-01T08:00:00Z');
      await store.add('a', one);
      await store.add('a', one);
      await store.add('b', one);
      expect((await store.inMonth(DECEMBER)).entries).toEqual([one, one]);
    });

    test('a month ends at midnight in Stockholm', async () => {
      const store = make();
      await store.add('a', entry('2021-12-31T23:00:00Z'));
      await store.addPersonalNumber('b', Instant.parse('2021-12-31T23:00:00Z'));
      expect(await store.inMonth(DECEMBER)).toEqual({ entries: [], personalNumbers: 0 });
      expect(await store.inMonth(JANUARY)).toMatchObject({ entries: [{}], personalNumbers: 1 });
    });

    test('personal identity numbers are counted, and are no entries', async () => {
      const store = make();
      await store.addPersonalNumber('a', Instant.parse('2021-12-05T08:00:00Z'));
      await store.addPersonalNumber('b', Instant.parse('2021-12-05T08:00:00Z'));
      await store.addPersonalNumber('b', Instant.parse('2021-12-05T08:00:00Z'));
      expect(await store.inMonth(DECEMBER)).toEqual({ entries: [], personalNumbers: 2 });
    });

    test('of more than are read at once, the newest are read, and all personal numbers are counted', async () => {
      const store = make();
      const at = (i: number): string =>
        `2021-12-01T08:00:0${Math.floor(i / 1000)}.${String(i % 1000).padStart(3, '0')}Z`;
      const all = Array.from({ length: MOST_READ + 3 }, (_, i) => i);
      const blocks = Array.from({ length: Math.ceil(all.length / 50) }, (_, b) => all.slice(b * 50, (b + 1) * 50));
      for (const block of blocks)
        await Promise.all(block.map((i) => store.add(`id-${i}`, entry(at(i), { text: `fråga ${i}` }))));
      await store.addPersonalNumber('p', Instant.parse('2021-12-01T07:00:00Z'));
      const { entries, personalNumbers } = await store.inMonth(DECEMBER);
      expect(entries).toHaveLength(MOST_READ);
      expect([entries[0]?.text, entries.at(-1)?.text]).toEqual([`fråga ${MOST_READ + 2}`, 'fråga 3']);
      expect(personalNumbers).toBe(1);
    });
  });
};
