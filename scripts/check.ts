/**
 * npm run check [-- files] [--json] [--fix] [--github]
 *
 * Everything under `content/` against the rules of docs/writing.md. Errors end it with exit code 1; warnings are counted.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import site from '../site.config.ts';
import { ContentError, formatProblem } from '../src/content/content-problem.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { applyFixes } from '../src/writing/apply-fixes.ts';
import { checkEverything } from '../src/writing/check-content.ts';
import type { CheckResult } from '../src/writing/check-content.ts';
import { isError } from '../src/writing/finding.ts';
import type { Finding } from '../src/writing/finding.ts';
import { checkAsJson, checkSummary } from '../src/writing/output/check-summary.ts';
import { githubAnnotation } from '../src/writing/output/github-annotations.ts';
import { UnknownFileError } from '../src/writing/selection.ts';
import { createProgressLog } from './launch/progress-log.ts';

interface CheckFlags {
  readonly json?: true;
  readonly fix?: true;
  readonly github?: true;
}

/**
 * @param root - the project's folder
 * @param names - files or ids of articles; everything when empty
 * @returns errors and warnings together; `severity` tells them apart
 */
export async function checkContent(
  root: string,
  names: readonly string[] = [],
): Promise<CheckResult & { readonly problems: readonly Finding[] }> {
  const encoder = await nodeEncoder(site.encoder, root);
  const progress = createProgressLog(process.stderr);
  const result = await checkEverything({
    root,
    site,
    day: new Date().toISOString().slice(0, 10),
    names,
    encoder,
    onProgress: ({ encoded, toEncode }) => progress.log(`Encoding ${encoded} of ${toEncode} new texts; the next check has them`),
  });
  progress.finish();
  return { ...result, problems: result.findings };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const command = new Command('check')
    .description('Checks articles, facts and questions, and says how to mend what is wrong.')
    .argument('[files...]', 'articles (billing/autopay) or files; everything when left out')
    .option('--json', 'one JSON object')
    .option('--fix', 'mend what a machine can mend without changing the sense')
    .option('--github', 'annotations for GitHub Actions; on by itself there')
    .parse();
  try {
    await run(command.args, command.opts<CheckFlags>());
  } catch (error) {
    if (!(error instanceof ContentError || error instanceof UnknownFileError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function run(names: readonly string[], flags: CheckFlags): Promise<void> {
  const root = join(import.meta.dirname, '..');
  let result = await checkContent(root, names);
  if (flags.fix) {
    const mended = await applyFixes(root, result.findings);
    if (mended > 0) result = await checkContent(root, names);
    console.error(mended === 0 ? 'Nothing that a machine can mend.' : `Mended ${mended} ${mended === 1 ? 'place' : 'places'}.`);
  }
  print(result, flags);
  if (result.findings.some(isError)) process.exitCode = 1;
}

function print(result: CheckResult, flags: CheckFlags): void {
  if (flags.json) {
    console.log(checkAsJson(result));
    return;
  }
  // Errors last: they stand above the prompt when a writer looks up.
  const ordered = [...result.findings.filter((finding) => !isError(finding)), ...result.findings.filter(isError)];
  for (const finding of ordered) console.log(`${formatProblem(finding)}\n`);
  if (flags.github ?? process.env['GITHUB_ACTIONS'] === 'true') for (const finding of ordered) console.log(githubAnnotation(finding));
  console.log(checkSummary(result));
}
