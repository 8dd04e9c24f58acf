import { sampleCard as cardOf } from './testing/samples';
import { markdownIn, ofType, tableRows } from './testing/walk';

const wordsOf = (name: string): string => markdownIn(cardOf(name)).join('\n').replaceAll('\u00a0', ' ');

const rowsOf = (name: string): string[][] => tableRows(cardOf(name));

test.each([
  ['kpi-compliance.sv', '21 av 28 krav som bedömdes under 2021 är uppfyllda.'],
  ['kpi-compliance.sv', 'Jag antar att du menar i år (2021).'],
  ['kpi-compliance.en', '21 of 28 requirements rated in 2021 are fulfilled.'],
  ['kpi-compliance-one.sv', '1 av 1 krav som bedömdes under 2021 är uppfyllt.'],
  ['kpi-compliance-one.en', '1 of 1 requirement rated in 2021 is fulfilled.'],
  ['kpi-compliance-nothing.sv', 'Inga krav i checklistor bedömdes under 2021.'],
  ['kpi-compliance-compared.sv', '2020: 13 av 20.'],
  ['kpi-compliance-compared-with-nothing.sv', 'Inga krav i checklistor bedömdes under 2020.'],
  [
    'kpi-compliance-by-provider.en',
    "Sections: A Mandate and management, B Processes and routines, C The customer's path.",
  ],
  ['kpi-compliance-by-provider.sv', 'Jämför avsnitt för avsnitt'],
])('%s says "%s"', (name, words) => {
  expect(wordsOf(name)).toContain(words);
});

test.each<[string, string[][]]>([
  [
    'kpi-compliance-one.sv',
    [
      ['Avsnitt', 'Uppfyllda', 'Andel'],
      ['A Uppdrag och ledning', '1 av 1', '100 %'],
    ],
  ],
  [
    'kpi-compliance-compared-with-nothing.en',
    [
      ['Section', '2021', '2020'],
      ['A Mandate and management', '1 of 3 / 33%', '–'],
      ['B Processes and routines', '0 of 1 / 0%', '–'],
    ],
  ],
  [
    'kpi-compliance-by-provider.sv',
    [
      ['Anordnare', 'Uppfyllda'],
      ['Språkbron', '7 av 9 / A 3/3 · B 2/3 · C 2/3'],
      ['Väg & Mål', '1 av 4 / A 1/3 · B 0/1'],
      ['Totalt', '8 av 13 / A 4/6 · B 2/4 · C 2/3'],
    ],
  ],
  [
    'kpi-compliance-by-quarter.en',
    [
      ['Quarter', 'Fulfilled'],
      ['Q1 2021', '1 of 4 / A 1/3 · B 0/1'],
      ['Q2 2021', '–'],
      ['Q3 2021', '–'],
      ['Q4 2021', '5 of 6 / A 3/3 · B 2/3'],
      ['Total', '6 of 10 / A 4/6 · B 2/4'],
    ],
  ],
])('%s has the table %j', (name, rows) => {
  expect(rowsOf(name)).toEqual(rows);
});

test('two periods stand beside each other, section by section', () => {
  expect(rowsOf('kpi-compliance-compared.sv').slice(0, 5)).toEqual([
    ['Avsnitt', '2021', '2020'],
    ['A Uppdrag och ledning', '3 av 3 / 100 %', '2 av 3 / 67 %'],
    ['B Processer och rutiner', '2 av 3 / 67 %', '2 av 3 / 67 %'],
    ['C Kundens väg', '2 av 3 / 67 %', '3 av 3 / 100 %'],
    ['D Metod och progression', '1 av 2 / 50 %', '–'],
  ]);
});

// 21 of 28 would be 75 %, 13 of 20 65 %, 8 of 13 62 %, 7 of 9 78 %, 1 of 4 25 %; 630 of 840 75,0 %.
test.each([
  ['kpi-compliance.sv', /75/u],
  ['kpi-compliance-compared.sv', /75|65 %|procentenhet/u],
  ['kpi-compliance-by-provider.sv', /%|procent/u],
  ['kpi-compliance-by-many-providers.sv', /%|procent/u],
  ['kpi-compliance-by-quarter.sv', /%|procent/u],
])('%s has no share of everything: nothing like %s', (name, blended) => {
  const { fallbackText, body } = cardOf(name);
  expect(`${fallbackText} ${JSON.stringify(body)}`).not.toMatch(blended);
});

test('the sections of a review are bars, and those of groups are not', () => {
  const [chart] = ofType(cardOf('kpi-compliance.sv'), 'Chart.HorizontalBar');
  expect((chart?.['data'] as unknown[])[1]).toEqual({ x: 'B Processer och rutiner', y: 67 });
  const charts = ['kpi-compliance-one.sv', 'kpi-compliance-by-provider.sv', 'kpi-compliance-by-quarter.sv'];
  for (const name of charts) expect(JSON.stringify(cardOf(name))).not.toContain('Chart.');
});

test('thirty providers with eleven sections fit on a card; of more than fit, it is said', () => {
  expect(rowsOf('kpi-compliance-by-many-providers.sv')).toHaveLength(32);
  expect(wordsOf('kpi-compliance-by-many-providers-compared.sv')).toMatch(/Tabellen visar de \d+ första av 30\./u);
  expect(wordsOf('kpi-compliance-by-many-months.sv')).toMatch(/Tabellen visar de \d+ senaste av 120\./u);
});
