// @ts-check
// Arrows between the rooms of src/ go one way: a room imports only from those above it in this list.
// eslint.config.mjs reads the same list for .astro files, which dependency-cruiser does not parse.
export const rooms = [
  'content',
  'passages',
  'encoder',
  'index',
  'search',
  'client',
  'flows',
  'guard',
  'channels',
  'cases',
  'ui',
  'embed',
  'layouts',
  'pages',
];

/** Rooms that only Node enters: they are no part of the line, and nothing of the site may import them. */
const nodeOnly = ['serving', 'writing'];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rooms.slice(0, -1).map((room, position) => ({
      name: `${room}-imports-only-upwards`,
      comment: `src/${room} comes before ${rooms.slice(position + 1).join(', ')}, which may import it, not the other way round (docs/architecture.md)`,
      severity: /** @type {const} */ ('error'),
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${[...rooms.slice(position + 1), ...nodeOnly].join('|')})/` },
    })),
    {
      name: 'serving-knows-no-engine',
      comment: 'Serving hands out files and, in the dev server, an index: it takes part in neither search nor pages.',
      severity: 'error',
      from: { path: '^src/serving/' },
      to: { path: `^src/(${rooms.slice(rooms.indexOf('search')).join('|')})/` },
    },
    {
      name: 'writing-knows-no-site',
      comment: "The writers' tools read content and ask the engine. They take part in no page.",
      severity: 'error',
      from: { path: '^src/writing/' },
      to: { path: `^src/(${rooms.slice(rooms.indexOf('client')).join('|')})/` },
    },
    {
      name: 'serving-knows-no-writing',
      severity: 'error',
      from: { path: '^src/serving/' },
      to: { path: '^src/writing/' },
    },
    {
      name: 'search-is-pure',
      comment: 'The engine runs in a worker, in Node and on other sites: no Node, no Astro.',
      severity: 'error',
      from: { path: '^src/search/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'search-is-pure-of-frameworks',
      severity: 'error',
      from: { path: '^src/search/' },
      to: { path: 'node_modules/(astro|@astrojs|vite)/' },
    },
    {
      name: 'browser-code-has-no-node',
      severity: 'error',
      from: { path: '^src/(client|guard|channels|cases|ui|embed)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sources-do-not-import-outwards',
      comment: 'scripts, tests, bench and eval use src/, never the other way round. site.config.ts is the exception.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(scripts|tests|bench|eval)/' },
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other, be it for a type, are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'bench-and-eval-know-no-script',
      comment: 'A command is the last to come: what several commands need lies in bench/, eval/ or src/.',
      severity: 'error',
      from: { path: '^(bench|eval)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(astro:|virtual:)|\\.(css|wasm|onnx)(\\?|$)|\\.astro$|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache|\\.astro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts'],
    },
  },
};
