import { Instant } from '../calendar/clock';
import { day } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import type { Flag, FlagState } from '../flags/flag';
import type { CompleteKpiQuestion } from '../questions/complete';
import type { KpiQuestion } from '../questions/question';
import { buildRegister } from '../register/register';
import { flagWith } from '../testing/flags';
import { memoryFlagReviewStore } from '../testing/memoryFlagReviews';
import { memoryFlagStore } from '../testing/memoryFlags';
import { memoryRegisterStore } from '../testing/memoryRegister';
import { memoryReviewStore } from '../testing/memoryReviews';
import { memorySurveyStore } from '../testing/memorySurveys';
import { memoryTemplateStore } from '../testing/memoryTemplates';
import { placement } from '../testing/placements';
import type { KpiAnswer } from './answer';
import { answerKpi, type KpiData } from './answerKpi';
import { evaluate } from './evaluate';

const today = day('2021-12-31');

/** `P-1 at 6 months, in a state`: P-1 and P-2 in SAI at Språkbron, P-3 in grund at Väg & Mål; all raised for Anna. */
const flag = (placementId: string, months: number, state: FlagState = 'open'): Flag =>
  flagWith({
    ...{ placementId, months, officer: 'anna', state },
    ...(placementId === 'P-3' ? { intervention: 'jobbpeng-grund', provider: 'Väg & Mål' } : {}),
  });

/** Six are open: two of P-1, one of P-2, two of P-3 and one of P-9. P-2 is Karim's now; P-9 is gone from the register. */
const flags = [
  flag('P-1', 6),
  flag('P-1', 12, 'followUp'),
  flag('P-2', 3, 'snoozed'),
  flag('P-3', 12, 'awaitingDecision'),
  flag('P-3', 6, 'open'),
  flag('P-9', 3),
  flag('P-1', 3, 'reviewed'),
  flag('P-2', 6, 'obsolete'),
];

const dataOf = async (): Promise<KpiData> => {
  const registers = memoryRegisterStore();
  const placements = ['P-1', 'P-2', 'P-3'].map((placementId) => {
    const { intervention, provider } = flag(placementId, 3);
    const officer = placementId === 'P-2' ? 'karim' : 'anna';
    return placement().with({ placementId, intervention, provider, officer }).build();
  });
  await registers.replace(placements, 'test', Instant.parse('2021-12-31T09:00:00Z'));
  return {
    ...{ registers, catalogue: nacka, surveys: memorySurveyStore(), reviews: memoryReviewStore() },
    ...{ templates: memoryTemplateStore([]), flags: memoryFlagStore(flags), flagReviews: memoryFlagReviewStore() },
  };
};

const asked = async (q: Partial<KpiQuestion>, me?: string): Promise<KpiAnswer> => {
  const data = await dataOf();
  const current = await data.registers.current();
  if (current === undefined) throw new Error('No register');
  const answered = await answerKpi({ kind: 'kpi', metric: 'openFlags', ...q }, current, data, { today, me });
  if (!answered.ok) throw new Error(answered.kind);
  return answered.answer;
};

test('every flag that waits for somebody counts, also the second of a placement', async () => {
  expect(await asked({})).toEqual({
    ...{ metric: 'openFlags', unit: 'count', asOf: '2021-12-31', registerVersion: 1 },
    ...{ rows: [], total: { value: 6 } },
  });
});

test.each<[string, Partial<KpiQuestion>, number]>([
  ['one intervention', { filter: { intervention: ['sai'] } }, 4],
  ['two interventions', { filter: { intervention: ['jobbpeng-grund', 'sai'] } }, 6],
  ['an intervention without any', { filter: { intervention: ['jobbpeng-forstarkt'] } }, 0],
  ['one provider', { filter: { provider: ['Väg & Mål'] } }, 2],
  ['the officer who has the case now', { filter: { officer: 'karim' } }, 1],
  ['the officer who has the others', { filter: { officer: 'anna' } }, 5],
  ['my own', { filter: { officer: 'me' } }, 1],
  ['an officer in an intervention', { filter: { officer: 'anna', intervention: ['sai'] } }, 3],
])('of %s', async (_, q, value) => {
  expect((await asked(q, 'karim')).total).toEqual({ value });
});

test.each<[Partial<KpiQuestion>, [string, number][]]>([
  [
    { by: 'intervention' },
    [
      ['sai', 4],
      ['jobbpeng-grund', 2],
    ],
  ],
  [
    { by: 'provider' },
    [
      ['Språkbron', 4],
      ['Väg & Mål', 2],
    ],
  ],
  [
    { by: 'officer' },
    [
      ['anna', 5],
      ['karim', 1],
    ],
  ],
  [{ by: 'provider', filter: { officer: 'karim' } }, [['Språkbron', 1]]],
  [{ by: 'officer', filter: { intervention: ['jobbpeng-forstarkt'] } }, []],
])('%j is the most first', async (q, rows) => {
  expect((await asked(q)).rows.map(({ key, value }) => [key, value])).toEqual(rows);
});

test('groups of the same number are by name', () => {
  const one = (officer: string) => ({ placementId: 'P-1', intervention: 'sai', provider: 'Språkbron', officer });
  const sources = { register: buildRegister([]), surveys: [], catalogue: nacka, flags: [one('b'), one('a')] };
  const q: CompleteKpiQuestion = { kind: 'kpi', metric: 'openFlags', by: 'officer', asOf: today, assumedPeriod: false };
  expect(evaluate(q, sources).rows.map((r) => r.key)).toEqual(['a', 'b']);
  expect(() => evaluate(q, { ...sources, flags: undefined as never })).toThrow('needs the flags');
});

test('flags are read for this figure alone', async () => {
  const data = await dataOf();
  const current = await data.registers.current();
  if (current === undefined) throw new Error('No register');
  const unread: KpiData = { ...data, flags: { inStates: () => Promise.reject(new Error('Flags were read')) } };
  const of = (metric: KpiQuestion['metric']) => answerKpi({ kind: 'kpi', metric }, current, unread, { today });
  await expect(of('placements')).resolves.toMatchObject({ ok: true });
  await expect(of('progression')).resolves.toMatchObject({ ok: true });
  await expect(of('openFlags')).rejects.toThrow('Flags were read');
});
