import fc from 'fast-check';
import { hasPersonalNumber } from '../personalNumber';
import { sentenceFiles } from '../testing/sentences';
import { number, pairs, people } from '../testing/personalNumbers';

const SWEDISH = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const ENGLISH = 'January February March April May June July August September October November December'.split(' ');

const nameOf = (names: readonly string[], month: string): string => names[Number(month) - 1] ?? '';
const short = (names: readonly string[], month: string): string => nameOf(names, month).slice(0, 3);
const bare = (digits: string): string => String(Number(digits));

type Writes = (year: string, month: string, day: string) => string;

const DAYS: readonly Writes[] = [
  (y, m, d) => `${bare(d)} ${nameOf(SWEDISH, m)} ${y}`,
  (y, m, d) => `den ${bare(d)}:e ${nameOf(SWEDISH, m)} ${y}`,
  (y, m, d) => `${d} ${short(SWEDISH, m).toUpperCase()}. ${y}`,
  (y, m, d) => `${d}-${short(ENGLISH, m)}-${y}`,
  (y, m, d) => `${bare(d)}th of ${nameOf(ENGLISH, m)} ${y}`,
  (y, m, d) => `${nameOf(ENGLISH, m)} ${bare(d)}, ${y}`,
  (y, m, d) => `${d}${short(SWEDISH, m)}${y}`,
  (y, m, d) => `${bare(d)}/${bare(m)}-${y}`,
  (y, m, d) => `${d}.${m}.${y}`,
];
const BEFORE_LAST = [
  ...[' ', ', ', '-', ' - ', ': ', ' (', ' och ', ' and ', ' sista fyra ', ', kontrollsiffror: ', ' streck ', ' nr '],
  ...[', de fyra sista siffrorna är ', ' och personnumret slutar på ', '&nbsp;', ' &#8211; '],
];

test('a personal identity number is found after a day that is written out or day first', () => {
  fc.assert(
    fc.property(
      people,
      fc.boolean(),
      fc.constantFrom(...DAYS),
      fc.constantFrom(...BEFORE_LAST),
      fc.constantFrom('', 'Kunden är född ', 'P-10001, ', 'Möte 2021-05-04. Pnr: '),
      ({ century, date: [yy = '', mm = '', dd = ''], four }, withCentury, writes, beforeLast, before) => {
        // The day of a samordningsnummer is no day of a month's name, but people write what they read.
        const day = writes((withCentury ? century : '') + yy, mm, dd);
        expect(hasPersonalNumber(`${before}${day}${beforeLast}${four} ringde.`)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});

const YEAR = number(2015, 2029);
const day = fc
  .record({
    y: YEAR,
    m: pairs(1, 12),
    d: pairs(1, 28),
    writes: fc.constantFrom<Writes>(...DAYS, (...p) => p.join('-')),
  })
  .map(({ y, m, d, writes }) => writes(y, m, d));
const writtenDay = fc
  .record({ y: YEAR, m: pairs(1, 12), d: pairs(1, 28), writes: fc.constantFrom(...DAYS) })
  .map(({ y, m, d, writes }) => writes(y, m, d));
const four = number(1000, 9999);
const joining = fc.constantFrom(' och ', ' samt ', ' and ', ' med ', ' till ', ' to ');
const parting = fc.constantFrom(', ', ' – ', ' ', ': ', ' - ');
const unit = fc.constantFrom('kronor', 'kr', 'kunder', 'nya kunder', 'dagar', 'insatser', 'SEK', 'customers', 'days');
const texts = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((t) => t.join(''));

const HONEST: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'two days': texts(writtenDay, fc.oneof(joining, parting), day),
  'a day and a year': fc.oneof(texts(day, joining, YEAR), texts(writtenDay, fc.constantFrom(', ', ' '), YEAR)),
  'a day and an amount': texts(day, joining, four, fc.constant(' '), unit),
  'a day with an amount after it': texts(writtenDay, fc.constantFrom(', ', ': ', ' '), four, fc.constant(' '), unit),
  'a day, words and an amount': texts(day, fc.constantFrom(' betalades ', ' hade vi ', ' var det '), four),
  'a day and a time': texts(
    writtenDay,
    fc.constantFrom(' ', ' kl. ', ', '),
    pairs(6, 20),
    fc.constantFrom('.', ':'),
    pairs(0, 59),
  ),
  'a day and hours': texts(
    writtenDay,
    fc.constantFrom(' ', ', '),
    pairs(6, 11),
    fc.constantFrom('-', '–', ' - '),
    pairs(12, 19),
  ),
  'a period with one year': texts(
    pairs(1, 28),
    fc.constant('/'),
    pairs(1, 12),
    fc.constantFrom(' - ', '–', ' till '),
    writtenDay,
  ),
  'a day and a case': texts(
    day,
    fc.oneof(joining, parting),
    number(10_000, 99_999).map((n) => `K-${n}`),
  ),
  'a day and ratings': texts(
    day,
    fc.constant(': '),
    fc.array(number(1, 5), { minLength: 4, maxLength: 4 }).map((r) => r.join(' ')),
  ),
  sections: texts(number(1, 9), fc.constant('.'), number(1, 9), fc.constant('.'), pairs(1, 30), fc.constant(' '), four),
};
/** Refused of a thousand. */
const MOST = 1;

test.each(Object.entries(HONEST))('of a thousand honest texts with %s at most one is refused', (_, arbitrary) => {
  const all = fc.sample(arbitrary, { numRuns: 4000, seed: 1 });
  const refused = all.filter((text) => hasPersonalNumber(`Hej, se ${text} tack`));
  expect(refused.length).toBeLessThanOrEqual((all.length * MOST) / 1000);
});

/** A number of four digits that a word joins to a day, and of which nothing says what it counts, passes the check once in ten. */
test('a day and a bare number are refused no oftener than by chance', () => {
  const all = fc.sample(texts(day, fc.constant(' och '), number(2100, 9999)), { numRuns: 5000, seed: 1 });
  const refused = all.filter(hasPersonalNumber);
  expect(refused.length).toBeGreaterThan(0);
  expect((refused.length / all.length) * 1000).toBeLessThanOrEqual(115);
});

const IDENTITY_NUMBERS = 'unsupported/identityNumbers';

test.each(sentenceFiles().filter(({ name }) => name !== IDENTITY_NUMBERS))(
  'no sentence of $name is refused',
  ({ sentences }) => {
    expect(sentences.map(({ said }) => said).filter(hasPersonalNumber)).toEqual([]);
  },
);
