import { markdownIn, ofType } from './testing/walk';
import { sampleCard as cardOf } from './testing/samples';
import type { Element } from './element';

const wordsOf = (name: string): string => markdownIn(cardOf(name)).join('\n').replaceAll('\u00a0', ' ');

test.each([
  ['kpi-share.sv', '29,4 %', '113 av 385 insatsperioder'],
  ['kpi-share.sv', 'Egen försörjning 2021', '95 % konfidensintervall: 25,0–34,1 %.'],
  ['kpi-share.en', '29.4%', '113 of 385 placements'],
  ['kpi-share-assumed-period.sv', 'Du angav ingen period', '2021'],
  ['kpi-share-small-denominator.sv', '25 %', 'Jobbpeng grund'],
  ['kpi-share-filtered.sv', '13 %', 'Språk- och arbetslivsintroduktion, Språkbron, Anna Berg'],
  ['kpi-share-cannot-be-computed.sv', 'kan inte beräknas', 'inget att räkna på'],
  ['kpi-share-compared.sv', '2020: 26,3 % (129 av 490).', 'Skillnad: +3,0 procentenheter.'],
  ['kpi-share-compared.sv', '29,4 %', 'Intervallen går in i varandra: skillnaden kan vara slump.'],
  ['kpi-count-compared.sv', '359', '2020: 462. Skillnad: −103.'],
  ['kpi-count-one.sv', '1', '1 insatsperiod pågick under perioden.'],
  ['kpi-days.sv', '415,9 dagar', 'Medeltalet stiger när gamla ärenden till slut avslutas.'],
  ['kpi-days.sv', 'Förstärkt jobbpeng', 'Medeltal för de 58 insatsperioder'],
  ['kpi-score.sv', '4,18', '212 svarande'],
  ['kpi-long-stay.sv', '21', '21 av 120 pågående insatsperioder har varat längre än 12 månader: 17,5 %.'],
  ['kpi-long-stay-none.sv', '0', 'inga pågående insatsperioder'],
])('%s says "%s" and "%s"', (name, first, second) => {
  expect(wordsOf(name)).toContain(first);
  expect(wordsOf(name)).toContain(second);
});

test.each(['kpi-share-by-intervention.sv', 'kpi-share-by-provider.sv', 'kpi-share-by-quarter.sv'])(
  '%s puts shares in order only with their intervals in sight',
  (name) => {
    expect(cardOf(name).body.map((e) => e.type)).toContain('Table');
    expect(wordsOf(name)).toContain('95 % intervall');
    expect(wordsOf(name)).toContain('Där intervallen går in i varandra kan skillnaden mellan grupperna vara slump.');
  },
);

test('a count by group has its table on demand, and its figures where charts are not drawn', () => {
  const card = cardOf('kpi-count-by-end-reason.sv');
  expect(card.body.map((e) => e.type)).not.toContain('Table');
  const [chart] = ofType(card, 'Chart.VerticalBar');
  expect((chart?.['fallback'] as Element)['facts']).toContainEqual({ title: 'Arbete', value: '84' });
});

test('groups over time are a line, other groups are bars', () => {
  expect(ofType(cardOf('kpi-count-by-year.sv'), 'Chart.Line')).toHaveLength(1);
  expect(ofType(cardOf('kpi-share-by-provider.sv'), 'Chart.VerticalBar')).toHaveLength(1);
});

test('a group without a denominator is in the table and not in the chart', () => {
  const card = cardOf('kpi-share-by-provider.sv');
  expect(JSON.stringify(ofType(card, 'Chart.VerticalBar'))).not.toContain('Nystart');
  expect(JSON.stringify(ofType(card, 'Table'))).toContain('Nystart');
});
