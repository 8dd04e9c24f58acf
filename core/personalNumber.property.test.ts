import fc from 'fast-check';
import { hasPersonalNumber } from './personalNumber';
import { number, pairs, people } from './testing/personalNumbers';

const signs = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u202f',
    '-',
    '–',
    '—',
    '\u2011',
    '\u2212',
    '.',
    '/',
    '\\-',
    '*',
    '**',
    '_',
    '`',
    ' - ',
    '--',
  ],
  ...['%2D', '%20', '%C2%A0', '&nbsp;', '&#8209;'],
);
const UNSEEN = ['', '\u200b', '\u00ad', '\u2060'];
const gaps = fc.oneof({ weight: 4, arbitrary: signs }, fc.constantFrom(...UNSEEN));
const beforeLast = fc.oneof(gaps, fc.constantFrom('+', ' nr ', '----', ', ', ') ', '** - **', ' sista fyra '));
const zeros = fc.constantFrom(0x30, 0xff10, 0x660, 0x966, 0x1d7ce);

test('a personal identity number is found in every notation of a grid', () => {
  const style = fc.record({
    withCentury: fc.boolean(),
    dateApart: fc.constantFrom('together', 'parts', 'pairs'),
    lastApart: fc.boolean(),
    inDate: gaps,
    beforeLast,
    inLast: gaps,
    zero: zeros,
  });
  const words = fc.constantFrom('', 'kund ', 'Ring 3 kunder: ', '2021-05-04 ', 'P-10001, ', 'pnr');
  fc.assert(
    fc.property(people, style, words, (person, s, before) => {
      const [yy = '', mm = '', dd = ''] = person.date;
      const century = s.withCentury ? person.century : '';
      const dates = {
        together: century + person.date.join(''),
        parts: [century + yy, mm, dd].join(s.inDate),
        pairs: [...(s.withCentury ? [century] : []), yy, mm, dd].join(s.inDate),
      };
      // With nothing before them the last four would not be two pairs.
      const last =
        s.lastApart && !UNSEEN.includes(s.beforeLast)
          ? [person.four.slice(0, 2), person.four.slice(2)].join(s.inLast)
          : person.four;
      const written = `${dates[s.dateApart]}${s.beforeLast}${last}`;
      const inScript = written.includes('%')
        ? written
        : written.replace(/(?<![#\d])\d/gu, (d) => String.fromCodePoint(s.zero + Number(d)));
      expect(hasPersonalNumber(`${before}${inScript} ringde.`)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('digit by digit it is found with any sign between', () => {
  fc.assert(
    fc.property(people, fc.boolean(), gaps, ({ century, date, four }, withCentury, gap) => {
      const digits = (withCentury ? century : '') + date.join('') + four;
      expect(hasPersonalNumber(`kund ${Array.from(digits).join(gap)}!`)).toBe(true);
    }),
  );
});

const year = number(2015, 2029);
const isoDay = fc.tuple(year, pairs(1, 12), pairs(1, 28)).map((d) => d.join('-'));
const shortDay = fc.tuple(pairs(15, 29), pairs(1, 12), pairs(1, 28));
const dayMonth = fc.tuple(pairs(1, 28), pairs(1, 12));
const time = (sign: string) => fc.tuple(pairs(0, 23), pairs(0, 59)).map((t) => t.join(sign));
const three = number(100, 999);
const amount = fc.tuple(number(1, 999), three, three);
const between = fc.constantFrom(' ', ' – ', ', ', '/', ' - ', ' och ', ' till ', '–', '\n', '; ');
const list = (numbers: fc.Arbitrary<string>, sign: string) =>
  fc.array(numbers, { minLength: 2, maxLength: 8 }).map((all) => all.join(sign));

/** What staff write: each kind as often as the others, most of them so that digits of several numbers meet. */
const HONEST: Readonly<Record<string, fc.Arbitrary<string>>> = {
  years: list(year, ' '),
  'years with commas': list(year, ', '),
  'periods of years': list(
    fc.tuple(year, year).map((y) => y.join('–')),
    ' ',
  ),
  periods: fc.tuple(isoDay, between, isoDay).map((p) => `från ${p.join('')}`),
  'lists of days': list(isoDay, ' '),
  'lists of short days': fc.oneof(
    ...[' ', ' – ', ', '].map((s) =>
      list(
        shortDay.map((d) => d.join('-')),
        s,
      ),
    ),
  ),
  'lists of days without signs': list(
    isoDay.map((d) => d.replaceAll('-', '')),
    ' ',
  ),
  'periods of short days without signs': fc
    .tuple(shortDay, shortDay)
    .map((days) => days.map((d) => d.join('')).join('-')),
  months: list(
    isoDay.map((d) => d.slice(0, 7)),
    ' – ',
  ),
  'days and months': fc.tuple(dayMonth, dayMonth, year).map(([a, b, y]) => `${a.join('/')}-${b.join('/')} ${y}`),
  'days of the calendar': fc
    .tuple(dayMonth, year, dayMonth, year)
    .map(([a, y, b, z]) => [...a, y].join('.') + ' - ' + [...b, z].join('.')),
  'a day with a time': fc.tuple(isoDay, fc.oneof(time(':'), time('.'))).map((t) => t.join(' ')),
  'a day with a time of a machine': fc.tuple(isoDay, time(':'), pairs(0, 59)).map(([d, t, s]) => `${d} ${t}:${s}`),
  'a short day with times': fc
    .tuple(shortDay, time('.'), time('.'))
    .map(([d, from, to]) => `${d.join('-')} ${from}-${to}`),
  times: list(time(':'), '-'),
  amounts: fc.tuple(amount, pairs(0, 99)).map(([kronor, ore]) => `${kronor.join(' ')},${ore} kr`),
  'lists of amounts': list(
    amount.map(([a, b]) => `${a} ${b}`),
    ', ',
  ),
  counts: list(number(1, 999), ', '),
  'counts of three digits': list(number(100, 999), ' '),
  'counts and deficiencies': fc
    .tuple(number(1, 99), number(1, 99), number(0, 9))
    .map(([a, b, c]) => `${a} av ${b}, ${c} brister`),
  shares: list(
    fc.tuple(number(0, 99), pairs(0, 99)).map((s) => `${s.join(',')} %`),
    ', ',
  ),
  'mobile telephones': fc
    .tuple(number(0, 9), number(100, 999), pairs(0, 99), pairs(0, 99))
    .map(([a, b, c, d]) => `07${a}-${b} ${c} ${d}`),
  'telephones of four digits': fc
    .tuple(number(100, 999), pairs(10, 99), pairs(0, 99), pairs(0, 99))
    .map(([a, b, c, d]) => `0${a}-${b} ${c} ${d}`),
  'telephones of Stockholm': fc
    .tuple(number(100, 999), pairs(0, 99), pairs(0, 99))
    .map(([a, b, c]) => `08-${a} ${b} ${c}`),
  'telephones abroad': fc
    .tuple(pairs(70, 79), number(100, 999), pairs(0, 99), pairs(0, 99))
    .map((t) => `+46 ${t.join(' ')}`),
  organisations: fc
    .tuple(number(16, 99), number(20, 99), pairs(0, 99), number(1000, 9999))
    .map(([a, b, c, d]) => `55${b}${a.slice(0, 1)}${c.slice(1)}-${d}`),
  cases: list(
    number(10_000, 99_999).map((n) => `P-${n}`),
    ' ',
  ),
  'bare cases': list(number(10_000, 99_999), ' '),
  'reference numbers': fc.tuple(year, number(1, 9999), isoDay).map(([y, n, d]) => `Dnr ${y}/${n}, ${d}`),
  uuids: fc.uuid(),
};
/** Refused of a thousand. */
const MOST = 1;

test.each(Object.entries(HONEST))('of a thousand honest texts with %s at most one is refused', (_, texts) => {
  const all = fc.sample(texts, { numRuns: 2000, seed: 1 });
  const refused = all.filter((text) => hasPersonalNumber(`Hej, se ${text} tack`));
  expect(refused.length).toBeLessThanOrEqual((all.length * MOST) / 1000);
});

/** What could be one number, and is refused as often as chance has a month, a day and the check digit in ten digits. */
test.each([
  ['five counts of two digits', fc.array(number(10, 99), { minLength: 5, maxLength: 5 }).map((n) => n.join(' ')), 12],
  ['ten ratings', fc.array(number(1, 5), { minLength: 10, maxLength: 10 }).map((n) => n.join(' ')), 8],
  [
    'a number of six and one of four digits',
    fc.tuple(number(100_000, 999_999), number(1000, 9999)).map((n) => n.join(' ')),
    12,
  ],
  ['a day and a number of four digits', fc.tuple(isoDay, number(2100, 9999)).map((n) => n.join(' ')), 115],
  ['an amount of milliards', fc.tuple(number(1, 9), amount).map(([a, [, b, c]]) => [a, b, c, b].join(' ')), 12],
  ['a mobile telephone without signs', number(0, 99_999_999).map((n) => `07${n.padStart(8, '0')}`), 12],
])('%s are refused no oftener than by chance', (_, texts, mostOfThousand) => {
  const all = fc.sample(texts, { numRuns: 5000, seed: 1 });
  const refused = all.filter(hasPersonalNumber);
  expect(refused.length).toBeGreaterThan(0);
  expect((refused.length / all.length) * 1000).toBeLessThanOrEqual(mostOfThousand);
});
