/** Who may import whom: the table in docs/decisions/0001-the-house.md, enforced. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$|/testing/' },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'core-is-pure',
      '^core/',
      '^core/|node_modules/(zod|csv-parse|temporal-polyfill)/',
      'core knows and decides: no I/O, no Azure, no botbuilder, no node built-ins.',
    ),
    only('cards-are-pure', '^cards/', '^(cards|core)/', 'A card is a pure function of an answer.'),
    only(
      'bot-knows-no-storage',
      '^bot/',
      '^(bot|cards|core)/|node_modules/(botbuilder|zod)/',
      'The bot sees ports only.',
    ),
    only(
      'functions-know-no-tab-or-dev',
      '^functions/(?!storage/)',
      '^(functions|bot|cards|core)/|^package\\.json$|node_modules/|^node:|^(crypto|zlib|util|fs|path|buffer|stream|url|fs/promises)$',
      'functions wires everything but the page and the development host.',
    ),
    only(
      'storage-knows-core-only',
      '^functions/storage/',
      '^functions/storage/|^core/|node_modules/(zod|@azure)/|^(zlib|crypto|util|buffer)$',
      'A table file maps rows to core and back, nothing else.',
    ),
    {
      name: 'botbuilder-in-one-place',
      comment: 'A later move to another bot SDK touches bot/ and one file in functions/.',
      severity: 'error',
      from: { pathNot: '^bot/|^functions/botAdapter\\.ts$|^node_modules/|\\.test\\.ts$' },
      to: { path: 'node_modules/botbuilder' },
    },
    {
      name: 'tab-talks-http',
      severity: 'error',
      from: { path: '^tab/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(bot|cards|functions|dev|core)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'nobody-imports-dev', severity: 'error', from: { pathNot: '^dev/' }, to: { path: '^dev/' } },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|/testing/|^dev/' },
      to: { path: '/testing/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    exclude: { path: '^(dist|\\.data|dev/benches)' },
  },
};
