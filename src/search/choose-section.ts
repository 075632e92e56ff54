/** The section of an article that answers, and the sentence in it that says so. */
import type { IndexedPassage, PassageIndex, VectorIndex } from '../index/passage-index.ts';
import type { Ranking } from './rank-articles.ts';
import { similarityTo } from './vectors/scan.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import { stem, tokenize } from './words/tokenize.ts';

export interface ChosenSection {
  /** Number of the passage. */
  readonly number: number;
  readonly passage: IndexedPassage;
  readonly sentence: string;
}

/**
 * By house style an article answers in its opening, and a section in its first sentence. A later place must fit clearly
 * better to be shown in their stead; chosen by reading the answers to held-out questions (docs/decisions/ranking.md).
 */
const openingBonus = 0.15;
const leadBonus = 0.17;

/** Where passages and sentences of each article lie in the index. Made once. */
export interface SectionTable {
  /** Numbers of the section passages of each article. */
  readonly sectionsOf: readonly (readonly number[])[];
  /** Number of the first sentence of each passage among all sentences of sections; -1 for titles and questions. */
  readonly firstSentence: Int32Array;
  /** Stems of each sentence of a passage; filled as passages are asked for. */
  readonly stemsOf: Map<number, readonly ReadonlySet<string>[]>;
}

export function buildSectionTable(index: PassageIndex): SectionTable {
  const sectionsOf: number[][] = index.articles.map(() => []);
  const firstSentence = new Int32Array(index.passages.length).fill(-1);
  let sentence = 0;
  index.passages.forEach((passage, number) => {
    if (passage.kind !== 'section') return;
    sectionsOf[passage.article]?.push(number);
    firstSentence[number] = sentence;
    sentence += passage.sentences.length;
  });
  return { sectionsOf, firstSentence, stemsOf: new Map() };
}

/**
 * @param vector - the question in the space of the index; without it words alone decide
 * @returns undefined for an article without any text
 */
export function chooseSection(
  article: number,
  ranking: Ranking,
  terms: readonly QuestionTerm[],
  index: PassageIndex,
  table: SectionTable,
  vectors: VectorIndex | undefined,
  vector: Float32Array | undefined,
  wordWeight: number,
): ChosenSection | undefined {
  const sections = table.sectionsOf[article] ?? [];
  const mostWords = Math.max(...sections.map((number) => ranking.passageWords[number] ?? 0), 1e-9);
  const number = bestOf(
    sections,
    (section) =>
      (ranking.passageSimilarities[section] ?? 0) +
      wordWeight * ((ranking.passageWords[section] ?? 0) / mostWords) +
      (index.passages[section]?.anchor === null ? openingBonus : 0),
  );
  const passage = number === undefined ? undefined : index.passages[number];
  if (number === undefined || passage === undefined) return undefined;

  const first = table.firstSentence[number] ?? 0;
  const stems = sentenceStems(number, passage, table);
  const plain = passage.sentences.map((_, position) => position).filter((position) => passage.sentences[position]?.isStep === false);
  const candidates = plain.length > 0 ? plain : passage.sentences.map((_, position) => position);
  const position = bestOf(candidates, (candidate) => {
    const similarity = vectors && vector ? similarityTo(vector, vectors.sentences, first + candidate) : 0;
    return similarity + wordWeight * coverage(stems[candidate], terms) + (candidate === 0 ? leadBonus : 0);
  });
  return { number, passage, sentence: readableFrom(passage, position ?? 0) };
}

/** Fewer words say little by themselves: "Wait.", "No." */
const leastWords = 6;

/** A sentence, with what follows it where it is too short to be understood alone. */
function readableFrom({ sentences }: IndexedPassage, position: number): string {
  let text = sentences[position]?.text ?? '';
  for (let next = position + 1; next < sentences.length && text.split(' ', leastWords).length < leastWords; next += 1) {
    const sentence = sentences[next];
    if (sentence === undefined || sentence.isStep) break;
    text = `${text} ${sentence.text}`;
  }
  return text;
}

/** Passages whose stems are kept; a site of many thousands would fill the memory of a phone. */
const mostKept = 4000;

function sentenceStems(number: number, passage: IndexedPassage, { stemsOf }: SectionTable): readonly ReadonlySet<string>[] {
  const known = stemsOf.get(number);
  if (known) return known;
  if (stemsOf.size >= mostKept) stemsOf.clear();
  const stems = passage.sentences.map(({ text }) => new Set(tokenize(text).map(({ word }) => stem(word))));
  stemsOf.set(number, stems);
  return stems;
}

/** Share of the question's words that a sentence has, 0 to 1. */
function coverage(stems: ReadonlySet<string> | undefined, terms: readonly QuestionTerm[]): number {
  if (terms.length === 0 || stems === undefined) return 0;
  let met = 0;
  for (const { matches } of terms) {
    let most = 0;
    for (const match of matches) if (match.weight > most && stems.has(match.stem)) most = match.weight;
    met += most;
  }
  return met / terms.length;
}

/** The candidate with the highest score, the first of equals. */
function bestOf(candidates: readonly number[], score: (candidate: number) => number): number | undefined {
  let best: number | undefined;
  let bestScore = -Infinity;
  for (const candidate of candidates) {
    const candidateScore = score(candidate);
    if (candidateScore > bestScore) {
      best = candidate;
      bestScore = candidateScore;
    }
  }
  return best;
}
