import { day } from '../core/calendar/day';
import { monthsFrom, wholeYear } from '../core/calendar/period';
import { nacka } from '../core/catalogue/nacka';
import { Grouping, type KpiQuestion, Metric, type Question } from '../core/questions/question';
import { capitalised, questionWords, uncapitalised } from './questionWords';

const in2021 = { period: wholeYear(2021) };
const asOf = day('2021-12-31');
const kpi = (metric: Metric, more: Partial<KpiQuestion> = in2021): Question => ({ kind: 'kpi', metric, ...more });
const anna = 'anna.berg@nacka.example';

test.each<[Question, string, string]>([
  [kpi('customers'), 'Kunder 2021', 'Customers, 2021'],
  [kpi('customers', {}), 'Kunder i år', 'Customers this year'],
  [kpi('placements'), 'Insatser 2021', 'Placements, 2021'],
  [kpi('starts'), 'Påbörjade insatser 2021', 'Started placements, 2021'],
  [kpi('endings'), 'Avslutade insatser 2021', 'Ended placements, 2021'],
  [kpi('selfSufficiency'), 'Andel till egen försörjning 2021', 'Share that became self-sufficient, 2021'],
  [
    kpi('selfSufficiencyOfEnded'),
    'Andel av de avslutade till egen försörjning 2021',
    'Share of the ended that became self-sufficient, 2021',
  ],
  [kpi('daysToSelfSufficiency'), 'Snittid till egen försörjning 2021', 'Mean time to self-sufficiency, 2021'],
  [kpi('medianDaysToSelfSufficiency'), 'Mediantid till egen försörjning 2021', 'Median time to self-sufficiency, 2021'],
  [
    kpi('selfSufficiencyWithin', { ...in2021, days: 365 }),
    'Andel till egen försörjning inom 365 dagar 2021',
    'Share that became self-sufficient within 365 days, 2021',
  ],
  [kpi('satisfaction'), 'Kundnöjdhet (NKI) 2021', 'Customer satisfaction (NKI), 2021'],
  [kpi('openFlags', {}), 'Öppna flaggor', 'Open flags'],
  [kpi('checklistCompliance'), 'Uppfyllda checklistekrav 2021', 'Checklist requirements fulfilled, 2021'],
  [kpi('progression'), 'Progression 2021', 'Progression, 2021'],
  [kpi('longStay', { months: 6 }), 'Mer än 6 månader i insats', 'More than 6 months in an intervention'],
  [kpi('longStay', { months: 1 }), 'Mer än 1 månad i insats', 'More than 1 month in an intervention'],
  [
    kpi('longStay', { months: 12, asOf, compare: { from: day('2020-12-31'), to: day('2020-12-31') } }),
    'Mer än 12 månader i insats den 31 december 2021, jämfört med 31 december 2020',
    'More than 12 months in an intervention on 31 December 2021, compared with 31 December 2020',
  ],
  [
    kpi('customers', { ...in2021, filter: { provider: ['Vägen Vidare'] } }),
    'Kunder hos Vägen Vidare 2021',
    'Customers at Vägen Vidare, 2021',
  ],
  [
    kpi('customers', { ...in2021, filter: { intervention: ['jobbpeng-forstarkt', 'jobbpeng-grund'] } }),
    'Kunder i Förstärkt jobbpeng och Jobbpeng grund 2021',
    'Customers in Enhanced job voucher and Basic job voucher, 2021',
  ],
  [
    kpi('placements', { ...in2021, filter: { provider: ['A', 'B', 'C', 'D', 'E'] } }),
    'Insatser hos A, B, C och 2 till 2021',
    'Placements at A, B, C and 2 more, 2021',
  ],
  [
    kpi('customers', { ...in2021, filter: { officer: anna } }),
    'Kunder med handläggare Anna Berg 2021',
    'Customers with officer Anna Berg, 2021',
  ],
  [
    kpi('endings', { ...in2021, filter: { officer: 'me' } }),
    'Avslutade insatser bland mina kunder 2021',
    'Ended placements among my customers, 2021',
  ],
  [
    kpi('selfSufficiency', { by: 'intervention', ...in2021, compare: wholeYear(2020) }),
    'Andel till egen försörjning per insats 2021, jämfört med 2020',
    'Share that became self-sufficient by intervention, 2021, compared with 2020',
  ],
  [
    kpi('starts', { by: 'month', period: monthsFrom(2021, 1, 3) }),
    'Påbörjade insatser per månad januari–mars 2021',
    'Started placements by month, January–March 2021',
  ],
  [
    kpi('customers', { period: { from: asOf, to: asOf } }),
    'Kunder den 31 december 2021',
    'Customers on 31 December 2021',
  ],
  [
    kpi('customers', { ...in2021, registerVersion: 4 }),
    'Kunder 2021, enligt register nr 4',
    'Customers, 2021, by register no. 4',
  ],
  [{ kind: 'cases' }, 'Pågående ärenden', 'Active cases'],
  [
    { kind: 'cases', months: 12, filter: { intervention: ['sai'] }, asOf },
    'Ärenden över 12 månader i SAI den 31 december 2021',
    'Cases over 12 months in SAI on 31 December 2021',
  ],
  [
    { kind: 'explain', metric: 'satisfaction' },
    'Så räknas kundnöjdhet (NKI)',
    'How it is computed: customer satisfaction (NKI)',
  ],
  [{ kind: 'flags' }, 'Mina flaggor', 'My flags'],
  [{ kind: 'checklist' }, 'Checklista', 'Checklist'],
  [{ kind: 'checklist', filter: { provider: ['Språkbron'] } }, 'Checklista för Språkbron', 'Checklist for Språkbron'],
  [{ kind: 'help' }, 'Vad jag kan svara på', 'What I can answer'],
  [{ kind: 'unsupported' }, 'En fråga som jag inte kan svara på', 'A question that I cannot answer'],
  [
    { kind: 'clarify', options: [{ kind: 'help' }, { kind: 'flags' }] },
    'En fråga med flera betydelser',
    'A question with several meanings',
  ],
])('%j is "%s", in English "%s"', (question, sv, en) => {
  const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
  expect(plain(questionWords(question, { catalogue: nacka, lang: 'sv' }))).toBe(sv);
  expect(plain(questionWords(question, { catalogue: nacka, lang: 'en' }))).toBe(en);
});

test('every figure and every grouping has words of its own', () => {
  const questions = Metric.options.flatMap((metric) =>
    [undefined, ...Grouping.options].map((by) => kpi(metric, { ...in2021, ...(by === undefined ? {} : { by }) })),
  );
  for (const lang of ['sv', 'en'] as const) {
    const words = questions.map((q) => questionWords(q, { catalogue: nacka, lang }));
    expect(new Set(words).size).toBe(questions.length);
  }
});

test.each([
  ['Andel till egen försörjning', 'andel till egen försörjning'],
  ['Öppna flaggor', 'öppna flaggor'],
  ['NKI per år', 'NKI per år'],
])('"%s" is "%s" inside a sentence', (alone, inside) => {
  expect(uncapitalised(alone)).toBe(inside);
  expect(capitalised(inside)).toBe(alone);
});

test('a figure of today does not say the day', () => {
  const words = { catalogue: nacka, lang: 'sv', today: asOf } as const;
  expect(questionWords(kpi('longStay', { months: 6, asOf }), words)).toBe('Mer än 6 månader i insats');
  expect(questionWords({ kind: 'cases', asOf }, words)).toBe('Pågående ärenden');
  expect(questionWords({ kind: 'cases', asOf: day('2021-06-30') }, words)).toBe('Pågående ärenden den 30 juni 2021');
});
