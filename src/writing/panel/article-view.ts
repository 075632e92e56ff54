/** An article as search and the checks see it, for the panel on its page. */
import { join } from 'node:path';
import type { ContentProblem } from '../../content/content-problem.ts';
import type { HeldOutQuestion } from '../../content/findability.ts';
import { factsOn } from '../../content/facts.ts';
import type { SiteIndex } from '../../index/build-site-index.ts';
import { countWords, splitIntoPassages } from '../../passages/split-into-passages.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';
import { questionOutcome } from '../found/question-outcome.ts';
import { readingOf } from '../reading/reading-grade.ts';
import { textOf } from './explain-question.ts';
import type { ArticleView } from './panel-messages.ts';

export interface ArticleViewInput {
  /** The project's folder. */
  readonly root: string;
  readonly index: SiteIndex;
  readonly engine: SearchEngine;
  readonly day: string;
  /** Vectors of the article's held-out questions, by their text. */
  readonly vectorsOf: ReadonlyMap<string, VectorsOfQuestion>;
  /** What the checks say of the article. */
  readonly checks: readonly ContentProblem[];
  /** What keeps content out of the index, in any file. */
  readonly problems: readonly ContentProblem[];
}

/** @returns undefined when the index has no such article */
export function articleView(
  id: string,
  { root, index, engine, day, vectorsOf, checks, problems }: ArticleViewInput,
): ArticleView | undefined {
  const article = index.content.articles.find((candidate) => candidate.id === id);
  if (article === undefined) return undefined;
  const passages = splitIntoPassages(article, factsOn(index.content.facts, day));
  const titleOf = new Map<string, string>(index.content.articles.map((other) => [other.id, other.frontMatter.title]));
  const ownProblems = problems.filter(({ file }) => file === article.file);
  return {
    id,
    title: article.frontMatter.title,
    file: article.file,
    path: join(root, article.file),
    isIndexed: problems.length === 0,
    found: questionsOf(id, index).map(({ text, file, line }) => {
      const { rank, winner, confidence, probability } = questionOutcome(
        { text, article: article.id },
        vectorsOf.get(text) ?? [],
        engine,
        index.passages,
      );
      return {
        text,
        path: join(root, file),
        line,
        rank,
        winner: winner === null ? null : { id: winner, title: titleOf.get(winner) ?? winner },
        confidence,
        probability,
      };
    }),
    passages: passages.map((passage) => {
      const text = textOf(passage);
      return {
        kind: passage.kind,
        heading: passage.headingPath.join(' › '),
        anchor: passage.anchor,
        text,
        words: countWords(text),
        line: passage.line,
      };
    }),
    reading: readingOf(passages),
    checks: distinct([...ownProblems, ...checks]).map((check) => ({
      file: check.file,
      path: join(root, check.file),
      line: check.line,
      column: check.column,
      rule: check.rule,
      found: check.found,
      expected: check.expected,
      mend: check.mend,
      isWarning: check.severity === 'warning',
    })),
  };
}

/** Held-out questions of an article, in the order of their file. */
export function questionsOf(id: string, { content }: SiteIndex): readonly HeldOutQuestion[] {
  return content.heldOutQuestions.filter(({ article }) => article === id);
}

function distinct(problems: readonly ContentProblem[]): readonly ContentProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
