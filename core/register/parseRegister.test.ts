import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { readCsv } from './csv';
import { parseRegister } from './parseRegister';

const today = day('2021-12-31');
const HEADER = 'placement_id;customer_id;intervention;provider;officer;start;end;end_reason';
const GOOD = 'P-1;K-1;sai;Språkbron;anna.berg;2021-01-01;;';
const parse = (...lines: string[]) => parseRegister(readCsv(new TextEncoder().encode(lines.join('\n'))), nacka, today);
const faultsIn = (...rows: string[]) => {
  const parsed = parse(HEADER, ...rows);
  return parsed.ok ? [] : parsed.faults;
};

const ACTIVE = {
  placementId: 'P-1',
  customerId: 'K-1',
  intervention: 'sai',
  provider: 'Språkbron',
  officer: 'anna.berg',
  start: '2021-01-01',
};
const ENDED = { ...ACTIVE, end: '2021-06-30', endReason: 'annan-myndighet' };

test.each<[string, string[], object]>([
  ['English columns', [HEADER, GOOD], ACTIVE],
  [
    'Swedish columns',
    [
      'insats_id;kund_id;insats;anordnare;handläggare;start;slut;avslutsorsak',
      'P-1;K-1;SAI;Språkbron;anna.berg;2021-01-01;;',
    ],
    ACTIVE,
  ],
  [
    'both languages, capitals, another order',
    [
      'Slut,AVSLUTSORSAK,start,officer,Anordnare,Insats,Customer_Id,INSATS_ID',
      ',,2021-01-01,anna.berg,Språkbron,sai,K-1,P-1',
    ],
    ACTIVE,
  ],
  ['tabs', [HEADER.replaceAll(';', '\t'), GOOD.replaceAll(';', '\t')], ACTIVE],
  ['the name of an intervention', [HEADER, GOOD.replace('sai', '"SPRÅK- och arbetslivsintroduktion "')], ACTIVE],
  [
    'the code of an end reason',
    [HEADER, 'P-1;K-1;sai;Språkbron;anna.berg;2021-01-01;2021-06-30;annan-myndighet'],
    ENDED,
  ],
  [
    'the name of an end reason',
    [HEADER, 'P-1;K-1;sai;Språkbron;anna.berg;2021-01-01;2021-06-30;Annan myndighet (t.ex. Arbetsförmedlingen)'],
    ENDED,
  ],
  [
    'the name without its parenthesis',
    [HEADER, 'P-1;K-1;sai;Språkbron;anna.berg;2021-01-01;2021-06-30;ANNAN MYNDIGHET'],
    ENDED,
  ],
])('a file with %s is read', (_, lines, placement) => {
  expect(parse(...lines)).toEqual({ ok: true, value: [placement], ignored: [] });
});

test('further columns are ignored and named', () => {
  const parsed = parse(`Anteckning;${HEADER};Ort`, `hej;${GOOD};Nacka`);
  expect(parsed).toEqual({ ok: true, value: [ACTIVE], ignored: ['Anteckning', 'Ort'] });
});

test.each<[string, string]>([
  ['the same row twice', GOOD],
  ['the same row in other words', 'P-1;K-1;Språkintroduktion; Språkbron ;anna.berg;2021-01-01;;'],
  ['the same row with names in other case', 'P-1;K-1;SAI;SPRÅKBRON;Anna.Berg;2021-01-01;;'],
])('%s is one', (_, row) => {
  const parsed = parse(HEADER, GOOD, row);
  expect(parsed.ok && parsed.value).toEqual([ACTIVE]);
});

test.each<[string, string]>([
  ['a start of today in a year', GOOD.replace('2021-01-01', '2022-12-31')],
  ['an end on the day of the start', GOOD.replace(';;', ';2021-01-01;arbete')],
  ['an end in the future', GOOD.replace(';;', ';2031-01-01;arbete')],
  ['a leap day', GOOD.replace('2021-01-01', '2020-02-29')],
])('%s is accepted', (_, row) => {
  expect(parse(HEADER, row).ok).toBe(true);
});

const NO_DAY = 'not a day (YYYY-MM-DD)';
test.each<[string, string, string, string]>([
  [';K-1;sai;B;o;2021-01-01;;', 'placement_id', '', 'a value is missing'],
  ['P-1;" ";sai;B;o;2021-01-01;;', 'customer_id', '', 'a value is missing'],
  ['P-1;K-1;sai;;o;2021-01-01;;', 'provider', '', 'a value is missing'],
  ['P-1;K-1;sai;B;;2021-01-01;;', 'officer', '', 'a value is missing'],
  ['P-1;K-1;;B;o;2021-01-01;;', 'intervention', '', 'a value is missing'],
  ['P-1;K-1;jobbgaranti;B;o;2021-01-01;;', 'intervention', 'jobbgaranti', 'no such intervention in the catalogue'],
  ['P-1;K-1;sai;B;o;;;', 'start', '', 'a value is missing'],
  ['P-1;K-1;sai;B;o;2021-02-29;;', 'start', '2021-02-29', NO_DAY],
  ['P-1;K-1;sai;B;o;20210101;;', 'start', '20210101', NO_DAY],
  ['P-1;K-1;sai;B;o;2021-01-01 00:00;;', 'start', '2021-01-01 00:00', NO_DAY],
  ['P-1;K-1;sai;B;o;2023-01-01;;', 'start', '2023-01-01', 'later than 2022-12-31'],
  ['P-1;K-1;sai;B;o;2021-01-01;2021-04-31;arbete', 'end', '2021-04-31', NO_DAY],
  ['P-1;K-1;sai;B;o;2021-01-01;2020-12-31;arbete', 'end', '2020-12-31', 'before the start'],
  ['P-1;K-1;sai;B;o;2021-01-01;2021-06-30;vann', 'end_reason', 'vann', 'no such end reason in the catalogue'],
  ['P-1;K-1;sai;B;o;2021-01-01;2021-06-30;', 'end_reason', '', 'end and end reason belong together'],
  ['P-1;K-1;sai;B;o;2021-01-01;;arbete', 'end', '', 'end and end reason belong together'],
])('"%s" is faulty in %s', (row, column, value, reason) => {
  expect(faultsIn('P-0;K-0;sai;B;o;2021-01-01;;', row)).toEqual([{ line: 3, column, value, reason }]);
});

test.each(['placement_id', 'customer_id', 'provider', 'officer'])(
  'a %s of 200 characters is read, one of 201 is not',
  (column) => {
    const position = HEADER.split(';').indexOf(column);
    const withName = (name: string) =>
      GOOD.split(';')
        .map((field, i) => (i === position ? name : field))
        .join(';');
    expect(faultsIn(withName('x'.repeat(200)))).toEqual([]);
    const value = `${'x'.repeat(200)}…`;
    expect(faultsIn(withName('x'.repeat(201)))).toEqual([
      { line: 2, column, value, reason: 'longer than 200 characters' },
    ]);
  },
);

test.each(['=1+1', '+46', '-1', '@SUM(A1)', '=HYPERLINK("x")'])(
  'the text %s, a formula to a spreadsheet, is kept',
  (text) => {
    const parsed = parse(HEADER, GOOD.replace('Språkbron', `"${text.replaceAll('"', '""')}"`));
    expect(parsed.ok && parsed.value[0]?.provider).toBe(text);
  },
);

test.each<[string, string, string]>([
  ['provider', '#N/A', 'P-1;K-1;sai;#N/A;anna.berg;2021-01-01;;'],
  ['provider', '#SAKNAS!', 'P-1;K-1;sai;#SAKNAS!;anna.berg;2021-01-01;;'],
  ['officer', '#DIVISION/0!', 'P-1;K-1;sai;Språkbron;#DIVISION/0!;2021-01-01;;'],
  ['customer_id', '#NAME?', 'P-1;#NAME?;sai;Språkbron;anna.berg;2021-01-01;;'],
  ['placement_id', '#REF!', '#REF!;K-1;sai;Språkbron;anna.berg;2021-01-01;;'],
])('what a formula left in %s, %s, is a fault', (column, value, row) => {
  expect(faultsIn(row)).toEqual([{ line: 2, column, value, reason: 'the error of a formula, not a value' }]);
});

test.each(['#1 Jobb', '# Jobb!', '#jobb!'])('a name that begins with a sharp is data: %s', (name) => {
  expect(faultsIn(GOOD.replace('Språkbron', name))).toEqual([]);
});

test('a text that begins with a tab or CR is data, and its edges are trimmed as every value\u2019s', () => {
  const parsed = parse(HEADER, GOOD.replace('Språkbron', '"\tSpråkbron\r"'));
  expect(parsed.ok && parsed.value).toEqual([ACTIVE]);
});

test('names that differ only in case are one, spelled as most rows spell it', () => {
  const row = (id: number, provider: string, officer: string) => `P-${id};K-1;sai;${provider};${officer};2021-01-01;;`;
  const parsed = parse(
    HEADER,
    row(1, 'SPRÅKBRON', 'anna.berg'),
    row(2, 'Språkbron', 'Anna.Berg'),
    row(3, 'Språkbron', 'anna.berg'),
    row(4, 'Jobbvägen', 'karim'),
  );
  expect(parsed.ok && parsed.value.map((p) => [p.provider, p.officer])).toEqual([
    ['Språkbron', 'anna.berg'],
    ['Språkbron', 'anna.berg'],
    ['Språkbron', 'anna.berg'],
    ['Jobbvägen', 'karim'],
  ]);
});

test('more providers than a register can hold are a fault', () => {
  const rows = Array.from({ length: 65_536 }, (_, i) => `P-${i};K-1;sai;B ${i};o;2021-01-01;;`);
  const parsed = parse(HEADER, rows.join('\n'));
  expect(!parsed.ok && parsed.faults).toEqual([
    { line: 1, column: 'provider', value: '', reason: 'more than 65535 different names' },
  ]);
});

test('an id twice with different content is found among faulty rows too', () => {
  expect(
    faultsIn('P-1;K-1;x;B;o;2021-01-01;;', GOOD, 'P-1;K-1;x;B;o;2021-01-01;;').map((f) => [f.line, f.column]),
  ).toEqual([
    [2, 'intervention'],
    [3, 'placement_id'],
    [4, 'intervention'],
  ]);
});

test('an id twice with different content is a fault of the later line', () => {
  expect(faultsIn(GOOD, 'P-2;K-2;sai;B;o;2021-01-01;;', GOOD.replace('K-1', 'K-9'))).toEqual([
    { line: 4, column: 'placement_id', value: 'P-1', reason: 'stands twice with different content' },
  ]);
});

test('a fault names the column as the header of the file does', () => {
  const parsed = parse('Insats_id;KUND_ID;insats;anordnare;handläggare;Start;slut;avslutsorsak', 'P-1;K-1;x;B;o;y;;');
  expect(!parsed.ok && parsed.faults.map((f) => f.column)).toEqual(['insats', 'Start']);
});

test('every fault of every row is named, from top to bottom', () => {
  const faults = faultsIn(
    ';K-1;x;B;o;y;;', // 2: three
    GOOD,
    'P-2;K-2;sai', // 4: too short
    '"P-3";"K\n3";sai;B;o;2021-13-01;;', // 5 and 6
    'P-4;121212-1212;sai;B;o;2021-01-01;;', // 7
    'P-5;K-5;sai;B;o;2021-01-01;2020-01-01;', // 8: two
    'P-6;"K-6;sai;B;o;2021-01-01;;', // 9: a quote that is not closed
  );
  expect(faults.map((f) => [f.line, f.column])).toEqual([
    [2, 'placement_id'],
    [2, 'intervention'],
    [2, 'start'],
    [4, ''],
    [5, 'start'],
    [7, 'customer_id'],
    [8, 'end'],
    [8, 'end_reason'],
    [9, ''],
  ]);
});

test('every missing column is named, by both its names, beside the faults of the others', () => {
  const parsed = parse('insats_id;insats;anordnare;officer;start;slut', 'P-1;sai;B;o;igår;');
  expect(!parsed.ok && parsed.faults).toEqual([
    { line: 1, column: 'customer_id / kund_id', value: '', reason: 'the column is missing' },
    { line: 1, column: 'end_reason / avslutsorsak', value: '', reason: 'the column is missing' },
    { line: 2, column: 'start', value: 'igår', reason: NO_DAY },
  ]);
});

test('a column that stands twice is refused: which of them would count?', () => {
  const parsed = parse(`${HEADER};Slut`, `${GOOD};2021-05-01`);
  expect(!parsed.ok && parsed.faults).toEqual([
    { line: 1, column: 'Slut', value: '', reason: 'the column stands twice' },
  ]);
});

test.each(HEADER.split(';').map((column, i) => [column, i] as const))(
  'a personal identity number in %s is refused and not repeated',
  (column, i) => {
    const row = GOOD.split(';').map((field, k) => (k === i ? 'K 19121212-1212' : field));
    const faults = faultsIn(row.join(';'));
    expect(faults).toEqual([{ line: 2, column, value: '', reason: 'a personal identity number must not be here' }]);
  },
);

test('a personal identity number in a column that is ignored is refused too', () => {
  const parsed = parse(`${HEADER};note`, `${GOOD};mor 121212-1212`);
  expect(!parsed.ok && parsed.faults).toMatchObject([{ line: 2, column: 'note', value: '' }]);
});

test('the other faults of a row with a personal identity number are named, and none repeats it', () => {
  const parsed = parse(`${HEADER};121212-1212`, 'P-1;K-1;121212-1212;19121212-1212;;2021-02-30;;;1212121212');
  expect(!parsed.ok && parsed.faults.map((f) => [f.line, f.column, f.value])).toEqual([
    [1, '', ''],
    [2, 'intervention', ''],
    [2, 'provider', ''],
    [2, 'officer', ''],
    [2, 'start', '2021-02-30'],
    [2, '', ''],
  ]);
  expect(JSON.stringify(parsed)).not.toMatch(/1212/u);
});
