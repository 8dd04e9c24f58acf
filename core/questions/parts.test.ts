import { day } from '../calendar/day';
import { understandSentence } from '../testing/sentences';
import type { Question } from './question';

/*
 * Sentences of three parts (what is asked for, of what, and when) mean the same in whatever order the parts stand, and
 * one more word that is not understood makes them unsupported, wherever it stands.
 */
const today = day('2021-09-15');
type Part = [said: string, means: object];
interface Parts {
  figures: Part[];
  filters: Part[];
  periods: Part[];
}

const of = (metric: string): object => ({ kind: 'kpi', metric });
const intervention = (...codes: string[]): object => ({ filter: { intervention: codes } });
const provider = (...names: string[]): object => ({ filter: { provider: names } });
const during = (from: string, to: string): object => ({ period: { from, to } });

const swedish: Parts = {
  figures: [
    ['antal kunder', of('customers')],
    ['hur många placeringar', of('placements')],
    ['nya kunder', of('starts')],
    ['antal avslut', of('endings')],
    ['andelen självförsörjande', of('selfSufficiency')],
    ['genomsnittlig insatstid', of('daysToSelfSufficiency')],
    ['mediantid till egen försörjning', of('medianDaysToSelfSufficiency')],
    ['kundnöjdhet', of('satisfaction')],
    ['progression', of('progression')],
  ],
  filters: [
    ['i SAI', intervention('sai')],
    ['i jobbpeng', intervention('jobbpeng-forstarkt', 'jobbpeng-grund')],
    ['hos Språkbron', provider('Språkbron')],
    ['hos jobbkompassen och vägen vidare', provider('Jobbkompassen AB', 'Vägen Vidare')],
  ],
  periods: [
    ['2020', during('2020-01-01', '2020-12-31')],
    ['i år', during('2021-01-01', '2021-09-15')],
    ['förra året', during('2020-01-01', '2020-12-31')],
    ['under första halvåret 2021', during('2021-01-01', '2021-06-30')],
    ['kvartal 2', during('2021-04-01', '2021-06-30')],
    ['i mars 2020', during('2020-03-01', '2020-03-31')],
    ['senaste 12 månaderna', during('2020-09-16', '2021-09-15')],
    ['från 1 mars till 15 april 2021', during('2021-03-01', '2021-04-15')],
  ],
};

const english: Parts = {
  figures: [
    ['number of customers', of('customers')],
    ['how many placements', of('placements')],
    ['new customers', of('starts')],
    ['number of endings', of('endings')],
    ['share self-sufficient', of('selfSufficiency')],
    ['mean days to self-sufficiency', of('daysToSelfSufficiency')],
    ['median days to self-sufficiency', of('medianDaysToSelfSufficiency')],
    ['customer satisfaction', of('satisfaction')],
    ['progression', of('progression')],
  ],
  filters: [
    ['in SAI', intervention('sai')],
    ['in the enhanced job voucher', intervention('jobbpeng-forstarkt')],
    ['at Stegvis', provider('Stegvis Utveckling AB')],
    ['at Jobbkompassen and Vägen Vidare', provider('Jobbkompassen AB', 'Vägen Vidare')],
  ],
  periods: [
    ['in 2020', during('2020-01-01', '2020-12-31')],
    ['this year', during('2021-01-01', '2021-09-15')],
    ['last quarter', during('2021-04-01', '2021-06-30')],
    ['in the second half of 2020', during('2020-07-01', '2020-12-31')],
    ['in March 2020', during('2020-03-01', '2020-03-31')],
    ['during the last 6 months', during('2021-03-16', '2021-09-15')],
    ['from 1 March to 15 April 2021', during('2021-03-01', '2021-04-15')],
  ],
};

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

interface Built {
  parts: readonly [string, string, string];
  means: object;
}

const built = ({ figures, filters, periods }: Parts): Built[] =>
  figures.flatMap(([figure, a]) =>
    filters.flatMap(([filter, b]) =>
      periods.map(([period, c]): Built => ({ parts: [figure, filter, period], means: { ...a, ...b, ...c } })),
    ),
  );

const heard = (said: string): Question => understandSentence(said, today).question;

describe.each([
  ['Swedish', swedish],
  ['English', english],
])('%s', (_, parts) => {
  const all = built(parts);

  test.each(ORDERS.map((order) => [order]))('the parts in the order %j', (order) => {
    const said = (b: Built): string => order.map((i) => b.parts[i]).join(' ');
    expect(all.map((b) => [said(b), heard(said(b))])).toEqual(all.map((b) => [said(b), b.means]));
  });
});
