import { fromDayNumber } from '../calendar/day';
import { nacka } from '../catalogue/nacka';
import { buildRegister } from '../register/register';
import { histogramOf } from './histogram';
import { type RisingRuns, runsOfHistogram, runsOfSpells } from './order';
import { peopleOfHistogram, peopleOfSpells } from './people';
import { preparedOf } from './prepared';
import { conditionsOf } from './select';
import { type Pass, spellsOf } from './spells';

const FIRST = 18_262; // 2020-01-01
const GROUPS = 3;

/** Many short placements: every fifth runs on, some begin after the last day asked about. */
const register = buildRegister(
  Array.from({ length: 2000 }, (_, i) => {
    const start = FIRST + ((i * 7) % 40);
    return {
      placementId: `P-${i}`,
      customerId: `K-${(i * 31) % 450}`,
      intervention: nacka.interventions[(i * 5 + (i >> 4)) % GROUPS]?.code ?? '',
      provider: 'Alfa',
      officer: i % 3 === 0 ? 'anna' : 'karim',
      start: fromDayNumber(start),
      ...(i % 5 === 0
        ? {}
        : {
            end: fromDayNumber(start + (i % 11)),
            endReason: nacka.endReasons[i % nacka.endReasons.length]?.code ?? '',
          }),
    };
  }),
);

const pass = (from: number, to: number, officer?: string): Pass => ({
  register,
  days: { from: FIRST + from, to: FIRST + to },
  conditions: conditionsOf(officer === undefined ? undefined : { officer }, register),
  prepared: preparedOf(register, nacka),
  by: { name: 'intervention', column: register.intervention, size: register.interventions.length },
  wants: { customers: true, durations: true },
});

const copied = ({ all, allCount, byGroup, first }: RisingRuns) => {
  const groups = Array.from(first.slice(0, GROUPS + 1));
  const last = groups[GROUPS];
  return {
    groups,
    all: [Array.from(all.spell.slice(0, allCount)), Array.from(all.upTo.slice(0, allCount))],
    byGroup: [Array.from(byGroup.spell.slice(0, last)), Array.from(byGroup.upTo.slice(0, last))],
  };
};

const viaSpells = (p: Pass) => {
  const found = spellsOf(p);
  const counts = Array.from(found.counts.slice(0, GROUPS * 4));
  const beginnings = new Uint32Array(GROUPS + 1);
  for (let g = 0; g < GROUPS; g += 1)
    beginnings[g + 1] = (beginnings[g] ?? 0) + counts.slice(g * 4, g * 4 + 3).reduce((n, one) => n + one, 0);
  const { inGroup, inAll } = peopleOfSpells(p, found, beginnings);
  const people = [...inGroup.slice(0, GROUPS), inAll];
  return { counts, people, runs: copied(runsOfSpells(found, beginnings, GROUPS)) };
};

const viaHistogram = (p: Pass) => {
  const histogram = histogramOf(p);
  if (histogram === undefined) throw new Error('No histogram');
  const counts = Array.from(histogram.counts.slice(0, GROUPS * 4));
  const { inGroup, inAll } = peopleOfHistogram(histogram, GROUPS);
  const people = [...inGroup.slice(0, GROUPS), inAll];
  return { counts, people, runs: copied(runsOfHistogram(histogram, GROUPS)) };
};

test.each([
  [0, 60, undefined],
  [20, 30, undefined],
  [5, 5, undefined],
  [0, 38, 'anna'],
])('days %i to %i of %s: the same figures as from each spell', (from, to, officer) => {
  const p = pass(from, to, officer);
  const found = viaHistogram(p);
  expect(found).toEqual(viaSpells(p));
  expect(found.people.every((n) => n > 0)).toBe(true);
});

test('a long time with few placements has none', () => {
  expect(histogramOf(pass(49, 3000))).toBeUndefined();
});
