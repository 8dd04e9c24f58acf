import { sampleCard as cardOf } from './testing/samples';
import { markdownIn, ofType, tableRows } from './testing/walk';

const wordsOf = (name: string): string => markdownIn(cardOf(name)).join('\n').replaceAll('\u00a0', ' ');

const rowsOf = (name: string): string[][] => tableRows(cardOf(name));

test.each([
  ['kpi-open-flags.sv', '27 flaggor är öppna den 31 december 2021; en insatsperiod kan ha flera.'],
  ['kpi-open-flags-one.sv', '1 flagga är öppen den 31 december 2021'],
  ['kpi-open-flags-none.en', '0 flags are open on 31 December 2021'],
  ['kpi-open-flags-by-officer.sv', 'Karim Haddad'],
  ['kpi-progression.sv', '+0,43'],
  ['kpi-progression.sv', 'i 32 insatsperioder vars sista mättillfälle var under 2021.'],
  ['kpi-progression.sv', 'Jag antar att du menar i år (2021).'],
  ['kpi-progression.en', 'in 32 placements whose last measurement was in 2021.'],
  ['kpi-progression-few.sv', '−0,50'],
  ['kpi-progression-few.sv', 'bara 1 ligger bakom'],
  ['kpi-progression-nothing.sv', 'kan inte beräknas'],
  ['kpi-progression-nothing.sv', 'Ingen insatsperiod vars sista mättillfälle var under 2021'],
  ['kpi-progression-compared.sv', '↑ Upp 0,23 jämfört med 2020'],
  ['kpi-progression-compared.sv', '2020: +0,20 (12 insatsperioder).'],
  ['kpi-progression-compared-with-nothing.en', 'It cannot be compared with 2020'],
])('%s says "%s"', (name, words) => {
  expect(wordsOf(name)).toContain(words);
});

test('each indicator has its change and how many are behind it', () => {
  expect(rowsOf('kpi-progression.sv')).toEqual([
    ['Indikator', 'Förändring', 'Insatsperioder'],
    ['P1 Jobbsökning', '+0,81', '32'],
    ['P2 Kunskap om arbetsmarknaden', '+0,60', '30'],
    ['P3 Hantering av hälsa', 'kan inte beräknas', '0'],
    ['P4 Samarbetsförmåga', '+0,38', '24'],
    ['P5 Målmedvetenhet', '0,00', '28'],
    ['P6 Tilltro att klara ett arbete', '−0,25', '20'],
    ['P7 Handläggarens tilltro', '+1,13', '16'],
  ]);
});

test('two periods stand beside each other', () => {
  expect(rowsOf('kpi-progression-compared.en').slice(0, 4)).toEqual([
    ['Indicator', '2021', '2020'],
    ['P1 Job search', '+0.81 / 32 placements', '+0.50 / 12 placements'],
    ['P2 Knowledge of the labour market', '+0.60 / 30 placements', '+0.25 / 8 placements'],
    ['P3 Handling of health', 'cannot be computed / 0 placements', '−0.10 / 10 placements'],
  ]);
  expect(rowsOf('kpi-progression-compared-with-nothing.sv')[1]).toEqual([
    'P1 Jobbsökning',
    '+0,81 / 32 insatsperioder',
    '–',
  ]);
  expect(rowsOf('kpi-progression-nothing.sv')).toEqual([]);
});

test('the indicators are bars, without the one that nothing can be said of', () => {
  const [chart] = ofType(cardOf('kpi-progression.sv'), 'Chart.HorizontalBar');
  const bars = chart?.['data'] as { x: string; y: number }[];
  expect(bars).toHaveLength(6);
  expect(bars[4]).toEqual({ x: 'P6 Tilltro att klara ett arbete', y: -0.25 });
  expect(JSON.stringify(chart?.['fallback'])).toContain('Diagrammet visas i Teams på datorn.');
  for (const name of ['kpi-progression-few.sv', 'kpi-progression-nothing.sv'])
    expect(JSON.stringify(cardOf(name))).not.toContain('Chart.');
});
