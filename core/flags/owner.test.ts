import { buildRegister } from '../register/register';
import { placement } from '../testing/placements';
import { ownerOf } from './owner';

const register = buildRegister([
  placement().with({ placementId: 'P-1', officer: 'karim' }).build(),
  placement().with({ placementId: 'P-2', officer: 'anna' }).build(),
]);

test.each<[string, string, string]>([
  ['that moved to another officer', 'P-1', 'karim'],
  ['that stayed', 'P-2', 'anna'],
  ['that is not in the register', 'P-3', 'anna'],
  ['with an odd id', '__proto__', 'anna'],
])('the flag of a placement %s: %s is of %s', (_, placementId, officer) => {
  expect(ownerOf({ placementId, officer: 'anna' }, register)).toBe(officer);
  expect(ownerOf({ placementId, officer: 'anna' }, undefined)).toBe('anna');
});

test('a flag that was handed over is of whom it was handed to, until the register names another officer', () => {
  const handed = { officer: 'anna', assignedTo: 'bo' };
  expect(ownerOf({ placementId: 'P-2', ...handed }, register)).toBe('bo');
  expect(ownerOf({ placementId: 'P-3', ...handed }, register)).toBe('bo');
  expect(ownerOf({ placementId: 'P-1', ...handed }, register)).toBe('karim');
});
