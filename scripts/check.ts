/** npm run check: everything under `content/` against the rules. Prints each problem with its place. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import site from '../site.config.ts';
import { ContentError, formatProblem } from '../src/content/content-problem.ts';
import type { ContentProblem } from '../src/content/content-problem.ts';
import { factsOn } from '../src/content/facts.ts';
import { findLeaks } from '../src/content/held-out-separation.ts';
import { readContent } from '../src/content/read-content.ts';
import { checkReferences } from '../src/passages/check-references.ts';
import { splitIntoPassages } from '../src/passages/split-into-passages.ts';

/** @param root - the project's folder */
export async function checkContent(root: string): Promise<{ readonly problems: readonly ContentProblem[]; readonly articleCount: number }> {
  const content = await readContent(root, site);
  const factValues = factsOn(content.facts, new Date().toISOString().slice(0, 10));
  const problems = [
    ...content.problems,
    ...collect(() => checkReferences(content.articles, content.glossary, site)),
    ...content.articles.flatMap((article) =>
      collect(() => {
        splitIntoPassages(article, factValues);
        return [];
      }),
    ),
    ...findLeaks(content.articles, content.heldOutQuestions),
  ];
  return { problems, articleCount: content.articles.length };
}

/** Problems that a step returns, or throws. */
function collect(step: () => readonly ContentProblem[]): readonly ContentProblem[] {
  try {
    return step();
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { problems, articleCount } = await checkContent(join(import.meta.dirname, '..'));
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
  console.log(problems.length === 0 ? `${articleCount} articles, no problems` : `${articleCount} articles, ${problems.length} problems`);
  if (problems.length > 0) process.exitCode = 1;
}
