/**
 * Rivals: an indexed question that lies nearer to another article than to the rest of its own.
 * Customers who ask so are sent to the wrong one. A single stray question is no rivalry; several to the same article are.
 */
import type { Article } from '../../content/front-matter.ts';
import { poolSimilarities } from '../../search/vectors/pool-similarities.ts';
import { scanSimilarities } from '../../search/vectors/scan.ts';
import type { Finding } from '../finding.ts';
import type { Meaning } from './open-meaning.ts';
import { passageVector } from './passage-vectors.ts';

/** Fewer are chance: with twenty questions an article, one or two always lie near another. */
const leastStray = 3;

/** How much nearer the other must be: below this, both articles may well answer. */
const leastLead = 0.08;

interface StrayQuestion {
  readonly text: string;
  /** Position of the article that it is nearer to. */
  readonly rival: number;
}

/**
 * @param checked - articles whose questions are looked at; their cost is one scan of all passages a question
 */
export function findRivals(meaning: Meaning, checked: readonly Article[]): readonly Finding[] {
  const { articles } = meaning.passages;
  return checked.flatMap((article) => {
    const number = articles.findIndex(({ id }) => id === article.id);
    const strays = strayQuestions(meaning, number);
    const byRival = Map.groupBy(strays, ({ rival }) => rival);
    return [...byRival].flatMap(([rival, questions]): readonly Finding[] => {
      const [first, ...others] = questions;
      const other = articles[rival];
      if (first === undefined || other === undefined || questions.length < leastStray) return [];
      const more = others.map(({ text }) => `"${text}"`).join(', ');
      return [
        {
          file: article.file,
          line: lineOf(article.source, first.text),
          column: 1,
          rule: 'rivals',
          found: `${questions.length} questions are nearer to ${other.id} than to this article: "${first.text}", ${more}`,
          expected: 'questions that this article answers better than any other',
          mend: `move them to ${other.id}, or say what is special to this article in them and in its text`,
          severity: 'warning',
        },
      ];
    });
  });
}

/** Each question is compared as if it were not indexed itself. */
function strayQuestions({ passages, vectors }: Meaning, article: number): readonly StrayQuestion[] {
  const articleOf = Uint32Array.from(passages.passages, (passage) => passage.article);
  const strays: StrayQuestion[] = [];
  passages.passages.forEach((passage, position) => {
    if (passage.article !== article || passage.kind !== 'question') return;
    const similarities = scanSimilarities(passageVector(vectors, position), vectors.passages);
    similarities[position] = -1;
    const pooled = poolSimilarities(similarities, articleOf, passages.articles.length);
    let rival = -1;
    pooled.forEach((similarity, other) => {
      if (other !== article && similarity > (pooled[rival] ?? -1)) rival = other;
    });
    if ((pooled[rival] ?? 0) - (pooled[article] ?? 0) >= leastLead) strays.push({ text: passage.sentences[0]?.text ?? '', rival });
  });
  return strays;
}

function lineOf(source: string, text: string): number {
  const at = source.indexOf(text);
  return at < 0 ? 1 : source.slice(0, at).split('\n').length;
}
