/**
 * Held-out questions whose article is not among the first three: the customer who asks so does not find it.
 * Says which article won, and by what: a passage that is nearer in meaning, or words that it has and ours has not.
 */
import type { ArticleId } from '../../content/article-schema.ts';
import type { HeldOutQuestion } from '../../content/findability.ts';
import { tokenize, stem } from '../../search/words/tokenize.ts';
import type { Ranking } from '../../search/rank-articles.ts';
import type { Finding } from '../finding.ts';
import type { VectorsOfQuestion } from '../found/encode-questions.ts';
import { isFirst, isInThree, questionOutcome } from '../found/question-outcome.ts';
import type { QuestionOutcome } from '../found/question-outcome.ts';
import type { Meaning } from './open-meaning.ts';
import { describePassage } from './passage-vectors.ts';

export interface Findability {
  readonly findings: readonly Finding[];
  readonly asked: number;
  readonly first: number;
  readonly inThree: number;
}

/** @param questions - those to ask; each costs one search */
export function findNotFound(meaning: Meaning, questions: readonly HeldOutQuestion[]): Findability {
  const outcomes = questions.flatMap((question) => {
    const vectors = meaning.vectorsOf(question);
    return vectors === undefined ? [] : [{ question, vectors, outcome: bestOutcome(meaning, question, vectors) }];
  });
  return {
    findings: outcomes
      .filter(({ outcome }) => !isInThree(outcome))
      .map(({ question, vectors, outcome }) => describe(meaning, question, vectors, outcome)),
    asked: outcomes.length,
    first: outcomes.filter(({ outcome }) => isFirst(outcome)).length,
    inThree: outcomes.filter(({ outcome }) => isInThree(outcome)).length,
  };
}

/** Some questions are answered by several articles: the one that is found first counts. */
function bestOutcome(meaning: Meaning, question: HeldOutQuestion, vectors: VectorsOfQuestion): QuestionOutcome {
  const outcomeFor = (article: ArticleId): QuestionOutcome =>
    questionOutcome({ text: question.text, article }, vectors, meaning.engine, meaning.passages);
  return question.alsoAnsweredBy
    .map(outcomeFor)
    .reduce((best, other) => ((other.rank ?? Infinity) < (best.rank ?? Infinity) ? other : best), outcomeFor(question.article));
}

function describe(meaning: Meaning, question: HeldOutQuestion, vectors: VectorsOfQuestion, { rank, winner }: QuestionOutcome): Finding {
  const place = rank === null ? 'not found at all' : `found in place ${rank}`;
  return {
    file: question.file,
    line: question.line,
    column: 1,
    rule: 'not-found',
    found: `"${question.text}": ${question.article} is ${place}${winner === null ? '' : `; ${winner} won, ${reason(meaning, question, vectors, winner)}`}`,
    expected: 'the article among the first three',
    mend: `add an indexed question to ${question.article} that says this in other words${winner === null ? '' : `; or move the question to ${winner} if that answers it better`}`,
    severity: 'warning',
  };
}

function reason(meaning: Meaning, question: HeldOutQuestion, vectors: VectorsOfQuestion, winner: string): string {
  const ranking = meaning.engine.rank(question.text, vectors, 'fused');
  const own = nearestPassage(meaning, ranking, question.article);
  const other = nearestPassage(meaning, ranking, winner);
  const words = wordsOnlyIn(meaning, winner, question.article, question.text);
  const byWords =
    words.length === 0 ? '' : `; only it has the ${words.length === 1 ? 'word' : 'words'} ${words.map((word) => `"${word}"`).join(', ')}`;
  return `by ${describePassage(meaning.passages.passages[other.passage])} (${shown(other.similarity)}; the nearest of ours, ${describePassage(meaning.passages.passages[own.passage])}, has ${shown(own.similarity)})${byWords}`;
}

/** Below 0, a cosine says no more than 0 does: nothing in common. */
function shown(similarity: number): string {
  return Math.max(0, similarity).toFixed(2);
}

function nearestPassage({ passages }: Meaning, ranking: Ranking, id: string): { readonly passage: number; readonly similarity: number } {
  let nearest = { passage: -1, similarity: -Infinity };
  passages.passages.forEach((passage, position) => {
    const similarity = ranking.passageSimilarities[position] ?? -Infinity;
    if (passages.articles[passage.article]?.id === id && similarity > nearest.similarity) nearest = { passage: position, similarity };
  });
  return nearest;
}

/** Words of the question that one article has and the other has not, at most three. */
function wordsOnlyIn(meaning: Meaning, has: string, hasNot: string, question: string): readonly string[] {
  const stemsOf = (id: string): ReadonlySet<string> => {
    const number = meaning.passages.articles.findIndex((article) => article.id === id);
    const own = meaning.passages.passages.filter(({ article }) => article === number);
    return new Set(own.flatMap(({ sentences }) => sentences.flatMap(({ text }) => tokenize(text).map(({ word }) => stem(word)))));
  };
  const [inWinner, inOwn] = [stemsOf(has), stemsOf(hasNot)];
  const words = tokenize(question).map(({ word }) => word);
  return [...new Set(words)].filter((word) => word.length > 3 && inWinner.has(stem(word)) && !inOwn.has(stem(word))).slice(0, 3);
}
