import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import type { Question } from './question';
import { understandWith } from './understand';

const register = buildRegister([
  placement().with({ provider: 'Språkbron', officer: 'anna.berg@nacka.example' }).build(),
  placement().with({ provider: 'Jobbkompassen AB', officer: 'karim.haddad@nacka.example' }).build(),
  placement().with({ provider: 'Vägen Vidare', officer: 'lena.sund@nacka.example' }).build(),
  placement().with({ provider: 'Nacka Karriärcenter', officer: 'lena.sund@nacka.example' }).build(),
]);
const understand = understandWith(nacka, register);
const today = day('2021-12-31');
const year = { from: '2021-01-01', to: '2021-12-31' };

const SELF: object = { kind: 'kpi', metric: 'selfSufficiency', period: year };
const BY_INTERVENTION: object = { ...SELF, by: 'intervention' };
const CUSTOMERS: object = { kind: 'kpi', metric: 'customers', period: year };
const NOW = { from: '2021-12-31', to: '2021-12-31' };
const Y2020 = { from: '2020-01-01', to: '2020-12-31' };
const STAY: object = { kind: 'kpi', metric: 'longStay', months: 12, asOf: '2021-12-31' };
const LONG: object = { kind: 'cases', months: 12, asOf: '2021-12-31' };

test.each<[string, object]>([
  ['Hur stor andel har nått egen försörjning?', SELF],
  ['hur stor andel har natt egen forsorjning', SELF],
  ['egen försörjning', SELF],
  ['Egen försörjning i år', SELF],
  ['What share has reached self-sufficiency?', SELF],
  ['egen försörjning per insats 2021', BY_INTERVENTION],
  ['self-sufficiency by intervention 2021', BY_INTERVENTION],
  ['egen försörjning per år', { ...SELF, by: 'year', period: { from: '2017-01-01', to: '2021-12-31' } }],
  ['egen försörjning per månad', { ...SELF, by: 'month' }],
  ['egen försörjning förra året', { ...SELF, period: { from: '2020-01-01', to: '2020-12-31' } }],
  ['egen försörjning i SAI', { ...SELF, filter: { intervention: ['sai'] } }],
  ['egen försörjning för jobbpeng', { ...SELF, filter: { intervention: ['jobbpeng-forstarkt', 'jobbpeng-grund'] } }],
  ['egen försörjning hos Jobbkompassens', { ...SELF, filter: { provider: ['Jobbkompassen AB'] } }],
  ['Hur många kunder har vi?', CUSTOMERS],
  ['How many customers do we have?', CUSTOMERS],
  ['hur många kunder har nått egen försörjning?', SELF],
  ['hur många kunder just nu?', { kind: 'kpi', metric: 'customers', period: { from: '2021-12-31', to: '2021-12-31' } }],
  ['Vilka kunder har varit mer än 12 månader i insats?', LONG],
  ['Which customers have been in an intervention for more than 12 months?', LONG],
  ['vilka har varit i insats över ett år', LONG],
  ['vilka av mina kunder har varit mer än tolv månader i insats', { ...LONG, filter: { officer: 'me' } }],
  ['hur många har varit i insats mer än 12 månader?', { kind: 'kpi', metric: 'longStay', months: 12, asOf: today }],
  ['visa mina kunder', { kind: 'cases', filter: { officer: 'me' }, asOf: today }],
  ['checklista för Språkbron', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['checklist for Vägen Vidare', { kind: 'checklist', filter: { provider: ['Vägen Vidare'] } }],
  ['mina flaggor', { kind: 'flags' }],
  ['show my flags', { kind: 'flags' }],
  ['hej!', { kind: 'help' }],
  ['vad är kundnöjdheten?', { kind: 'kpi', metric: 'satisfaction', period: year }],
  ['hur många kunder är i SAI?', { ...CUSTOMERS, filter: { intervention: ['sai'] } }],
  ['egen försörjning år 2020', { ...SELF, period: { from: '2020-01-01', to: '2020-12-31' } }],
  ['visa mig kunder i en insats mer än ett år', LONG],
  ['Help', { kind: 'help' }],
  ['hur många har varit i insats 12 månader', STAY],
  ['hur många har varit 12 månader i insats', STAY],
  ['Vilka kunder har varit i insats minst 12 månader?', LONG],
  ['Hur många pågående insatser har vi?', { ...CUSTOMERS, metric: 'placements', period: NOW }],
  ['How many active placements do we have?', { ...CUSTOMERS, metric: 'placements', period: NOW }],
  ['Hur många inskrivna kunder har vi?', { ...CUSTOMERS, period: NOW }],
  ['hur många kunder är inskrivna nu', { ...CUSTOMERS, period: NOW }],
  ['Hur många kunder har vi i Nacka?', CUSTOMERS],
  ['kunder i Nacka kommun', CUSTOMERS],
  ['kunder hos nacka karriarcenter', { ...CUSTOMERS, filter: { provider: ['Nacka Karriärcenter'] } }],
  ['kunder hos vägen', { ...CUSTOMERS, filter: { provider: ['Vägen Vidare'] } }],
  ['kunder i SAI och jobbpeng grund', { ...CUSTOMERS, filter: { intervention: ['jobbpeng-grund', 'sai'] } }],
  ['kunder i SAI, jobbpeng grund', { ...CUSTOMERS, filter: { intervention: ['jobbpeng-grund', 'sai'] } }],
  ['hur många kunder var i SAI under år 2020', { ...CUSTOMERS, filter: { intervention: ['sai'] }, period: Y2020 }],
  ['starta en checklista för Språkbron', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['open a checklist for Språkbron', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['start a checklist for Språkbron', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['Kan jag starta checklistan för Språkbron', { kind: 'checklist', filter: { provider: ['Språkbron'] } }],
  ['Visa egen försörjning per insats', BY_INTERVENTION],
  ['Visa antal kunder per insats', { ...CUSTOMERS, by: 'intervention' }],
  ['visa mig hur många kunder vi har', CUSTOMERS],
  ['list my cases', { kind: 'cases', filter: { officer: 'me' }, asOf: '2021-12-31' }],
  ['visa mina insatser', { kind: 'cases', filter: { officer: 'me' }, asOf: '2021-12-31' }],
  ['hej då', { kind: 'help' }],
  ['God dag!', { kind: 'help' }],
  ['start', { kind: 'help' }],
  ['Hej, hur många kunder har vi?', CUSTOMERS],
  ['Hur räknas egen försörjning?', { kind: 'explain', metric: 'selfSufficiency' }],
  ['hur beräknas kundnöjdheten', { kind: 'explain', metric: 'satisfaction' }],
  ['How is self-sufficiency calculated?', { kind: 'explain', metric: 'selfSufficiency' }],
  ['how is the number of customers computed?', { kind: 'explain', metric: 'customers' }],
  ['hur räknas andelen till egen försörjning av avslutade?', { kind: 'explain', metric: 'selfSufficiencyOfEnded' }],
  ['median till egen försörjning', { ...SELF, metric: 'medianDaysToSelfSufficiency' }],
  ['mediantid till självförsörjning i år', { ...SELF, metric: 'medianDaysToSelfSufficiency' }],
  ['median dagar till egen försörjning', { ...SELF, metric: 'medianDaysToSelfSufficiency' }],
  ['median days to self-sufficiency', { ...SELF, metric: 'medianDaysToSelfSufficiency' }],
])('"%s" is understood', (text, question) => {
  expect(understand(text, today).question).toEqual(question);
});

test.each([
  'egen försörjning för kvinnor',
  'blir det regn i eftermiddag?',
  'hur många kunder har Framtidsverkstan AB?',
  'egen försörjning 2022',
  'egen försörjning 2020 2021',
  'andel kunder',
  'visa ärendet för 121212-1212',
  'hur många har varit i insats mer än 90 dagar?',
  'per anordnare och insats',
  'ta bort kund 4711',
  'visa kund 4711',
  'egen försörjning 5',
  'kunder i insats mer än år 2020',
  'vilka kunder har egen försörjning',
  '',
])('"%s" is not guessed at', (text) => {
  expect(understand(text, today).question).toEqual({ kind: 'unsupported' } satisfies Question);
});

test('what was not understood is named', () => {
  expect(understand('egen försörjning för kvinnor', today).leftover).toEqual(['kvinnor']);
  expect(understand('Kunder i Värmdö', today).leftover).toEqual(['värmdö']);
  expect(understand('kunder på grund av sai', today).leftover).toEqual(['på grund av']);
});

test.each([
  ['Hur många kunder har vi?', 'sv'],
  ['How many customers do we have?', 'en'],
  ['SAI 2021', undefined],
] as const)('the language of "%s" is %s', (text, language) => {
  expect(understand(text, today).language).toBe(language);
});

test.each([
  [
    'egen försörjning för kvinnor 2020',
    { kind: 'kpi', metric: 'selfSufficiency', period: { from: '2020-01-01', to: '2020-12-31' } },
  ],
  [
    'progression för kvinnor 2020',
    { kind: 'kpi', metric: 'progression', period: { from: '2020-01-01', to: '2020-12-31' } },
  ],
  ['hur räknas egen försörjning för män', { kind: 'explain', metric: 'selfSufficiency' }],
] as const)('"%s" is not answered, and what comes nearest is there to be offered', (text, nearest) => {
  expect(understand(text, today)).toMatchObject({ question: { kind: 'unsupported' }, nearest });
});

test.each([
  'ta bort alla flaggor',
  'blir det regn?',
  'visa Gunillas kunder',
  'hur många kunder får vi nästa år',
  'progression per insats för kvinnor',
])('nothing comes near to "%s"', (text) => {
  expect(understand(text, today).nearest).toBeUndefined();
});

test('"varför?" after a number of endings asks for their reasons', () => {
  const period = { from: day('2021-01-01'), to: day('2021-12-31') };
  const before: Question = { kind: 'kpi', metric: 'endings', filter: { intervention: ['sai'] }, period };
  expect(understand('varför?', today, before).question).toEqual({ ...before, by: 'endReason' });
});
