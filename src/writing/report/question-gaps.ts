/**
 * Questions that no article is near to, in groups of the same meaning: what somebody may have to write.
 * "Near" is measured by the questions that are found: a lost one is farther from every article than three in four of them.
 * A question of the content's own counts only when its article is not among the first three either.
 */
import { groupByMeaning } from '../meaning/group-by-meaning.ts';
import { cosine } from './article-vectors.ts';

export interface AskedQuestion {
  readonly text: string;
  /** Similarity of the nearest article. */
  readonly nearest: number;
  /** Id of the article that came first. */
  readonly winner: string | null;
  /** - `found`: its article is among the first three; `nothing-fits`: the engine says so itself; `unknown`: everything else. */
  readonly state: 'found' | 'nothing-fits' | 'unknown';
  readonly vector: Float32Array;
}

export interface QuestionGap {
  /** Nearest to the middle of the group first. */
  readonly questions: readonly AskedQuestion[];
  /** Ids of the articles that came first, most often first. */
  readonly winners: readonly string[];
}

/** Cosine from which two groups are about the same thing. */
const sameMeaning = 0.5;

/**
 * @param foundSimilarities - similarity of the right article, for each question that finds it
 * @returns the similarity below which a question is far from everything
 */
export function farFrom(foundSimilarities: readonly number[]): number {
  const sorted = foundSimilarities.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.25)] ?? 0;
}

/** @returns the largest groups first */
export function findGaps(questions: readonly AskedQuestion[], far: number): readonly QuestionGap[] {
  const lost = questions.filter(({ nearest, state }) => state === 'nothing-fits' || (state === 'unknown' && nearest < far));
  const groups = groupByMeaning(
    lost.map(({ vector }) => vector),
    sameMeaning,
  );
  return groups
    .map((positions) => positions.flatMap((position) => lost[position] ?? []))
    .map((group) => ({ questions: middleFirst(group), winners: byFrequency(group.flatMap(({ winner }) => winner ?? [])) }))
    .sort((a, b) => b.questions.length - a.questions.length || (a.questions[0]?.nearest ?? 0) - (b.questions[0]?.nearest ?? 0));
}

function meanSimilarity(a: readonly AskedQuestion[], b: readonly AskedQuestion[]): number {
  const sum = a.reduce((total, question) => total + b.reduce((part, other) => part + cosine(question.vector, other.vector), 0), 0);
  return sum / (a.length * b.length);
}

function middleFirst(group: readonly AskedQuestion[]): readonly AskedQuestion[] {
  const closeness = new Map(group.map((question) => [question, meanSimilarity([question], group)]));
  return group.toSorted((a, b) => (closeness.get(b) ?? 0) - (closeness.get(a) ?? 0));
}

function byFrequency(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1)).map(([name]) => name);
}
