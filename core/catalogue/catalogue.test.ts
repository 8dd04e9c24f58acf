import { Catalogue, endReasonFinder, interventionFinder } from './catalogue';
import { nacka } from './nacka';

test.each([
  ['sai', 'sai'],
  ['SAI', 'sai'],
  ['Språk- och arbetslivsintroduktion', 'sai'],
  [' förstärkta JOBBPENGEN ', 'jobbpeng-forstarkt'],
  ['Basic job voucher', 'jobbpeng-grund'],
])('%s is the intervention %s', (text, code) => {
  expect(interventionFinder(nacka)(text)).toBe(code);
});

test.each([
  ['Annan myndighet (t.ex. Arbetsförmedlingen)', 'annan-myndighet'],
  ['annan myndighet', 'annan-myndighet'],
  ['ARBETE', 'arbete'],
])('%s is the end reason %s', (text, code) => {
  expect(endReasonFinder(nacka)(text)).toBe(code);
});

test('what nobody calls anything is nothing', () => {
  expect(interventionFinder(nacka)('jobbgaranti')).toBeUndefined();
});

const faultsOf = (change: (c: Catalogue) => void): string => {
  const copy = structuredClone(nacka);
  change(copy);
  const result = Catalogue.safeParse(copy);
  return result.success ? '' : result.error.issues.map((i) => i.message).join('; ');
};

test.each<[string, (c: Catalogue) => void, RegExp]>([
  ['a code twice', (c) => c.interventions.push(c.interventions[0]!), /jobbpeng-grund stands twice/],
  ['a word claimed twice', (c) => c.interventions[0]!.also.push('SAI'), /"sai" names two interventions/],
  ['a group of something unknown', (c) => c.groups[0]!.codes.push('fai'), /fai, which is no intervention/],
  ['months that fall', (c) => c.flagMonths.reverse(), /flagMonths must rise/],
])('a catalogue with %s is refused', (_, change, message) => {
  expect(faultsOf(change)).toMatch(message);
});
