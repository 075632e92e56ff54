/**
 * Our own engine by tier, opened as `npm run eval` opens it: words, light and full encoder fused with words. Quality comes from
 * all questions with cached vectors, times from a sample that is corrected, encoded and searched one by one.
 */
import type { EncodingDesk } from '../../eval/open-engine.ts';
import { encode, openTask } from '../../eval/open-engine.ts';
import { measure, percentile, rankOf } from '../../eval/measures.ts';
import type { EvaluationTask } from '../../eval/task.ts';
import type { SearchEngine } from '../../src/search/engine.ts';
import { writeHintsFile } from '../../src/index/hints-file.ts';
import { writePassageFile } from '../../src/index/passage-file.ts';
import { outlineOf, textsOf } from '../../src/index/split-passage-index.ts';
import { writeVectorFile } from '../../src/index/vector-file.ts';
import { brotliBytes } from '../report/brotli-bytes.ts';
import type { PeerRun } from './ask-peer.ts';

export interface OurRun extends PeerRun {
  readonly name: string;
  readonly setup: string;
  readonly indexBytes: number;
}

const timedQuestions = 200;

export async function askOurs(
  task: EvaluationTask,
  full: EncodingDesk,
  light: EncodingDesk | undefined,
  isQuick: boolean,
): Promise<readonly OurRun[]> {
  const { engine, passages, vectors, hints } = await openTask(task, full);
  const wordBytes =
    (await brotliBytes(writePassageFile(outlineOf(passages)))) +
    (await brotliBytes(writePassageFile(textsOf(passages)))) +
    (await brotliBytes(writeHintsFile(hints)));
  const allBytes = wordBytes + (await brotliBytes(writeVectorFile(vectors)));
  const count = isQuick ? 40 : timedQuestions;
  const words = await runTier(task, engine, undefined, count);
  const runs: OurRun[] = [{ ...words, name: 'Waymark, words', setup: 'words alone, spelling corrected', indexBytes: wordBytes }];
  for (const [name, desk] of [
    ['light', light],
    ['full', full],
  ] as const) {
    if (desk === undefined) continue;
    runs.push({
      ...(await runTier(task, engine, desk, count)),
      name: `Waymark, ${name}`,
      setup: `words and meaning, ${name} encoder`,
      indexBytes: allBytes,
    });
  }
  return runs;
}

async function runTier(task: EvaluationTask, engine: SearchEngine, desk: EncodingDesk | undefined, timed: number): Promise<PeerRun> {
  const texts = task.queries.map(({ text }) => (desk ? engine.textsToEncode(text) : []));
  const vectors = desk ? await encode(texts.flat(), desk) : [];
  let next = 0;
  let zeroResults = 0;
  const ranks = task.queries.map(({ text, right }, position) => {
    const own = vectors.slice(next, (next += texts[position]?.length ?? 0));
    const { order } = engine.rank(text, desk ? own : undefined, desk ? 'fused' : 'lexical');
    if (order.length === 0) zeroResults += 1;
    return rankOf(order, right);
  });
  return { measures: measure(ranks, zeroResults), questions: ranks.length, latencyMs: await timeQuestions(task, engine, desk, timed) };
}

async function timeQuestions(
  task: EvaluationTask,
  engine: SearchEngine,
  desk: EncodingDesk | undefined,
  count: number,
): Promise<PeerRun['latencyMs']> {
  const encoder = await desk?.open();
  const step = Math.max(1, Math.floor(task.queries.length / count));
  const times: number[] = [];
  for (let position = 0; position < task.queries.length; position += step) {
    const question = task.queries[position]?.text ?? '';
    const askedAt = performance.now();
    engine.search(question, await encoder?.encode(engine.textsToEncode(question)));
    times.push(performance.now() - askedAt);
  }
  const warm = times.length > 20 ? times.slice(10) : times;
  return { p50: percentile(warm, 0.5), p95: percentile(warm, 0.95) };
}
