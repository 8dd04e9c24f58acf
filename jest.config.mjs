import { availableParallelism } from 'node:os';

const esmOnly = ['jose', 'temporal-polyfill', 'temporal-utils', 'oidc-client-ts', '@sparticuz/chromium'];
const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

const shared = {
  transform: { '^.+\\.(t|j|mj)s$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/dev/benches/'],
};

/** Three kinds of test: pure ones, those that need Azurite, and those that drive the whole product in Chromium. */
export default {
  // Two even on two cores: most of the time one waits for Azurite, the Playground or Chromium.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{core,cards,bot,functions,manifest,tab,dev}/**/*.test.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '\\.azurite\\.test\\.ts$', '\\.e2e\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'azurite',
      testMatch: ['<rootDir>/**/*.azurite.test.ts'],
      globalSetup: '<rootDir>/dev/testing/azuriteSetup.ts',
      globalTeardown: '<rootDir>/dev/testing/azuriteTeardown.ts',
    },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/dev/**/*.e2e.test.ts'] },
  ],
};
