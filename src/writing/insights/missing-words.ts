/** Words that questions have and an article has not: often why search does not see that it answers. */
import type { PassageIndex } from '../../index/passage-index.ts';
import { stem, tokenize } from '../../search/words/tokenize.ts';
import { isWeightless } from '../../search/words/weightless-words.ts';

/**
 * @param article - its number; null for words that no article at all has
 * @returns at most `most` words as they were typed, the most frequent first
 */
export function missingWords(questions: readonly string[], article: number | null, index: PassageIndex, most = 4): readonly string[] {
  const known = new Set(
    index.passages
      .filter((passage) => article === null || passage.article === article)
      .flatMap(({ sentences }) => sentences.flatMap(({ text }) => stemsOf(text))),
  );
  const counts = new Map<string, { readonly word: string; count: number }>();
  for (const question of questions) {
    for (const [stemmed, word] of new Map(tokenize(question).map((token) => [stem(token.word), token.word]))) {
      if (word.length < 4 || known.has(stemmed) || isWeightless(word)) continue;
      const counted = counts.get(stemmed) ?? { word, count: 0 };
      counted.count += 1;
      counts.set(stemmed, counted);
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ word }) => word);
}

function stemsOf(text: string): readonly string[] {
  return tokenize(text).map(({ word }) => stem(word));
}
