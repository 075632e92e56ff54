/** That the rolled-up types are what an integrator's compiler can use, and what is refused. */
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { RollUpError, rollUpTypes } from './roll-up-types.ts';

const root = join(import.meta.dirname, '../..');
const tsconfig = JSON.stringify({
  compilerOptions: {
    strict: true,
    module: 'esnext',
    target: 'es2022',
    moduleResolution: 'bundler',
    allowImportingTsExtensions: true,
    noEmit: true,
  },
});

function errorsOf(folder: string, file: string): readonly string[] {
  const program = ts.createProgram([join(folder, file)], {
    strict: true,
    noEmit: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

test('an integrator compiles against the types of search.js, and mistakes are found', { timeout: 60_000 }, () => {
  const types = rollUpTypes(root, [join(root, 'src/embed/entries/search.ts')]).get('search.d.ts') ?? '';
  const folder = temporaryFolder({
    'search.d.ts': types,
    'right.ts': `import { createSearch, type Answer } from './search.js';
      const answer: Answer = await createSearch({ manifestUrl: '/m', encoder: 'words' }).search('a', { limit: 3 });
      export const title: string | undefined = answer.results[0]?.title;`,
    'wrong.ts': `import { createSearch } from './search.js'; createSearch({ manifestUrl: '/m', encoder: 'huge' });`,
  });

  expect(errorsOf(folder, 'right.ts')).toEqual([]);
  expect(errorsOf(folder, 'wrong.ts')).toEqual([expect.stringContaining('"huge"')]);
  expect(types).toContain('Opens the search of a help centre.');
});

test('a type that is not exported comes along unexported, and what nothing mentions does not', () => {
  const folder = temporaryFolder({
    'tsconfig.json': tsconfig,
    'entry.ts': `export type { Shown } from './shapes.ts';`,
    'shapes.ts': `/** The file. */\n\nimport type { Other } from './other.ts';\n\ninterface Hidden { a: Other }\nexport interface Shown { hidden: Hidden; idle: 1 }\nexport type idle = 2;`,
    'other.ts': `/** One number. */\nexport type Other = number;`,
  });

  const text = rollUpTypes(folder, [join(folder, 'entry.ts')]).get('entry.d.ts') ?? '';

  expect(text).toMatch(/^export interface Shown/m);
  expect(text).toMatch(/^interface Hidden/m);
  expect(text).toMatch(/^type Other = number/m);
  expect(text).not.toContain('type idle');
});

test('an entry that exports nothing has no types', () => {
  const folder = temporaryFolder({ 'tsconfig.json': tsconfig, 'entry.ts': `console.log(1);\nexport {};` });
  expect(rollUpTypes(folder, [join(folder, 'entry.ts')]).size).toBe(0);
});

test('two shapes of one name are refused, with both files', () => {
  const folder = temporaryFolder({
    'tsconfig.json': tsconfig,
    'entry.ts': `export type { A } from './a.ts';\nexport type { B } from './b.ts';`,
    'a.ts': `interface Same { a: 1 }\nexport interface A { same: Same }`,
    'b.ts': `interface Same { b: 1 }\nexport interface B { same: Same }`,
  });
  expect(() => rollUpTypes(folder, [join(folder, 'entry.ts')])).toThrow(RollUpError);
});
