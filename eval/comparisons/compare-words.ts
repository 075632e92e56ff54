/** Prints the table of docs/decisions/words.md: `node eval/comparisons/compare-words.ts`. */
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import site from '../../site.config.ts';
import { buildPassageIndex } from '../../src/index/build-index.ts';
import { writePassageFile } from '../../src/index/passage-file.ts';
import { buildHints } from '../../src/index/build-hints.ts';
import { createSearchEngine } from '../../src/search/engine.ts';
import { defaultSettings } from '../../src/search/settings.ts';
import { allTasks } from '../all-tasks.ts';
import { measure, percentile, rankOf } from '../measures.ts';
import { openOramaWords, stopLists } from './orama-words.ts';

const tasks = (await allTasks(join(import.meta.dirname, '../..'), site)).filter(({ name }) => name === 'site' || name === 'CLINC150');
const boosts = [
  { title: 1, questions: 1, headings: 1, text: 1 },
  { title: 3, questions: 2, headings: 1.5, text: 1 },
  { title: 3, questions: 3, headings: 1, text: 0.5 },
  { title: 2, questions: 3, headings: 1, text: 0.25 },
];
const print = (
  set: string,
  name: string,
  ranks: readonly number[],
  none: number,
  times: readonly number[],
  readyMs: number,
  bytes: number | undefined,
): void => {
  const { hitAt1, hitAt3, zeroResults } = measure(ranks, none);
  console.log(
    `${set} | ${name} | ${(100 * hitAt1).toFixed(1)} | ${(100 * hitAt3).toFixed(1)} | ${(100 * zeroResults).toFixed(1)} | ${percentile(times, 0.5).toFixed(3)} / ${percentile(times, 0.95).toFixed(3)} | ${readyMs.toFixed(0)} | ${bytes === undefined ? '0' : (bytes / 1000).toFixed(0)}`,
  );
};

console.log('set | engine | Hit@1 | Hit@3 | none | ms p50 / p95 | ms until ready | kB brotli on top of the passages');
for (const task of tasks) {
  const index = buildPassageIndex(task.articles);
  for (const [boost, list] of boosts.flatMap(
    (one) =>
      [
        [one, 'orama'],
        [one, 'ours'],
      ] as const,
  )) {
    const orama = await openOramaWords(index, boost, stopLists[list]);
    const ranks: number[] = [];
    const times: number[] = [];
    let none = 0;
    for (const { text, right } of task.queries) {
      const startedAt = performance.now();
      const order = await orama.rank(text);
      times.push(performance.now() - startedAt);
      if (order.length === 0) none += 1;
      ranks.push(rankOf(order, right));
    }
    print(
      task.name,
      `Orama tuned, boosts ${Object.values(boost).join(' ')}, stop words of ${list}`,
      ranks,
      none,
      times,
      orama.readyMs,
      brotliCompressSync(Buffer.from(orama.saved)).length,
    );
  }
  const hints = buildHints(task.hints, index);
  for (const [name, correct] of [
    ['ours, without spelling and synonyms', false],
    ['ours', true],
  ] as const) {
    const startedAt = performance.now();
    const engine = correct ? createSearchEngine(index, undefined, defaultSettings, hints) : createSearchEngine(index, undefined);
    const readyMs = performance.now() - startedAt;
    const ranks: number[] = [];
    const times: number[] = [];
    let none = 0;
    for (const { text, right } of task.queries) {
      const askedAt = performance.now();
      const { order } = engine.rank(text, undefined, 'lexical', { correct });
      times.push(performance.now() - askedAt);
      if (order.length === 0) none += 1;
      ranks.push(rankOf(order, right));
    }
    print(task.name, name, ranks, none, times, readyMs, undefined);
  }
  console.log(
    `${task.name}: passages on the wire in any case: ${(brotliCompressSync(writePassageFile(index)).length / 1000).toFixed(0)} kB`,
  );
}
