/** Each question gets the vectors of its own texts, however many it has. */
import { expect, it } from 'vitest';
import { encodeQuestions } from './encode-questions.ts';

const bySentence = { textsToEncode: (question: string): readonly string[] => question.split('. ') };
const lengthOf = (texts: readonly string[]): Promise<readonly Float32Array[]> =>
  Promise.resolve(texts.map((text) => Float32Array.of(text.length)));

it('gives a question one vector for each text that the engine reads it as', async () => {
  const vectors = await encodeQuestions(['one', 'a story. and four', 'last'], bySentence, lengthOf);

  expect(vectors).toEqual([[Float32Array.of(3)], [Float32Array.of(7), Float32Array.of(8)], [Float32Array.of(4)]]);
});

it('asks the encoder once for all questions', async () => {
  const asked: (readonly string[])[] = [];

  await encodeQuestions(['one. two', 'three'], bySentence, (texts) => {
    asked.push(texts);
    return lengthOf(texts);
  });

  expect(asked).toEqual([['one', 'two', 'three']]);
});
