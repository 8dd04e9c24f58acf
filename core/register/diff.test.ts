import { placement } from '../testing/placements';
import { diffRegister, diffSurveys, isNone } from './diff';
import type { Placement } from './placement';
import { buildRegister } from './register';

const active = placement().with({ placementId: 'P-1' }).build();
const ended = placement().with({ placementId: 'P-2' }).endedIn('arbete', '2021-05-01').build();
const before = buildRegister([active, ended]);

test('to no register everything is added', () => {
  expect(diffRegister(undefined, [active, ended])).toEqual({ added: 2, changed: 0, removed: 0 });
});

test('the same placements in another order change nothing', () => {
  expect(isNone(diffRegister(before, [ended, active]))).toBe(true);
});

test('new ones are added, missing ones removed', () => {
  expect(diffRegister(before, [ended, placement().build(), placement().build()])).toEqual({
    added: 2,
    changed: 0,
    removed: 1,
  });
});

test.each<[string, Partial<Placement>]>([
  ['customer', { customerId: 'K-x' }],
  ['intervention', { intervention: 'jobbpeng-grund' }],
  ['provider', { provider: 'Jobbvägen' }],
  ["provider's spelling", { provider: 'SPRÅKBRON' }],
  ['officer', { officer: 'karim' }],
  ['start', { start: placement().from('2021-01-02').build().start }],
  ['end', { end: placement().from('2021-05-02').build().start }],
  ['end reason', { endReason: 'studier' }],
])('another %s is a change', (_, change) => {
  expect(diffRegister(before, [active, { ...ended, ...change }])).toEqual({ added: 0, changed: 1, removed: 0 });
});

test('an ending is a change', () => {
  const { end, endReason } = ended;
  expect(diffRegister(before, [{ ...active, ...(end && { end }), ...(endReason && { endReason }) }, ended])).toEqual({
    added: 0,
    changed: 1,
    removed: 0,
  });
});

test('a survey is known by its year, provider and intervention', () => {
  const all = { year: 2021, respondents: 10, score: 4 };
  const one = { ...all, provider: 'Språkbron' };
  expect(diffSurveys([all, one], [one, all])).toEqual({ added: 0, changed: 0, removed: 0 });
  expect(
    diffSurveys(
      [all, one],
      [
        { ...all, score: 5 },
        { ...one, year: 2020 },
      ],
    ),
  ).toEqual({
    added: 1,
    changed: 1,
    removed: 1,
  });
});
