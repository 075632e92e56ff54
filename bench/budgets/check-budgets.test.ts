/** Budgets against a small built site: what is counted, and what a site over budget is told. */
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { budgetProblems, checkBudgets, readBudgets } from './check-budgets.ts';
import { noHints } from '../../src/index/search-hints.ts';
import { siteArtefacts } from '../../src/index/site-artefacts.ts';
import { writeSiteIndex } from '../../src/index/write-site-index.ts';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { BuiltFileMissingError } from './wire-bytes.ts';

const page = '<link rel="stylesheet" href="/assets/style.css"><script type="module" src="/assets/page.js"></script>';
const codes = { dimension: 1, count: 0, codes: new Int8Array(), scales: new Float32Array() };

/** A site of one article whose scripts have the given sizes. */
async function builtSite({ script = 100, encoder = 1000 }: { readonly script?: number; readonly encoder?: number }): Promise<string> {
  const filler = (bytes: number): string => `/*${'x'.repeat(bytes)}*/`;
  const folder = temporaryFolder({
    'billing/charged-twice/index.html': page,
    'search/index.html': page,
    'assets/style.css': filler(50),
    'assets/page.js': `import"./shared.js";const a=()=>import("./client.js");${filler(script)}`,
    'assets/shared.js': filler(10),
    'assets/client.js': 'new Worker(new URL("/assets/worker.js",import.meta.url))',
    'assets/worker.js': `import("./encoder.js");${filler(200)}`,
    'assets/encoder.js': filler(300),
    'embed/v1.js': filler(20),
  });
  const article = { id: 'billing/charged-twice', title: 'Charged twice', topic: 'billing', updated: '2026-11-24', keywords: [] };
  const passage = {
    article: 0,
    kind: 'title' as const,
    anchor: null,
    headingPath: [],
    sentences: [{ text: 'Charged twice', isStep: false }],
  };
  const projection = { inputDimension: 1, outputDimension: 1, mean: new Float32Array(1), matrix: new Float32Array(1) };
  const index = {
    passages: { articles: [article], passages: [passage], flows: [] },
    vectors: { encoderId: 'none', projection, passages: codes, sentences: codes },
    hints: noHints,
  };
  const files = new Map([['model.onnx', new Uint8Array(randomBytes(encoder))]]);
  const encoders = [{ tier: 'full' as const, kind: 'transformers' as const, id: 'none', model: 'none', files }];
  await writeSiteIndex(siteArtefacts(index, { encoders, runtime: new Map([['ort.wasm', new Uint8Array(500)]]) }), folder);
  return folder;
}

test('a small site keeps every budget', async () => {
  const results = await checkBudgets(await builtSite({}));

  expect(budgetProblems(results)).toEqual([]);
  expect(results.map(({ name }) => name)).toEqual([
    'firstWords',
    'firstMeaning',
    'withFull',
    'fullAlone',
    'scriptBeforeIntent',
    'kernelCode',
    'articlePage',
    'hostScript',
  ]);
});

test('a site over budget is told which one, by how much, and where', async () => {
  const results = await checkBudgets(await builtSite({ script: 30_000 }));

  const problems = budgetProblems(results);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    /^OVER {2}scriptBeforeIntent: 30\.1 kB of 25\.0 kB \(120 %\) .*largest: \/billing\/charged-twice\/\. Make it smaller, or raise the budget in budgets\.json and say why\.$/,
  );
});

test('a model that is too large breaks the budgets of meaning and not those of words', async () => {
  const results = await checkBudgets(await builtSite({ encoder: 17_000_000 }));

  expect(results.filter(({ isOver }) => isOver).map(({ name }) => name)).toEqual(['firstMeaning', 'withFull', 'fullAlone']);
});

test('scripts of the worker count for the first words, those of the encoder only for meaning', async () => {
  const outDir = await builtSite({});
  const results = await checkBudgets(outDir);
  const bytes = (name: string): number => results.find((result) => result.name === name)?.bytes ?? 0;

  expect(bytes('kernelCode')).toBeGreaterThan(300);
  expect(bytes('firstWords')).toBeGreaterThan(bytes('scriptBeforeIntent') + 200);
  expect(bytes('firstMeaning')).toBeGreaterThan(bytes('firstWords') + bytes('kernelCode') + 1000);
});

test('a file that the site would fetch and that is not there is named', async () => {
  const folder = temporaryFolder({});
  await expect(checkBudgets(folder)).rejects.toThrow('manifest.json');
  await expect(import('./wire-bytes.ts').then(({ wireBytes }) => wireBytes(folder, '/assets/a.js'))).rejects.toThrow(BuiltFileMissingError);
});

test('budgets.json has every budget of the project', async () => {
  const budgets = await readBudgets();

  expect(Object.values(budgets).map(({ mostBytes }) => mostBytes)).toEqual([
    150_000, 4_700_000, 16_500_000, 11_600_000, 25_000, 35_000, 60_000, 6000,
  ]);
});
