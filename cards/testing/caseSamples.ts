import { addDays, day } from '../../core/calendar/day';
import { nacka } from '../../core/catalogue/nacka';
import { listCases } from '../../core/kpi/cases';
import type { Language } from '../../core/language';
import type { CompleteCasesQuestion } from '../../core/questions/complete';
import { buildRegister } from '../../core/register/register';
import { placement } from '../../core/testing/placements';
import { type CaseFlag, casesCard } from '../cases.card';
import type { Card } from '../element';
import type { MakeCards } from './sample';

const INTERVENTIONS = ['sai', 'jobbpeng-forstarkt', 'jobbpeng-grund'] as const;
const PROVIDERS = ['Språkbron', 'Arbetsbryggan i Nacka AB'] as const;

/** `count` active placements that began a month or so apart, the last on 20 December 2020. */
const register = (count: number) =>
  buildRegister(
    Array.from({ length: count }, (_, i) =>
      placement(addDays(day('2020-12-20'), -29 * i))
        .with({
          placementId: `P-${2001 + i}`,
          customerId: `K-${1001 + i}`,
          intervention: INTERVENTIONS[i % 3] ?? 'sai',
          provider: PROVIDERS[i % 2] ?? 'Språkbron',
        })
        .build(),
    ),
  );

const listed =
  (
    count: number,
    more: {
      page?: number;
      own?: boolean;
      flagged?: readonly string[];
      flags?: Readonly<Record<string, CaseFlag>>;
      question?: Partial<CompleteCasesQuestion>;
    } = {},
  ) =>
  (lang: Language): Card => {
    const question: CompleteCasesQuestion = { kind: 'cases', months: 12, asOf: day('2021-12-31'), ...more.question };
    const rows = listCases(question, register(count));
    const open: CaseFlag = { flag: { months: 12, state: 'open' } };
    const flags = new Map([
      ...(more.flagged ?? []).map((id) => [id, open] as const),
      ...Object.entries(more.flags ?? {}),
    ]);
    return casesCard({ question, rows, flags, page: more.page ?? 1, own: more.own ?? false, catalogue: nacka, lang });
  };

export const caseSamples: MakeCards = {
  'cases-none': listed(0),
  'cases-one': listed(1, { own: true }),
  'cases-one-page': listed(4, { own: true, question: { months: 13 } }),
  'cases-with-flags': listed(12, { own: true, flagged: ['P-2002', 'P-2003', 'P-2012'] }),
  'cases-flags-that-rest': listed(4, {
    own: true,
    flagged: ['P-2001'],
    flags: {
      'P-2002': { flag: { months: 12, state: 'snoozed', snoozedUntil: day('2022-01-14') } },
      'P-2003': { flag: { months: 12, state: 'awaitingDecision' } },
      'P-2004': { flag: { months: 12, state: 'open' }, owner: 'karim.haddad@nacka.example' },
    },
  }),
  'cases-all-with-flags': listed(30, { page: 2, flagged: Array.from({ length: 30 }, (_, i) => `P-${2001 + i}`) }),
  'cases-first-page': listed(30),
  'cases-second-page': listed(30, { page: 2 }),
  'cases-last-page': listed(30, { page: 9 }),
  'cases-filtered': listed(4, { question: { filter: { intervention: ['sai'], provider: ['Språkbron'] } } }),
};
