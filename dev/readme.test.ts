import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './paths';
import { demoUnit } from './people';
import { scripts } from '../package.json';

const readme = readFileSync(inProject('README.md'), 'utf8');
const all = (pattern: RegExp): string[] => [...new Set([...readme.matchAll(pattern)].map((m) => m[1] ?? ''))];

test.each(all(/\]\((?!https?:)([^)#]+)\)/gu))('%s, linked from the README, exists', (path) => {
  expect(existsSync(inProject(path))).toBe(true);
});

test.each(all(/`((?:core|cards|bot|functions|tab|manifest|dev|docs)\/[\w./-]+)`/gu))(
  '%s, named in the README, exists',
  (path) => {
    expect(existsSync(inProject(path))).toBe(true);
  },
);

test.each(all(/npm (?:run (?:-s )?)?(start|test|token|ask|import|build|check|demo|bench)(?![\w-])/gu))(
  'npm run %s, as the README says, is a script',
  (script) => {
    expect(scripts).toHaveProperty(script);
  },
);

test('the demo people of the README are those of the demo', () => {
  expect(readme).toContain(demoUnit.tenantId);
  for (const { alias, name, id } of demoUnit.people)
    expect(readme).toMatch(new RegExp(`\\| \`${alias}\` \\| ${name} \\| [a-z ]+ \\| \`${id}\` \\|`, 'u'));
});
