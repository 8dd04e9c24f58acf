import { readCsv } from './csv';
import { type CheckedTable, checkTable } from './table';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The table without wanting any column of it. */
const check = (bytes: Uint8Array): CheckedTable<never> | undefined => {
  const read = readCsv(bytes);
  return read.ok ? checkTable(read.table, {}) : undefined;
};
const linesOf = (text: string): [number, string][] | string => {
  const read = readCsv(utf8(text));
  if (!read.ok) return 'refused';
  const { rows } = checkTable(read.table, {});
  return rows.map(({ row, fields }) => [read.table.lineOf(row), fields.join('|')]);
};
const faultsOf = (bytes: Uint8Array) => {
  const read = readCsv(bytes);
  return read.ok ? check(bytes)?.faults.inOrder() : read.faults;
};

test.each<[string, string, [number, string][]]>([
  ['semicolons', 'a;b\n1;2\n', [[2, '1|2']]],
  ['commas', 'a,b\n1,2\n', [[2, '1|2']]],
  ['tabs, with empty fields kept', 'a\tb\tc\n1\t\t\n', [[2, '1||']]],
  ['commas after empty lines', '\n \na,b\n1,2\n', [[4, '1|2']]],
  ['a header with quoted separators', '"a;1;2",b\n1,2\n', [[2, '1|2']]],
  ['commas inside a file of semicolons', 'a;b\n1,5;2\n', [[2, '1,5|2']]],
  ['no line break at the end', 'a;b\n1;2', [[2, '1|2']]],
  ['a BOM', '\ufeffa;b\n1;2\n', [[2, '1|2']]],
  ['blanks around the values', ' a ; b \n 1 ;\u00a02\n', [[2, '1|2']]],
  ['blanks inside quotes', 'a;b\n" 1 ";"2 "\n', [[2, '1|2']]],
  ['a separator inside quotes', 'a;b\n"x;y";2\n', [[2, 'x;y|2']]],
  ['a quote inside quotes', 'a;b\n"the ""best""";2\n', [[2, 'the "best"|2']]],
  ['a text that a spreadsheet would take for a formula', 'a;b\n=1+1;@x\n', [[2, '=1+1|@x']]],
])('%s', (_, text, rows) => {
  expect(linesOf(text)).toEqual(rows);
});

// The line is the one an editor shows where the row begins.
test.each<[string, string, [number, string][]]>([
  [
    'CRLF',
    'a;b\r\n1;2\r\n3;4\r\n',
    [
      [2, '1|2'],
      [3, '3|4'],
    ],
  ],
  [
    'CRLF and LF mixed',
    'a;b\r\n1;2\n3;4\r\n5;6',
    [
      [2, '1|2'],
      [3, '3|4'],
      [4, '5|6'],
    ],
  ],
  [
    'empty lines',
    'a;b\n\n1;2\n\n\n3;4\n',
    [
      [3, '1|2'],
      [6, '3|4'],
    ],
  ],
  [
    'rows of empty fields, also of other lengths',
    'a;b\n;\n   \n1;2\n;;;\n" ";""\n3;4\n',
    [
      [4, '1|2'],
      [7, '3|4'],
    ],
  ],
  [
    'line breaks inside quotes',
    'a;b\n"x\ny";2\n3;"4\n\n5"\n6;7\n',
    [
      [2, 'x\ny|2'],
      [4, '3|4\n\n5'],
      [7, '6|7'],
    ],
  ],
  [
    'line breaks inside quotes in a file with CRLF',
    'a;b\r\n"x\r\ny";2\r\n3;4\r\n',
    [
      [2, 'x\ny|2'],
      [4, '3|4'],
    ],
  ],
  [
    'line breaks at the edges of a quoted field',
    'a;b\n"\nx\n";2\n3;4\n',
    [
      [2, 'x|2'],
      [5, '3|4'],
    ],
  ],
  ['a header of two lines', '"a\nz";b\n1;2\n', [[3, '1|2']]],
  ['empty lines before the header', '\n\na;b\n1;2\n', [[4, '1|2']]],
])('lines are counted as they stand in the file: %s', (_, text, rows) => {
  expect(linesOf(text)).toEqual(rows);
});

test('Windows-1252 is read, its dash and euro sign too', () => {
  // F6 ö, E5 å, 96 en dash, 80 euro
  const bytes = Uint8Array.from([...utf8('a;b\n'), 0xf6, 0x3b, 0xe5, 0x20, 0x96, 0x20, 0x80, 0x0a]);
  expect(check(bytes)?.rows).toEqual([{ row: 0, fields: ['ö', 'å – €'] }]);
});

// As Windows-1252 the å of the second line would be "Ã¥": another provider.
test.each<[string, number[]]>([
  ['an ö of Windows-1252', [0xf6]],
  ['half an ö', [0xc3]],
])('a file of UTF-8 with %s is refused, and the line named', (_, broken) => {
  const bytes = Uint8Array.from([...utf8('a;b\n1;Språkbron\n2;'), ...broken, ...utf8('x\n')]);
  expect(faultsOf(bytes)).toEqual([
    {
      line: 3,
      column: '',
      value: '',
      reason: 'letters are written in two ways (UTF-8 and Windows-1252): save the file anew as CSV UTF-8',
    },
  ]);
});

const BINARY = 'the file holds control characters: it is not a text file';
test.each<[string, Uint8Array, string]>([
  ['nothing', utf8(''), 'the file is empty'],
  ['a BOM alone', utf8('\ufeff'), 'the file is empty'],
  ['blank lines alone', utf8('\n \r\n'), 'the file is empty'],
  ['a header alone', utf8('a;b\n'), 'the file has a header and no rows'],
  ['a header and rows with nothing in them', utf8('a;b\n;\n;\n'), 'the file has a header and no rows'],
  ['a NUL byte', utf8('a;b\n1;\0\n'), BINARY],
  ['UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3b, 0x00]), BINARY],
  ['UTF-16 without its mark', Uint8Array.from([0x61, 0x00, 0x3b, 0x00]), BINARY],
  ['a zip (an .xlsx is one)', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), BINARY],
  ['bytes that Windows-1252 has no letter for', Uint8Array.from([0x61, 0x3b, 0x81, 0x0a]), BINARY],
])('a file with %s is refused', (_, bytes, reason) => {
  expect(faultsOf(bytes)).toEqual([{ line: 1, column: '', value: '', reason }]);
});

test.each<[string, string, number]>([
  ['on the last line', 'a;b\n1;2\n3;"4\n', 3],
  ['after which the file goes on', 'a;b\n1;"2\n3;4\n5;6\n', 2],
  ['after empty lines and a row of two lines', 'a;b\n"1\n1";2\n\n\n3;"4\n5;6\n', 6],
  ['in the header', 'a;"b\n1;2\n', 1],
  ['before which other text stands', 'a;b\n1;x"y"\n', 2],
  ['after which other text stands', 'a;b\n1;"x"y\n', 2],
])('a quote that is not closed or misplaced is named by the line where its row begins: %s', (_, text, line) => {
  expect(faultsOf(utf8(text))).toEqual([{ line, column: '', value: '', reason: 'a quote is not closed or misplaced' }]);
});

test.each<[string, string, string]>([
  ['too few', '1', 'the row has 1 fields, the header 2'],
  ['too many', '1;2;3', 'the row has 3 fields, the header 2'],
])('a row with %s fields', (_, row, reason) => {
  expect(faultsOf(utf8(`a;b\n1;2\n${row}\n`))).toEqual([{ line: 3, column: '', value: '', reason }]);
});

// 121212-1212 is the well-known test number
test.each<[string, string, object[]]>([
  ['in the first column', 'a;b\n121212-1212;2\n', [{ line: 2, column: 'a' }]],
  ['in the last', 'a;b\n1;2\n3;191212121212\n', [{ line: 3, column: 'b' }]],
  ['inside other text', 'a;b\n1;ring 121212-1212 nu\n', [{ line: 2, column: 'b' }]],
  ['behind a line break in quotes', 'a;b\n1;"x\n19121212-1212"\n', [{ line: 2, column: 'b' }]],
  ['in the header', 'a;121212-1212\n1;2\n', [{ line: 1, column: '' }]],
  [
    'in the header and under it',
    'a;121212-1212\n1;121212+1212\n',
    [
      { line: 1, column: '' },
      { line: 2, column: '' },
    ],
  ],
])('a personal identity number %s is refused and not repeated', (_, text, places) => {
  const faults = faultsOf(utf8(text));
  expect(faults).toMatchObject(places.map((p) => ({ ...p, value: '' })));
  expect(faults?.every((f) => f.reason.includes('personal identity number'))).toBe(true);
  expect(JSON.stringify(faults)).not.toMatch(/1212/u);
});

test('a personal identity number in a field too many is refused beside that', () => {
  const faults = faultsOf(utf8('a;b\n1;2;1212121212\n'));
  expect(faults).toEqual([
    { line: 2, column: '', value: '', reason: 'the row has 3 fields, the header 2' },
    { line: 2, column: '', value: '', reason: 'a personal identity number must not be here' },
  ]);
});
