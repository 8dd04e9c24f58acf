import { strToU8, type Zippable, zipSync } from 'fflate';

/** A cell as a workbook stores it: a text, a number, or the XML of something else. */
export type Cell = string | number | { day: number } | { xml: (place: string) => string } | undefined;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;');

const cellXml = (cell: Cell, place: string): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return 'day' in cell ? `<c r="${place}" s="1"><v>${cell.day}</v></c>` : cell.xml(place);
};

const placeOf = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** The XML of a sheet; a row that is undefined is not in it. */
export const sheetXml = (rows: readonly (readonly Cell[] | undefined)[]): string => {
  const written = rows.map((row, r) =>
    row === undefined ? '' : `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, placeOf(r, c))).join('')}</row>`,
  );
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${written.join('')}</sheetData></worksheet>`;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook as Excel saves it, with these sheets (first, second) and any further parts. */
export const workbook = (sheets: readonly string[], more: Zippable = {}): Uint8Array => {
  const of = (make: (n: number) => string): string => sheets.map((_, i) => make(i + 1)).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${of((n) => `<sheet name="Blad${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${of((n) => `<Relationship Id="rId${n}" Type="${REL}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
  const zipped = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  return zipSync({ ...Object.fromEntries(zipped), ...more });
};
