/**
 * npm run report [-- --day 2027-01-31] [--questions asked.txt]
 *
 * Writes reports/index.html: how the help centre is found and read. Nothing of it is published.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { z } from 'zod';
import site from '../site.config.ts';
import { ContentError } from '../src/content/content-problem.ts';
import { encodeWithCache } from '../src/encoder/embedding-cache.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { buildSiteIndex } from '../src/index/build-site-index.ts';
import { encodeQuestions } from '../src/writing/found/encode-questions.ts';
import { openEngine } from '../src/writing/found/open-engine.ts';
import { computeReport } from '../src/writing/report/compute-report.ts';
import { drawReport } from '../src/writing/report/draw/report-page.ts';
import { readHistory, writeHistory } from '../src/writing/report/history-file.ts';

const root = join(import.meta.dirname, '..');
const cacheFolder = join(root, '.cache');

const options = new Command('report')
  .description('Writes a report about the content to reports/index.html.')
  .option('--day <day>', 'the day of the report, such as 2027-01-31', aDay, new Date().toISOString().slice(0, 10))
  .option('--questions <file>', 'questions that customers asked, one a line, to look for gaps')
  .option('--folder <folder>', 'where the report and its history lie', 'reports')
  .parse()
  .opts<{ day: string; questions?: string; folder: string }>();

try {
  console.log(await writeReport());
} catch (error) {
  console.error(
    error instanceof ContentError
      ? `${error.message}\n\nMend the content first: a report of broken content would mislead.`
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 1;
}

async function writeReport(): Promise<string> {
  const folder = join(root, options.folder);
  await mkdir(folder, { recursive: true });
  const historyFile = join(folder, 'history.json');
  const runs = await readHistory(historyFile);

  const encoder = await nodeEncoder(site.encoder, root);
  const index = await buildSiteIndex({ root, site, day: options.day, encoder, cacheFolder });
  const engine = openEngine(index);
  const heldOut = index.content.heldOutQuestions.map(({ text }) => text);
  const asked = options.questions === undefined ? [] : await readQuestions(options.questions);
  const vectors = await encodeQuestions([...heldOut, ...asked], engine, (texts) =>
    encodeWithCache(texts, encoder, join(cacheFolder, 'embeddings')),
  );

  const report = computeReport({
    siteName: site.name,
    topics: site.topics,
    day: options.day,
    index,
    engine,
    heldOutVectors: vectors.slice(0, heldOut.length),
    asked: asked.map((text, number) => ({ text, vectors: vectors[heldOut.length + number] ?? [] })),
    runs,
  });
  const page = join(folder, 'index.html');
  await writeFile(page, await drawReport(report, site.theme));
  await writeHistory(historyFile, report.runs);
  const { first, inThree, articles } = report;
  return `${articles.length} articles; of ${first.of} held-out questions ${percent(first.share)} find theirs first, ${percent(inThree.share)} in the first three.\n${page}`;
}

async function readQuestions(file: string): Promise<readonly string[]> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

function aDay(text: string): string {
  const day = z.iso.date().safeParse(text);
  if (!day.success) throw new InvalidArgumentError('Write it as 2027-01-31.');
  return day.data;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
