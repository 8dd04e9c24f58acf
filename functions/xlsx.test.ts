import { strToU8 } from 'fflate';
import { day } from '../core/calendar/day';
import { nacka } from '../core/catalogue/nacka';
import { parseRegister } from '../core/register/parseRegister';
import { parseSurveys } from '../core/register/survey';
import { readImportFile } from './importFile';
import { type Cell, sheetXml, workbook } from './testing/workbook';
import { readXlsx } from './xlsx';

const HEADER = ['placement_id', 'customer_id', 'intervention', 'provider', 'officer', 'start', 'end', 'end_reason'];
/** What Excel stores for 2021-01-01: days since the last day of 1899, as it counts them. */
const NEW_YEAR_2021 = 44_197;
const GOOD: Cell[] = ['P-1', 'K-1', 'SAI', 'Språkbron', 'anna.berg', { day: NEW_YEAR_2021 }];

const parse = async (...rows: (readonly Cell[] | undefined)[]) =>
  parseRegister(await readImportFile(workbook([sheetXml(rows)])), nacka, day('2021-12-31'));
const faultsIn = async (...rows: (readonly Cell[] | undefined)[]) => {
  const parsed = await parse(HEADER, ...rows);
  return parsed.ok ? [] : parsed.faults;
};

test('the first sheet is read: days as days, numbers as plain text', async () => {
  const rows = [HEADER, GOOD, [4711, 1.2e5, 'sai', 12, 7, '2021-02-01', { day: NEW_YEAR_2021 + 58 }, 'Arbete']];
  const bytes = workbook([sheetXml(rows), sheetXml([['något', 'annat']])]);
  const parsed = parseRegister(await readImportFile(bytes), nacka, day('2021-12-31'));
  expect(parsed).toEqual({
    ok: true,
    ignored: [],
    value: [
      {
        placementId: 'P-1',
        customerId: 'K-1',
        intervention: 'sai',
        provider: 'Språkbron',
        officer: 'anna.berg',
        start: '2021-01-01',
      },
      {
        placementId: '4711',
        customerId: '120000',
        intervention: 'sai',
        provider: '12',
        officer: '7',
        start: '2021-02-01',
        end: '2021-02-28',
        endReason: 'arbete',
      },
    ],
  });
});

test('a survey may be a workbook too', async () => {
  const bytes = workbook([
    sheetXml([
      ['år', 'anordnare', 'insats', 'svarande', 'betyg'],
      [2021, undefined, 'SAI', 60, 4.18],
    ]),
  ]);
  expect(parseSurveys(await readImportFile(bytes), nacka)).toMatchObject({
    value: [{ year: 2021, intervention: 'sai', respondents: 60, score: 4.18 }],
  });
});

test('a fault is named by the row of the sheet, rows that are not there counted', async () => {
  const faults = await faultsIn(undefined, GOOD, [], undefined, ['P-2', 'K-2', 'x', 'B', 'o', { day: NEW_YEAR_2021 }]);
  expect(faults).toMatchObject([{ line: 6, column: 'intervention', value: 'x' }]);
});

test('empty rows, and empty cells beyond the header, are nothing', async () => {
  expect(await faultsIn([...GOOD, '', ' ', '', ' '], ['', ' '], GOOD)).toEqual([]);
});

test('something beyond the header is a field too many', async () => {
  expect(await faultsIn([...GOOD, '', '', 'x'])).toMatchObject([
    { line: 2, reason: 'the row has 9 fields, the header 8' },
  ]);
});

test.each<[string, Cell, string]>([
  ['a day with a time', { day: NEW_YEAR_2021 + 0.5 }, '2021-01-01 12:00'],
  ['a number that is no day', 44_197, '44197'],
  ["a formula's error", { xml: (r) => `<c r="${r}" t="e"><f>1/0</f><v>#DIV/0!</v></c>` }, '#DIV/0!'],
  ['yes', { xml: (r) => `<c r="${r}" t="b"><v>1</v></c>` }, 'TRUE'],
])('%s is no end', async (_, cell, value) => {
  expect(await faultsIn([...GOOD, cell, 'arbete'])).toEqual([
    { line: 2, column: 'end', value, reason: 'not a day (YYYY-MM-DD)' },
  ]);
});

test('texts that a spreadsheet takes for formulas are kept', async () => {
  const parsed = await parse(HEADER, GOOD.with(3, '=1+1'), GOOD.with(0, 'P-2').with(3, '@x'));
  expect(parsed.ok && parsed.value.map((p) => p.provider)).toEqual(['=1+1', '@x']);
});

// 121212-1212 is the well-known test number; 080229-0007 has lost its zero as a number.
test.each<[string, Cell]>([
  ['a text', '121212-1212'],
  ['a number', 1_212_121_212],
  ['a number with its century', 191_212_121_212],
  ['a number that lost its zero', 802_290_007],
  ['a number with a decimal point', 121_212.1212],
])('a personal identity number as %s is refused in every column and not repeated', async (_, cell) => {
  for (const [i, column] of HEADER.entries()) {
    const row = Array.from(HEADER, (_name, k): Cell => GOOD[k] ?? '');
    const parsed = await parse(HEADER, row.with(i, cell));
    expect(!parsed.ok && parsed.faults.filter((f) => f.reason.includes('personal'))).toEqual([
      { line: 2, column, value: '', reason: 'a personal identity number must not be here' },
    ]);
    expect(JSON.stringify(parsed)).not.toMatch(/1212|80229/u);
  }
});

test('a personal identity number in the header is refused and not repeated', async () => {
  const parsed = await parse([...HEADER, 1_212_121_212], GOOD);
  expect(!parsed.ok && parsed.faults).toEqual([
    { line: 1, column: '', value: '', reason: 'the header holds a personal identity number' },
  ]);
});

const refusal = async (bytes: Uint8Array, limit?: number) => {
  const read = await readXlsx(bytes, limit);
  return read.ok ? undefined : read.faults.map((f) => f.reason).join();
};

test('a workbook that unpacks to too much is refused before it is unpacked', async () => {
  const bytes = workbook([sheetXml([HEADER, GOOD])], { 'xl/media/bomb.xml': new Uint8Array(3_000_000) });
  expect(bytes.length).toBeLessThan(10_000);
  expect(await refusal(bytes, 1_000_000)).toBe('the workbook unpacks to more than 1000000 bytes');
  expect(await refusal(bytes)).toBeUndefined();
});

test('an archive that says less than it holds is refused or cut, never unpacked', async () => {
  const bytes = workbook([sheetXml([HEADER, GOOD])], { 'xl/bomb.xml': new Uint8Array(3_000_000) });
  const size = Uint8Array.from([0xc0, 0xc6, 0x2d, 0x00]);
  const lying = Uint8Array.from(bytes);
  for (let i = 0; i + 4 <= lying.length; i += 1)
    if (size.every((byte, k) => lying[i + k] === byte)) lying.set([10, 0, 0, 0], i);
  const before = process.memoryUsage().arrayBuffers;
  await refusal(lying, 1_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_500_000);
});

const TOO_MANY = 'the workbook has more than 12000000 cells';
const NO_WORKBOOK = 'the file is a zip archive, but not a workbook (.xlsx)';

test('what Excel writes around the rows is taken for no cell', async () => {
  const around = sheetXml([HEADER, GOOD])
    .replace('<sheetData>', '<cols><col min="1" max="8" width="20" customWidth="1"/></cols><sheetData>')
    .replace(
      '</sheetData>',
      '<row r="3" spans="1:8"><c r="A3" s="1"/></row></sheetData><conditionalFormatting sqref="A1"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><rowBreaks count="0"/>',
    );
  const parsed = parseRegister(await readImportFile(workbook([around])), nacka, day('2021-12-31'));
  expect(parsed).toMatchObject({ ok: true, value: [{ placementId: 'P-1' }] });
});

// Each of these would have the reader make millions of cells, until the process has no memory left.
test.each<[string, string, string]>([
  ['as Excel writes it', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', TOO_MANY],
  ['in single quotes', "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", TOO_MANY],
  ['with a prefix', '<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>', TOO_MANY],
  ['of a row without cells', '<row r="9999999"></row><row r="99999999"></row>', NO_WORKBOOK],
  ['as an entity', '<row r="1048576"><c r="&#88;FD1048576"><v>1</v></c></row>', NO_WORKBOOK],
  ['as a power', '<row r="1e9"><c r="A1e9"><v>1</v></c></row>', NO_WORKBOOK],
  ['after a bracket', '<row r="1048576"><c s=">" r="XFD1048576"><v>1</v></c></row>', NO_WORKBOOK],
])('a sheet with a cell in the farthest corner, %s, is refused', async (_, row, reason) => {
  const far = sheetXml([HEADER, GOOD]).replace('</sheetData>', `${row}</sheetData>`);
  expect(await refusal(workbook([far]))).toBe(reason);
});

test('and so it is when the sheet is kept where no other is', async () => {
  const far = sheetXml([HEADER, GOOD]).replace('</sheetData>', '<row r="9000000"><c r="B9000000"/></row></sheetData>');
  expect(await refusal(workbook([sheetXml([HEADER, GOOD])], { 'xl/elsewhere.xml': strToU8(far) }))).toBe(TOO_MANY);
});

test.each<[string, Uint8Array]>([
  ['an empty sheet', workbook([sheetXml([])])],
  ['a header alone', workbook([sheetXml([HEADER])])],
  ['another archive', workbook([]).slice(0)],
  ['a broken archive', workbook([sheetXml([HEADER, GOOD])]).slice(0, 700)],
  ['two bytes of one', Uint8Array.from([0x50, 0x4b, 0x03, 0x04])],
])('%s is refused', async (_, bytes) => {
  expect(parseRegister(await readImportFile(bytes), nacka, day('2021-12-31')).ok).toBe(false);
});
