/**
 * node --expose-gc bench/growth/measure-queries.ts <folder>: opens the index in that folder as the worker does and asks it the site's
 * held-out questions; prints the figures as JSON. Vectors of the questions are stood in for: the encoder's time is not in here.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import site from '../../site.config.ts';
import { percentile } from '../../eval/measures.ts';
import { readContent } from '../../src/content/read-content.ts';
import { readHintsFile } from '../../src/index/hints-file.ts';
import { readPassageFile } from '../../src/index/passage-file.ts';
import { joinPassages } from '../../src/index/split-passage-index.ts';
import { joinVectors } from '../../src/index/split-vector-index.ts';
import { readVectorFile } from '../../src/index/vector-file.ts';
import { createSearchEngine } from '../../src/search/engine.ts';
import { defaultSettings } from '../../src/search/settings.ts';
import type { QueryFigures } from './growth-figures.ts';
import { hashedEncoder } from './hashed-encoder.ts';

const root = join(import.meta.dirname, '../..');
const folder = process.argv[2] ?? '';
const { heldOutQuestions } = await readContent(root, site);
const questions = heldOutQuestions.map(({ text }) => text).slice(0, 300);
const vectors = await hashedEncoder('stand-in').encode(questions);

const outlineBytes = new Uint8Array(await readFile(join(folder, 'outline')));
const textBytes = new Uint8Array(await readFile(join(folder, 'texts')));
const hintBytes = new Uint8Array(await readFile(join(folder, 'hints')));
const vectorBytes = new Uint8Array(await readFile(join(folder, 'vectors')));
const sentenceBytes = new Uint8Array(await readFile(join(folder, 'sentences')));
const memoryBefore = memory();

const startedAt = performance.now();
const outline = readPassageFile(outlineBytes);
createSearchEngine(outline, undefined).search(questions[0] ?? '', undefined);
const firstWordsMs = performance.now() - startedAt;
const fullFrom = performance.now();
const index = joinVectors(readVectorFile(vectorBytes), readVectorFile(sentenceBytes));
const engine = createSearchEngine(joinPassages(outline, readPassageFile(textBytes)), index, defaultSettings, readHintsFile(hintBytes));
engine.search(questions[0] ?? '', vectors[0]);
const engineReadyMs = firstWordsMs + performance.now() - fullFrom;
const memoryBytes = memory() - memoryBefore;

const time = (withVectors: boolean): { readonly p50: number; readonly p95: number } => {
  const times = questions.map((question, number) => {
    const askedAt = performance.now();
    engine.search(question, withVectors ? vectors[number] : undefined);
    return performance.now() - askedAt;
  });
  const warm = times.slice(20);
  return { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) };
};
const figures: QueryFigures = { firstWordsMs, engineReadyMs, words: time(false), fused: time(true), memoryBytes };
console.log(JSON.stringify(figures));

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
