import { day } from '../../core/calendar/day';
import type { Question } from '../../core/questions/question';
import { columns } from './columns';
import { loadSources } from './data';
import { answerTo } from './outcome';
import { asked } from './testing/asked';
import { asText } from './text';

const ANNA = 'anna.berg@nacka.example';
/** The lines, with hard spaces as spaces. */
const linesOf = async (...args: string[]): Promise<string[]> => {
  const { code, out, err } = await asked(args);
  expect([code, err]).toEqual([0, '']);
  return out.replaceAll('\u00a0', ' ').trimEnd().split('\n');
};
const query = (q: object, ...more: string[]) => linesOf('--query', JSON.stringify(q), ...more);

test('a figure is written large, in words, by group, with its definition and the question', async () => {
  const lines = await linesOf('egen försörjning per insats 2021');
  expect(lines).toEqual(
    expect.arrayContaining([
      'Egen försörjning per insats',
      'Så förstod jag frågan: andel till egen försörjning per insats 2021.',
      '29,4 %',
      expect.stringMatching(/^113 av 385 insatsperioder .* mellan 25,0 % och 34,1 %/u),
      'Insats                              Andel    Underlag  95 % intervall',
      'Språk- och arbetslivsintroduktion  26,1 %   37 av 142     19,5–33,8 %',
      'Totalt                             29,4 %  113 av 385     25,0–34,1 %',
      expect.stringMatching(/^Så räknas det: Insatsperioder som avslutades/u),
    ]),
  );
  expect(lines.at(-1)).toMatch(/^Förstått som: \{"kind":"kpi","metric":"selfSufficiency",/u);
});

const compare = { from: '2020-01-01', to: '2020-12-31' };
test('groups of two periods stand beside each other, months below each other', async () => {
  const reasons = await query({ kind: 'kpi', metric: 'endings', by: 'endReason', compare });
  expect(reasons).toContainEqual(expect.stringMatching(/^Avslutsorsak +2021 +2020$/u));
  expect(reasons).toContainEqual(expect.stringMatching(/^Totalt +261 +321$/u));
  expect(reasons).toContain('Jag antar att du menar i år (2021).');
  const months = await query({ kind: 'kpi', metric: 'endings', by: 'quarter', compare });
  expect(months.filter((line) => line.startsWith('Kvartal '))).toHaveLength(10);
});

test('a period that nobody said is assumed, also of a text', async () => {
  const today = day('2021-09-15');
  const sources = await loadSources({ register: undefined, survey: undefined, from: '.' }, today);
  const question: Question = { kind: 'kpi', metric: 'customers', period: { from: day('2021-01-01'), to: today } };
  const said = (assumedPeriod: boolean): string => {
    const understand = () => ({ question, leftover: [], assumedPeriod });
    return asText(answerTo({ text: 'kunder' }, { today, officer: undefined }, { sources, understand }));
  };
  expect(said(true)).toContain('Jag antar att du menar i år (1 januari–15 september 2021)');
  expect(said(false)).not.toContain('Jag antar');
});

test('a mean stands beside its median', async () => {
  const lines = await linesOf('average days to self-sufficiency by provider 2021');
  expect(lines).toContainEqual(expect.stringMatching(/^Provider +Days +Behind it +Median +Behind it$/u));
  expect(lines).toContainEqual(expect.stringMatching(/^Nacka Karriärcenter .* not reached +64 placements$/u));
});

test('cases are all listed, aligned', async () => {
  const lines = await linesOf('visa mina kunder', '--officer', ANNA);
  const rows = lines.filter((line) => line.startsWith('P-'));
  expect(lines).toContain('Du ser bara dina egna ärenden.');
  expect(rows).toHaveLength(41);
  expect(new Set(rows.map((row) => row.indexOf(ANNA))).size).toBe(1);
  expect(lines).toContainEqual(expect.stringMatching(/^Insatsperiod .* Dagar +Månader$/u));
});

test.each<[string, string[], RegExp]>([
  ['an explanation', ['hur räknas kundnöjdhet?'], /: så räknas det\nMedelbetyg .*\nKälla: /u],
  [
    'an explanation of progression',
    ['hur räknas progression?'],
    /^Progression: så räknas det\nHur skattningarna P1–P7/u,
  ],
  ['help in English', ['hello'], /^Hello! [\s\S]*\nUnderstood as: \{"kind":"help"\}/u],
  ['flags', ['mina flaggor'], /npm start/u],
  [
    'where open flags come from',
    ['hur många öppna flaggor finns det?'],
    /^\d+\n\d+ flaggor är öppna den 31 december 2021; .*\nHär räknas/mu,
  ],
  [
    'that progression has nothing to go by',
    ['progression 2021'],
    /^kan inte beräknas\nIngen insatsperiod .*\nUppföljningarna finns/mu,
  ],
  ['progression of a part', ['progression per insats 2021'], /bara för hela enheten[\s\S]*"by":"intervention"/u],
  [
    'a question back',
    ['--query', '{"kind":"kpi","metric":"longStay"}'],
    /\n {2}Mer än 3 månader i insats\n {4}--query '\{"kind":"kpi","metric":"longStay","months":3,/u,
  ],
  ['no cases', ['--query', '{"kind":"cases","months":300}'], /^Mer än 300 månader i insats\nInga ärenden/u],
  ['words that were not understood', ['egen försörjning för kvinnor'], /Jag förstod inte: .*kvinnor/u],
  ['why a question has no answer', ['--query', '{"kind":"kpi","metric":"customers","by":"endReason"}'], /dela upp/u],
])('%s is said in words', async (_, args, said) => {
  expect((await linesOf(...args)).join('\n')).toMatch(said);
});

test('columns are aligned, numbers to the right, and an empty one is left out', () => {
  expect(
    columns(
      [
        ['å', 'none', 'n'],
        ['bcd', '', '1'],
        ['e', '', '1 000'],
      ],
      1,
    ),
  ).toEqual(['å        n', '----------', 'bcd      1', 'e    1 000']);
});

test('the figure of checklists has nothing to be computed from, and says where the reviews are', async () => {
  const lines = await linesOf('uppfyllda checklistekrav per månad 2021');
  expect(lines).toContain('Inga krav i checklistor bedömdes under 2021.');
  expect(lines).toContain('Granskningarna finns i chatten: npm start.');
  expect(lines.join('\n')).not.toMatch(/kan inte beräknas|jan 2021/u);
});
