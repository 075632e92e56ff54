/**
 * npm run ask -- "how do I get my money back?" [--json] [--file questions.txt] [--explain]
 *
 * The engine of the site over its built index, in Node. Only JSON goes to standard output with --json.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import site from '../site.config.ts';
import { ContentError } from '../src/content/content-problem.ts';
import { nodeEncoder } from '../src/encoder/node-encoder.ts';
import { hasSiteIndex, readSiteIndex } from '../src/index/read-site-index.ts';
import type { Answer } from '../src/search/answer.ts';
import { createSearchEngine } from '../src/search/engine.ts';
import type { Explanation } from '../src/search/explanation.ts';
import { defaultSettings } from '../src/search/settings.ts';
import { buildSite } from './build.ts';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'dist');

const command = new Command('ask')
  .description('Asks the help centre, as its search page does.')
  .argument('[question]', 'what a customer would type')
  .option('--json', 'one line of JSON a question')
  .option('--file <path>', 'a file with one question a line')
  .option('--explain', 'why each result stands where it does')
  .option('--limit <number>', 'most results a question', wholeNumber, 5)
  .parse();
const options = command.opts<{ json?: true; file?: string; explain?: true; limit: number }>();

try {
  const questions = await readQuestions(command.args[0], options.file);
  await answerAll(questions);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function readQuestions(question: string | undefined, file: string | undefined): Promise<readonly string[]> {
  if (file !== undefined) {
    const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
    // A file ends with a newline; that is not a last, empty question.
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }
  if (question === undefined) throw new UsageError('Ask something: npm run ask -- "how do I get my money back?"');
  return [question];
}

async function answerAll(questions: readonly string[]): Promise<void> {
  if (!hasSiteIndex(outDir)) {
    console.error('No built site yet: building it first.');
    await buildSite({
      root,
      log: (line) => {
        console.error(line);
      },
    });
  }
  const { passages, vectors, hints } = await readSiteIndex(outDir);
  const engine = createSearchEngine(passages, vectors, defaultSettings, hints);
  const encoder = await (await nodeEncoder(site.encoder, root)).open();
  for (const question of questions) {
    const questionVectors = await encoder.encode(engine.textsToEncode(question));
    print(question, engine.search(question, questionVectors, { limit: options.limit, explain: options.explain ?? false }));
  }
}

function print(question: string, answer: Answer): void {
  const results = answer.results.map(({ path, anchor, title, section, score, sentence, explanation }) => ({
    path,
    anchor,
    title,
    section,
    score: Number(score.toFixed(4)),
    sentence,
    ...(explanation && { explanation }),
  }));
  if (options.json === true) {
    console.log(JSON.stringify({ question, confidence: answer.confidence, results, flow: flowOf(answer) }));
    return;
  }
  console.log(`\n${question}  (${answer.confidence}, ${Math.round(answer.probability * 100)}% sure)`);
  if (results.length === 0) console.log('  Nothing fits.');
  results.forEach(({ path, anchor, title, section, sentence, explanation }, rank) => {
    console.log(
      `  ${rank + 1}. ${title}${section === null ? '' : ` › ${section}`}\n     ${sentence}\n     ${path}${anchor === null ? '' : `#${anchor}`}`,
    );
    if (explanation) console.log(explanationLines(explanation).join('\n'));
  });
  if (answer.flow !== null)
    console.log(`  Step by step: ${answer.flow.title}${answer.flow.urgent ? ' (urgent)' : ''}\n     ${answer.flow.path}`);
}

/** Every part of a score, and what it was met by. */
function explanationLines({
  similarity,
  coverage,
  commonWords,
  pairs,
  weights,
  passage,
  words,
  missingWords,
  exact,
  isPinned,
}: Explanation): readonly string[] {
  const round = (value: number): string => value.toFixed(3);
  const share = `${round(coverage)} words + ${round(commonWords)} common + ${weights.pairs} · ${round(pairs)} neighbours`;
  return [
    `     = ${weights.similarity} · ${round(similarity)} meaning + ${weights.words} · (${share})`,
    `     nearest ${passage.kind} (${round(passage.similarity)}): ${passage.text.slice(0, 120)}`,
    `     met: ${words.map(({ word, metAs, origin, score }) => `${word}${origin === 'word' ? '' : ` (${origin} ${metAs})`} ${score.toFixed(1)}`).join(', ') || 'no word'}`,
    ...(missingWords.length > 0 ? [`     not met: ${missingWords.join(', ')}`] : []),
    ...(exact.length > 0 ? [`     sign by sign: ${exact.join(', ')}`] : []),
    ...(isPinned ? ['     pinned'] : []),
  ];
}

/** With the score rounded, as those of the results. */
function flowOf({ flow }: Answer): Answer['flow'] {
  return flow === null ? null : { ...flow, score: Number(flow.score.toFixed(4)) };
}

class UsageError extends Error {}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof ContentError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && options.file !== undefined)
    return `There is no file "${options.file}".`;
  return error instanceof Error ? error.message : String(error);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1.');
  return number;
}
