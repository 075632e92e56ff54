/**
 * npm run bench [-- peers browser growth scan embed encoder agreement] [-- --quick] [-- --site folder]
 *
 * Quality, bytes and speed beside other engines, in a browser, as a site grows, beside the encoder, in the page of an app,
 * of the encoder alone, and how it agrees with transformers.js. All parts unless some are named. Results go to bench/results/ and to the terminal.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Argument, Command } from 'commander';
import { describeMachine } from '../bench/report/machine.ts';
import type { Part } from '../bench/report/part.ts';
import { markdown, writeResults } from '../bench/report/write-results.ts';
import { buildSite } from './build.ts';
import { createProgressLog } from './launch/progress-log.ts';

const root = join(import.meta.dirname, '..');

/** Opened only when asked for: the peers alone are a dozen libraries. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  peers: async () => (await import('../bench/peers/run-peers.ts')).runPeers,
  browser: async () => (await import('../bench/browser/run-browser.ts')).runBrowser,
  growth: async () => (await import('../bench/growth/run-growth.ts')).runGrowth,
  scan: async () => (await import('../bench/scan/run-scan.ts')).runScan,
  embed: async () => (await import('../bench/embed/run-embed.ts')).runEmbed,
  encoder: async () => (await import('../bench/report/run-encoder.ts')).runEncoder,
  agreement: async () => (await import('../bench/encoder/run-agreement.ts')).runAgreement,
};

const command = new Command('bench')
  .description('Measures quality, bytes and speed.')
  .addArgument(new Argument('[parts...]', 'what to measure; everything unless told').choices(Object.keys(parts)))
  .option('--quick', 'few repetitions, to see that everything runs')
  .option('--site <folder>', 'a built site; dist/, built when it is not up to date, unless told')
  .option('--results <folder>', 'where results go', 'bench/results')
  .parse();
const options = command.opts<{ quick?: true; site?: string; results: string }>();
const chosen = command.args.length > 0 ? command.args : Object.keys(parts);
const progress = createProgressLog(process.stderr);

const outDir = options.site === undefined ? await builtSite() : resolve(options.site);
if (!existsSync(join(outDir, 'index.html'))) throw new Error(`There is no built site in ${outDir}.`);
const machine = describeMachine();
for (const name of Object.keys(parts).filter((part) => chosen.includes(part))) {
  const startedAt = performance.now();
  const run = await parts[name]?.();
  if (run === undefined) continue;
  const isQuick = options.quick === true;
  const result = await run({ root, outDir, isQuick, log: progress.log });
  progress.finish();
  const description = {
    date: new Date().toISOString().slice(0, 10),
    machine,
    command: `npm run bench -- ${name}${isQuick ? ' --quick' : ''}`,
    isQuick,
    seconds: Math.round((performance.now() - startedAt) / 1000),
  };
  await writeResults(resolve(options.results), result, description);
  console.log(`${markdown(result, description)}\n`);
}

async function builtSite(): Promise<string> {
  const { outDir: folder } = await buildSite({ root, log: progress.log });
  progress.finish();
  return folder;
}
