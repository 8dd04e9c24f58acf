import { addDays, day } from '../calendar/day';
import {
  boundsOf,
  fieldsFor,
  hasDecision,
  needOf,
  type Need,
  readReview,
  type ReviewFault,
  reviewForm,
} from './reviewForm';

const today = day('2021-09-15');
const NEED: Record<string, Need> = { '!': 'required', o: 'optional', '-': 'notAsked' };

// The form of the unit: `!` required, `o` optional, `-` not asked, at 3, 6 and 12 months.
const FORM: [string, string, string][] = [
  ['F01', 'many', '!!!'],
  ['F02', 'one', '!!!'],
  ['F03', 'one', '!!!'],
  ['F04', 'one', '!!!'],
  ['F05', 'text', 'o!!'],
  ['F06', 'many', '!!!'],
  ['F08', 'date', '!!!'],
  ...[1, 2, 3, 4, 5, 6, 7].map((n): [string, string, string] => [`P${n}`, 'scale', '!!!']),
  ['F10', 'one', 'o!!'],
  ['F10date', 'date', 'ooo'], // required when F10 is yes
  ['F11', 'text', '-o!'],
  ['F12', 'one', '--!'],
  ['F12date', 'date', '--o'], // required when F12 is an approval until a day
  ['F12text', 'text', '--o'], // required when F12 is a change or sends it back
];

test('the form has these fields, in this order', () => {
  expect(reviewForm.map((f) => [f.id, f.type])).toEqual(FORM.map(([id, type]) => [id, type]));
});

const asked = FORM.flatMap(([id, , marks]) => [3, 6, 12].map((months, i) => [id, months, NEED[marks[i]!]!] as const));
test.each(asked)('%s at %i months is %s', (id, months, need) => {
  const field = reviewForm.find((f) => f.id === id)!;
  expect(needOf(field, months)).toBe(need);
  expect(fieldsFor(months, field.by).some((f) => f.id === id)).toBe(need !== 'notAsked');
  expect(field.by).toBe(id.startsWith('F12') ? 'unitHead' : 'officer');
});

test.each<[string, number]>([
  ['F01', 12],
  ['F02', 6],
  ['F03', 10],
  ['F04', 2],
  ['F06', 11],
  ['P1', 6], // 1 to 5, and "vet ej"
  ['P7', 6],
  ['F10', 2],
  ['F12', 5],
])('%s has %i choices, each with a code of its own', (id, count) => {
  const codes = reviewForm.find((f) => f.id === id)!.options.map((o) => o.code);
  expect(codes).toHaveLength(count);
  expect(new Set(codes).size).toBe(count);
});

/** Everything that is required at three months. */
const least = {
  F01: 'language, noWorkplace',
  F02: 'yes',
  F03: 'skills',
  F04: 'no',
  F06: 'continue',
  F08: '2021-10-15',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`P${n}`, n === 7 ? 'unknown' : '3'])),
};
/** And at twelve. */
const most = { ...least, F05: 'Vill ha ett arbete.', F10: 'no', F11: 'Praktik pågår till jul.' };
const read = (months: number, raw: Record<string, string | undefined>) => readReview(months, raw, today);
const faultsOf = (months: number, raw: Record<string, string | undefined>): ReviewFault[] => {
  const result = read(months, raw);
  return result.ok ? [] : result.faults;
};

test('what was filled in becomes answers', () => {
  expect(read(3, { ...least, F01: ' language ,noWorkplace,language', F02: ' yes ' })).toEqual({
    ok: true,
    answers: { ...least, F01: ['language', 'noWorkplace'], F06: ['continue'] },
  });
});

test('what is not asked at three months is left out, whatever it says', () => {
  const result = read(3, { ...most, F11: 'ring 121212-1212', F99: 'x' });
  expect(result.ok && Object.keys(result.answers)).not.toContain('F11');
  expect(result.ok && Object.keys(result.answers)).not.toContain('F99');
});

test.each<[number, string[]]>([
  [3, ['F01', 'F02', 'F03', 'F04', 'F06', 'F08', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7']],
  [6, ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F08', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'F10']],
  [12, ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F08', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'F10', 'F11']],
])('of an empty form at %i months is missing what is required', (months, fields) => {
  const missing = fields.map((field) => ({ field, kind: 'missing' }));
  expect(faultsOf(months, {})).toEqual(missing);
  expect(faultsOf(months, Object.fromEntries(reviewForm.map((f) => [f.id, '  '])))).toEqual(missing);
});

test.each<[string, Record<string, string>, ReviewFault[]]>([
  ['an unknown choice', { F02: 'maybe' }, [{ field: 'F02', kind: 'notAChoice' }]],
  ['the name of a choice', { F03: 'Språk' }, [{ field: 'F03', kind: 'notAChoice' }]],
  ['two choices of one', { F04: 'yes,no' }, [{ field: 'F04', kind: 'notAChoice' }]],
  ['an unknown choice of many', { F01: 'language,weather' }, [{ field: 'F01', kind: 'notAChoice' }]],
  ['commas and no choice', { F01: ' , ,' }, [{ field: 'F01', kind: 'missing' }]],
  [
    'beyond the scale',
    { P1: '6', P2: '0' },
    [
      { field: 'P1', kind: 'notAChoice' },
      { field: 'P2', kind: 'notAChoice' },
    ],
  ],
  ['a day that does not exist', { F08: '2021-09-31' }, [{ field: 'F08', kind: 'notADay' }]],
  ['a day in other writing', { F08: '15/10 2021' }, [{ field: 'F08', kind: 'notADay' }]],
  ['a long text', { F05: 'x'.repeat(301) }, [{ field: 'F05', kind: 'tooLong' }]],
  ['a long reason', { F11: 'x'.repeat(1001) }, [{ field: 'F11', kind: 'tooLong' }]],
  ['a personal identity number', { F05: 'se 121212-1212' }, [{ field: 'F05', kind: 'personalNumber' }]],
  ['one in the reason', { F11: '19121212 1212' }, [{ field: 'F11', kind: 'personalNumber' }]],
  ['one where a choice should be', { F06: 'continue,1212121212' }, [{ field: 'F06', kind: 'personalNumber' }]],
  ['one where a day should be', { F08: '121212-1212' }, [{ field: 'F08', kind: 'personalNumber' }]],
])('%s is refused', (_, change, faults) => {
  const found = faultsOf(12, { ...most, ...change });
  expect(found).toEqual(faults);
  expect(JSON.stringify(found)).not.toMatch(/1212/u);
});

test('texts as long as allowed are taken', () => {
  expect(read(12, { ...most, F05: 'x'.repeat(300), F11: 'x'.repeat(1000) }).ok).toBe(true);
});

test.each<[number, number]>([
  [3, 90],
  [6, 60],
  [12, 30],
])('the next follow-up at %i months is at most %i days away', (months, days) => {
  const f08 = reviewForm.find((f) => f.id === 'F08')!;
  expect(boundsOf(f08, months, today)).toEqual({ min: today, max: addDays(today, days) });
  const kinds = (n: number) => faultsOf(months, { ...most, F08: addDays(today, n) });
  expect([kinds(0), kinds(days)]).toEqual([[], []]);
  expect([kinds(-1), kinds(days + 1)]).toEqual(
    [0, 1].map(() => [{ field: 'F08', kind: 'outOfBounds' } satisfies ReviewFault]),
  );
});

test.each<[string, string | undefined, string | undefined, ReviewFault['kind'] | undefined]>([
  ['was held, with its date', 'yes', '2021-09-15', undefined],
  ['was held, without a date', 'yes', undefined, 'missing'],
  ['was held, with blanks around it', ' yes ', undefined, 'missing'],
  ['was held tomorrow', 'yes', '2021-09-16', 'outOfBounds'],
  ['was held some day', 'yes', 'i maj', 'notADay'],
  ['was not held', 'no', undefined, undefined],
  ['was not held, and has a date', 'no', '2021-09-15', 'contradicts'],
  ['has a date, and nothing else', undefined, '2021-09-15', undefined],
  ['is not told of', undefined, undefined, undefined],
])('a three-party meeting that %s', (_, F10, F10date, kind) => {
  const faults = kind === undefined ? [] : [{ field: 'F10date', kind }];
  expect(faultsOf(3, { ...least, F10, F10date })).toEqual(faults);
});

test('a field without bounds has none', () => {
  expect(boundsOf(reviewForm[0]!, 12, today)).toEqual({});
});

test.each<[string, Record<string, string>, object]>([
  ['an approval', { F12: 'approve' }, { ok: true, answers: { F12: 'approve' } }],
  ['no decision', {}, { ok: false, faults: [{ field: 'F12', kind: 'missing' }] }],
  ['an approval until no day', { F12: 'approveUntil' }, { ok: false, faults: [{ field: 'F12date', kind: 'missing' }] }],
  [
    'an approval for more than a year',
    { F12: 'approveUntil', F12date: '2022-09-16' },
    { ok: false, faults: [{ field: 'F12date', kind: 'outOfBounds' }] },
  ],
  [
    'an approval without end, until a day',
    { F12: 'approve', F12date: '2022-03-31' },
    { ok: false, faults: [{ field: 'F12date', kind: 'contradicts' }] },
  ],
  ['sending back without a word', { F12: 'sendBack' }, { ok: false, faults: [{ field: 'F12text', kind: 'missing' }] }],
  ['a change without a word', { F12: 'change' }, { ok: false, faults: [{ field: 'F12text', kind: 'missing' }] }],
  ['an ending, which needs no word', { F12: 'end' }, { ok: true, answers: { F12: 'end' } }],
])('the part of the unit head: %s', (_, raw, result) => {
  expect(readReview(12, raw, today, 'unitHead')).toEqual(result);
});

test.each([
  [3, false],
  [6, false],
  [12, true],
  [24, true],
])('at %i months the unit head decides: %p', (months, decides) => {
  expect(hasDecision(months)).toBe(decides);
});
