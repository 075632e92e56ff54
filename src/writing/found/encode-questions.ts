/** The vectors of questions that a search is asked with: those of the texts that the engine reads a question as. */
import type { SearchEngine } from '../../search/engine.ts';

/** Vectors of one question: one of the whole, or of a long message one a sentence. */
export type VectorsOfQuestion = readonly Float32Array[];

/**
 * Encodes all texts of all questions at once.
 * @param encode - gives one vector a text, in their order
 * @returns the vectors of each question, in the order of the questions
 */
export async function encodeQuestions(
  questions: readonly string[],
  engine: Pick<SearchEngine, 'textsToEncode'>,
  encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
): Promise<readonly VectorsOfQuestion[]> {
  const texts = questions.map((question) => engine.textsToEncode(question));
  const vectors = await encode(texts.flat());
  let end = 0;
  return texts.map(({ length }) => vectors.slice(end, (end += length)));
}
