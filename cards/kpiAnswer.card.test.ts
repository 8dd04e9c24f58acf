import { markdownIn, ofType } from './testing/walk';
import { sampleCard as cardOf } from './testing/samples';
import type { Element } from './element';

const wordsOf = (name: string): string => markdownIn(cardOf(name)).join('\n').replaceAll('\u00a0', ' ');

test.each([
  ['kpi-share.sv', '29,4 %', '113 av 385 insatsperioder som pågick under 2021 ledde då till egen försörjning'],
  ['kpi-share.sv', 'Egen försörjning', 'ligger andelen mellan 25,0 % och 34,1 % (95 % konfidensintervall).'],
  ['kpi-share.sv', 'Så förstod jag frågan: andel till egen försörjning 2021.', 'Blev svaret rätt?'],
  ['kpi-share.en', '29.4%', 'the share lies between 25.0% and 34.1% (95% confidence interval).'],
  ['kpi-share-assumed-period.sv', 'Jag antar att du menar i år (2021).', '2021'],
  ['kpi-share-small-denominator.sv', '25 %', 'mellan 16 % och 36 %'],
  ['kpi-share-filtered.sv', '13 %', 'i SAI hos Språkbron med handläggare Anna Berg 2021'],
  ['kpi-share-filtered.sv', '13 %', 'Tolka siffran försiktigt: bara 8 ligger bakom (färre än 20).'],
  ['kpi-share-cannot-be-computed.sv', 'kan inte beräknas', 'Det finns inget att räkna på under 2021.'],
  ['kpi-share-compared.sv', '↑ Upp 3,0 procentenheter jämfört med 2020', '2020: 26,3 % (129 av 490).'],
  ['kpi-share-compared.sv', '29,4 %', 'Intervallen överlappar, så skillnaden kan bero på slumpen.'],
  ['kpi-share-compared-same.sv', '→ Oförändrat jämfört med 2020', '2020: 29,4 % (113 av 385).'],
  ['kpi-share-compared-few.sv', '↓ Ner 50 procentenheter jämfört med 2020', 'bara 12 ligger bakom'], // 25 − 75
  ['kpi-share-compared-with-nothing.sv', 'Det går inte att jämföra med 2018', '2018: kan inte beräknas.'],
  ['kpi-count-compared.sv', '359', '↓ Ner 103 jämfört med 2020'],
  ['kpi-count-compared.en', '359', '↓ Down 103 compared with 2020'],
  ['kpi-count-one.sv', '1', '1 insatsperiod pågick under 2021; en kund kan ha flera.'],
  ['kpi-days.sv', '415,9 dagar', 'Medelvärdet stiger när gamla ärenden till slut avslutas.'],
  [
    'kpi-days.sv',
    'Förstärkt jobbpeng',
    'Medelvärde för de 58 insatsperioder som ledde till egen försörjning under 2021.',
  ],
  ['kpi-score.sv', '4,18', 'från 212 svarande under 2021'],
  [
    'kpi-long-stay.sv',
    '21',
    '21 av 120 insatsperioder som pågick den 31 december 2021 hade varat längre än 12 månader: 17,5 %.',
  ],
  ['kpi-long-stay-none.sv', '0', 'Det fanns inga pågående insatsperioder den 31 december 2021.'],
])('%s says "%s" and "%s"', (name, first, second) => {
  expect(wordsOf(name)).toContain(first);
  expect(wordsOf(name)).toContain(second);
});

test.each(['kpi-share.sv', 'kpi-count-compared.sv', 'kpi-share-small-denominator.sv'])(
  '%s warns of few cases only where there are few',
  (name) => expect(wordsOf(name)).not.toContain('Tolka siffran försiktigt'),
);

test.each(['kpi-share-by-intervention.sv', 'kpi-share-by-provider.sv', 'kpi-share-by-quarter.sv'])(
  '%s puts shares in order only with their intervals in sight',
  (name) => {
    expect(cardOf(name).body.map((e) => e.type)).toContain('Table');
    expect(wordsOf(name)).toContain('95 % intervall');
    expect(wordsOf(name)).toContain('Där intervallen överlappar kan skillnaden bero på slumpen.');
  },
);

test('a count by group has its table on demand, and its figures where charts are not drawn', () => {
  const card = cardOf('kpi-count-by-end-reason.sv');
  expect(card.body.map((e) => e.type)).not.toContain('Table');
  const [chart] = ofType(card, 'Chart.HorizontalBar');
  expect((chart?.['fallback'] as Element)['facts']).toContainEqual({ title: 'Arbete', value: '84' });
});

test('groups over time are a line, other groups are bars, lying when there are many names to read', () => {
  expect(ofType(cardOf('kpi-count-by-year.sv'), 'Chart.Line')).toHaveLength(1);
  expect(ofType(cardOf('kpi-share-by-provider.sv'), 'Chart.VerticalBar')).toHaveLength(1);
  expect(ofType(cardOf('kpi-share-by-many-providers.sv'), 'Chart.HorizontalBar')).toHaveLength(1);
});

test.each([
  ['kpi-count-by-month.sv', ['sep', 'okt', 'nov']],
  ['kpi-share-by-quarter.en', ['Q1', 'Q2']],
  ['kpi-count-by-end-reason.sv', ['Arbete', 'Annan myndighet']],
  ['kpi-share-by-intervention.sv', ['Förstärkt jobbpeng', 'SAI']],
])('%s names its groups for short in the chart: %j, …', (name, labels) => {
  const [chart] = ofType(cardOf(name), 'Chart.VerticalBar', 'Chart.HorizontalBar', 'Chart.Line');
  const [first] = chart?.['data'] as { values?: { x: string }[] }[];
  const points = first?.values ?? (chart?.['data'] as { x: string }[]);
  expect(points.slice(0, labels.length).map((p) => p.x)).toEqual(labels);
});

test.each([
  ['kpi-share-by-quarter.sv', 'kvartalen kan inte läggas ihop', true],
  ['kpi-count-by-year.en', 'the years do not add up', true],
  ['kpi-share-by-intervention.sv', 'kan inte läggas ihop', false],
])('%s says "%s": %s', (name, caution, said) => expect(wordsOf(name).includes(caution)).toBe(said));

test('a group without a denominator is in the table and not in the chart', () => {
  const card = cardOf('kpi-share-by-provider.sv');
  expect(JSON.stringify(ofType(card, 'Chart.VerticalBar'))).not.toContain('Nystart');
  expect(JSON.stringify(ofType(card, 'Table'))).toContain('Nystart');
});

test('of many groups the chart shows the first and the table the more, and both say so', () => {
  const card = cardOf('kpi-share-by-many-providers.sv');
  const [chart] = ofType(card, 'Chart.HorizontalBar');
  const [table] = ofType(card, 'Table');
  expect(chart?.['data']).toHaveLength(12);
  const rows = (table?.['rows'] as Element[]).length - 2; // without the header and the total
  expect(rows).toBeGreaterThan(12);
  expect(wordsOf('kpi-share-by-many-providers.sv')).toContain('Diagrammet visar de 12 första av 40');
  expect(rows === 40 || wordsOf('kpi-share-by-many-providers.sv').includes(`de ${rows} första av 40`)).toBe(true);
});

test('of many months the line shows all and the table the latest', () => {
  const card = cardOf('kpi-count-by-many-months.sv');
  const [line] = ofType(card, 'Chart.Line');
  expect((line?.['data'] as { values: unknown[] }[])[0]?.values).toHaveLength(120);
  expect(wordsOf('kpi-count-by-many-months.sv')).toMatch(/Tabellen visar de \d+ senaste av 120\./u);
  expect(JSON.stringify(ofType(card, 'Table'))).toContain('dec 2021');
});

const buttonsOf = (name: string): unknown[] =>
  ofType(cardOf(name), 'Action.Submit', 'Action.Execute').map((a) => a['title']);

test.each([
  ['kpi-share.sv', ['Per insats', 'Jämför med 2020', 'Utveckling per år']],
  ['kpi-share-by-intervention-compared.en', ['Development by year', 'By provider']],
  ['kpi-long-stay.sv', ['Visa vilka de är', 'Per insats', 'Jämför med 31 december 2020']],
])('%s offers %j', (name, titles) => {
  expect(buttonsOf(name).slice(0, titles.length)).toEqual(titles);
});

test('whether the answer was right is asked with the question and the id of the answer', () => {
  const [yes, no] = ofType(cardOf('kpi-share.sv'), 'Action.Execute');
  const question = { kind: 'kpi', metric: 'selfSufficiency', period: { from: '2021-01-01', to: '2021-12-31' } };
  const said = { question, answerId: '5f0c2b8e-6d0a-4b53-9f0e-1d2c3b4a5f60', lang: 'sv' };
  expect(yes).toMatchObject({ title: 'Ja', verb: 'feedback', data: { ...said, right: true } });
  expect(no).toMatchObject({ title: 'Nej', verb: 'feedback', data: { ...said, right: false } });
});
