/**
 * npm run insights -- FILE... [--json]
 *
 * Reads exported feedback and unanswered questions (JSON lines, docs/feedback.md), says what to write next, and draws it
 * in reports/insights.html. Nothing of it is published.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import site from '../site.config.ts';
import { ContentError } from '../src/content/content-problem.ts';
import type { ReaderRecord } from '../src/content/reader-record.ts';
import { encodeWithCache } from '../src/encoder/embedding-cache.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../src/index/build-site-index.ts';
import { encodeQuestions } from '../src/writing/found/encode-questions.ts';
import { openEngine } from '../src/writing/found/open-engine.ts';
import { computeInsights } from '../src/writing/insights/compute-insights.ts';
import { drawInsights } from '../src/writing/insights/draw/insights-page.ts';
import { printInsights } from '../src/writing/insights/print-insights.ts';
import { readRecords } from '../src/writing/insights/read-records.ts';

const root = join(import.meta.dirname, '..');
const cacheFolder = join(root, '.cache');

const command = new Command('insights')
  .description('Says from exported feedback and unanswered questions what to write next.')
  .argument('<files...>', 'JSON lines: exports of readers, or the log of a feedback endpoint')
  .option('--json', 'print everything as JSON')
  .option('--folder <folder>', 'where insights.html is written', 'reports')
  .parse();
const { json, folder } = command.opts<{ json?: true; folder: string }>();

try {
  const { records, problems } = readRecords(await Promise.all(command.args.map(async (file) => ({ file, text: await readText(file) }))));
  if (problems.length > 0) throw new ContentError(problems);
  await report(records);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function report(records: readonly ReaderRecord[]): Promise<void> {
  const encoder = await nodeEncoder(site.encoder, root);
  const index = await buildSiteIndex({ root, site, day: new Date().toISOString().slice(0, 10), encoder, cacheFolder });
  const engine = openEngine(index);
  const questions = [...new Set(records.flatMap((record) => (record.kind === 'unanswered' ? [record.question.trim()] : [])))];
  const vectors = await encodeQuestions(questions, engine, (texts) => encodeWithCache(texts, encoder, join(cacheFolder, 'embeddings')));
  const vectorsByQuestion = new Map(questions.map((question, number) => [question, vectors[number] ?? []]));
  const insights = computeInsights({
    siteName: site.name,
    records,
    index,
    engine,
    vectorsOf: (question) => vectorsByQuestion.get(question) ?? [],
  });
  const articles = index.content.articles.map(({ id, frontMatter: { title, topic } }) => ({ id, title, topic }));
  const page = join(root, folder, 'insights.html');
  await mkdir(join(root, folder), { recursive: true });
  await writeFile(page, await drawInsights(insights, { topics: site.topics, articles }, site.theme));
  console.log(json === true ? JSON.stringify(insights, null, 2) : `${printInsights(insights)}\n\n${page}`);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read. Name files of JSON lines, such as help-feedback.jsonl.`, { cause: error });
  }
}
