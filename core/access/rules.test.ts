import { Actor, type Role } from './actor';
import {
  answersForFigures,
  caseScope,
  maySeeCaseOf,
  mayFillInChecklists,
  mayPutTemplates,
  mayReadTemplates,
} from './rules';

const actor = (role: Role, officer?: string): Actor =>
  Actor.parse({
    id: '00000000-0000-4000-8000-000000000001',
    tenantId: '00000000-0000-4000-8000-000000000002',
    municipality: '0182',
    role,
    name: 'Anna Berg',
    ...(officer === undefined ? {} : { officer }),
  });

// [role, register id] -> own cases (anna), another officer's (karim), checklists
test.each<[Role, string | undefined, boolean, boolean, boolean]>([
  ['officer', 'anna', true, false, true],
  ['officer', undefined, false, false, true],
  ['unitHead', undefined, true, true, true],
  ['unitHead', 'anna', true, true, true],
  ['qualityDeveloper', undefined, false, false, true],
  ['qualityDeveloper', 'anna', false, false, true],
  ['administrator', undefined, false, false, false],
  ['administrator', 'anna', false, false, false],
])('%s with the register id %s: cases of anna %p, of karim %p, checklists %p', (role, id, anna, karim, checklists) => {
  const who = actor(role, id);
  expect(maySeeCaseOf(who, 'anna')).toBe(anna);
  expect(maySeeCaseOf(who, 'karim')).toBe(karim);
  expect(mayFillInChecklists(who)).toBe(checklists);
});

test.each<[Role, boolean, boolean]>([
  ['officer', false, true],
  ['unitHead', false, true],
  ['qualityDeveloper', false, true],
  ['administrator', true, true],
])('%s: puts templates of checklists %p, reads them %p', (role, puts, reads) => {
  expect(mayPutTemplates(actor(role))).toBe(puts);
  expect(mayReadTemplates(actor(role))).toBe(reads);
});

test.each<[Role, boolean]>([
  ['officer', false],
  ['unitHead', true],
  ['qualityDeveloper', false],
  ['administrator', false],
])('%s answers for the figures: %p', (role, answers) => {
  expect(answersForFigures(actor(role))).toBe(answers);
});

test.each<[Role, string | undefined, object]>([
  ['officer', 'anna', { kind: 'officer', officer: 'anna' }],
  ['officer', undefined, { kind: 'none' }],
  ['unitHead', 'anna', { kind: 'all' }],
  ['qualityDeveloper', 'anna', { kind: 'none' }],
  ['administrator', 'anna', { kind: 'none' }],
])('the cases of %s (%s) are %j', (role, id, scope) => {
  expect(caseScope(actor(role, id))).toEqual(scope);
});

test("an officer's own id is compared exactly", () => {
  expect(maySeeCaseOf(actor('officer', 'anna'), 'Anna')).toBe(false);
});
