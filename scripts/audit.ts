/**
 * npm run audit [-- /billing/autopay/ ...] [-- --store]
 *
 * Lighthouse on the built site, with its settings for phones: one line a page, exit code 1 when a page misses a goal.
 * With --store the table goes to bench/results/audit.md.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { missedGoals } from '../bench/audit/audit-goals.ts';
import type { PageKind } from '../bench/audit/audit-goals.ts';
import { auditPage } from '../bench/audit/audit-page.ts';
import type { PageAudit } from '../bench/audit/audit-page.ts';
import { describeMachine, machineLine } from '../bench/report/machine.ts';
import { serveFolder } from '../src/serving/serve-folder.ts';
import { buildSite } from './build.ts';
import { explainError } from './launch/explain-error.ts';

/** One page of each kind. Search engines may list it, and nobody has turned to search on it, unless told. */
const auditedPages = new Map<string, PageKind>([
  ['/', {}],
  ['/billing/', {}],
  ['/billing/charged-twice/', {}],
  ['/billing/cannot-pay/', {}],
  ['/search/', { isIntent: true }],
  ['/search/?q=they+took+the+money+twice', { isIntent: true }],
  ['/flows/where-is-my-refund/', {}],
  ['/contact/', {}],
]);

const command = new Command('audit')
  .description('Audits pages of the built site with Lighthouse.')
  .argument('[paths...]', 'pages from the root of the site; one of each kind unless told')
  .option('--store', 'writes the table to bench/results/audit.md')
  .parse();
const root = join(import.meta.dirname, '..');

try {
  await audit(command.args.length > 0 ? command.args : [...auditedPages.keys()]);
} catch (error) {
  console.error(explainError(error, false));
  process.exitCode = 1;
}

async function audit(paths: readonly string[]): Promise<void> {
  const machine = machineLine(describeMachine());
  const { outDir } = await buildSite({ root, log: console.log });
  const site = await serveFolder({ folder: outDir, port: 0 });
  const audits: PageAudit[] = [];
  try {
    for (const path of paths) {
      // On a busy machine Chromium's trace sometimes comes without its beginning: once more, then it is a fault.
      const page = await auditPage(site.origin, path).catch(() => auditPage(site.origin, path));
      audits.push(page);
      const missed = missedGoals(page, auditedPages.get(path) ?? {});
      console.log(`${missed.length === 0 ? 'ok    ' : 'missed'}  ${path}  ${missed.join('; ')}`);
      for (const fault of page.faults) console.log(`          ${fault}`);
      if (missed.length > 0) process.exitCode = 1;
    }
  } finally {
    await site.close();
  }
  const table = tableOf(audits);
  console.log(`\n${table}`);
  if (command.opts<{ store?: true }>().store === true)
    await writeFile(
      join(root, 'bench/results/audit.md'),
      `# Lighthouse, settings for phones\n\n\`npm run audit -- --store\`. ${machine}\n\n${table}\n`,
    );
}

function tableOf(audits: readonly PageAudit[]): string {
  return [
    '| page | performance | accessibility | best practices | SEO | largest paint | layout shift | blocking | bytes without fonts |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...audits.map(
      ({ path, scores, largestPaintMs, layoutShift, blockingMs, bytesWithoutFonts }) =>
        `| ${path} | ${scores.performance} | ${scores.accessibility} | ${scores['best-practices']} | ${scores.seo} | ${largestPaintMs} ms | ${layoutShift.toFixed(3)} | ${blockingMs} ms | ${(bytesWithoutFonts / 1000).toFixed(1)} kB |`,
    ),
  ].join('\n');
}
