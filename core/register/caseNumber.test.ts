import { placement } from '../testing/placements';
import { nearestTo, placementsOfCase } from './caseNumber';
import { buildRegister } from './register';

const ids = ['K-10023', 'K-1002', '10023', 'Åsa 7', 'A/12', 'k1', 'K-1'];
const register = buildRegister([
  ...ids.map((customerId) =>
    placement()
      .with({ customerId, placementId: `P ${customerId}` })
      .build(),
  ),
  placement().with({ customerId: 'K-10023', placementId: 'P second' }).build(),
]);
const found = (written: string) =>
  placementsOfCase(written, register)
    .map((p) => p.placementId)
    .sort();

test.each([
  ['K-10023', ['P K-10023', 'P second']],
  ['k-10023', ['P K-10023', 'P second']],
  [' K – 10023 ', ['P K-10023', 'P second']],
  ['K10023', ['P K-10023', 'P second']],
  ['K‑10023', ['P K-10023', 'P second']],
  ['10023', ['P 10023']],
  ['K-1002', ['P K-1002']],
  ['åsa7', ['P Åsa 7']],
  ['a/12', ['P A/12']],
  ['k-1', ['P K-1', 'P k1']],
  ['K-100', []],
  ['K-100231', []],
  ['Asa 7', []],
  ['A12', []],
  ['', []],
])('%j is of these placements: %j', (written, placements) => {
  expect(found(written)).toEqual(placements);
});

test.each([
  ['K-1', ['k1', 'K-1'], ['K-1']],
  ['K 1', ['k1', 'K-1'], ['k1']],
  ['k-1', ['k1', 'K-1'], ['K-1']],
  ['k–1', ['k1'], ['k1']],
  ['k–1', ['k1', 'K1'], ['k1', 'K1']],
  ['K-1', [], []],
])('of those that may be meant by %j, %j, the nearest are %j', (written, numbers, nearest) => {
  expect(nearestTo(written, numbers)).toEqual(nearest);
});
