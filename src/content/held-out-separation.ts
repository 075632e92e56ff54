/**
 * Keeps held-out questions apart from indexed ones. A held-out question that is indexed, word for word or nearly,
 * measures nothing: it would be found however bad the engine is.
 */
import type { ContentProblem } from './content-problem.ts';
import type { HeldOutQuestion } from './findability.ts';
import { plainWords } from './plain-words.ts';

/** Share of words in common from which two questions count as copies of each other. */
const nearCopy = 0.8;

/** An article, or a flow, with what is indexed of it in customers' words. */
export interface IndexedQuestions {
  readonly id: string;
  readonly frontMatter: { readonly title: string; readonly questions: readonly string[] };
  readonly phrasings?: readonly string[];
}

/** O(held-out * indexed) comparisons of small sets; about a million for a large site. */
export function findLeaks(articles: readonly IndexedQuestions[], heldOut: readonly HeldOutQuestion[]): readonly ContentProblem[] {
  const indexed = articles.flatMap(({ id, frontMatter, phrasings = [] }) => [frontMatter.title, ...frontMatter.questions, ...phrasings].map((text) => ({ id, text, words: wordsOf(text) })));
  return heldOut.flatMap((question) => {
    const words = wordsOf(question.text);
    const leak = indexed.find((other) => isNearCopy(words, other.words));
    if (leak === undefined) return [];
    return [
      {
        file: question.file,
        line: question.line,
        column: 1,
        rule: 'held-out',
        found: `"${question.text}", which nearly copies the indexed "${leak.text}" of ${leak.id}`,
        expected: 'a question that is not indexed',
        mend: 'ask it in other words, as somebody would who has not read the article',
      },
    ];
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(plainWords(text));
}

/** By words in common, of all words of both (Jaccard 1901). */
function isNearCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  // Sets of very different size have too little in common, and most pairs are such: counting them is most of the time.
  if (Math.min(a.size, b.size) < nearCopy * Math.max(a.size, b.size)) return false;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common || 1) >= nearCopy;
}
