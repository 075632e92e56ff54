/** Sections of two articles that say the same: on the day that one is mended, the other is forgotten. */
import type { Article } from '../../content/front-matter.ts';
import { scanSimilarities } from '../../search/vectors/scan.ts';
import type { Finding } from '../finding.ts';
import type { Meaning } from './open-meaning.ts';
import { passageVector } from './passage-vectors.ts';

/** From here on two sections say the same thing in nearly the same words. Found by reading pairs of the sample content. */
const sameThing = 0.88;
/** A line of contact details may be the same everywhere. */
const leastWords = 30;

/** Each pair once, at the article that comes first; with fewer articles checked, at the checked one. */
export function findNearDuplicates(meaning: Meaning, checked: readonly Article[]): readonly Finding[] {
  const { passages, articles } = meaning.passages;
  const fileOf = new Map<string, Article>(checked.map((article) => [article.id, article]));
  const seen = new Set<string>();
  return passages.flatMap((passage, position): readonly Finding[] => {
    const article = fileOf.get(articles[passage.article]?.id ?? '');
    if (article === undefined || passage.kind !== 'section' || wordCount(passage.sentences) < leastWords) return [];
    const similarities = scanSimilarities(passageVector(meaning.vectors, position), meaning.vectors.passages);
    const twin = passages.findIndex(
      (other, at) =>
        other.kind === 'section' &&
        other.article !== passage.article &&
        (similarities[at] ?? 0) >= sameThing &&
        wordCount(other.sentences) >= leastWords,
    );
    const other = passages[twin];
    if (other === undefined || seen.has(`${twin} ${position}`)) return [];
    seen.add(`${position} ${twin}`);
    const otherId = articles[other.article]?.id ?? '';
    return [
      {
        file: article.file,
        line: lineOfHeading(article.source, passage.headingPath.at(-1)),
        column: 1,
        rule: 'near-duplicate',
        found: `${nameOf(passage.headingPath)} says what ${nameOf(other.headingPath)} of ${otherId} says (${Math.round((similarities[twin] ?? 0) * 100)} % alike)`,
        expected: 'each thing said in one article',
        mend: `keep it in one, and write <ArticleLink to="${otherId}">...</ArticleLink> in the other`,
        severity: 'warning',
      },
    ];
  });
}

function wordCount(sentences: readonly { readonly text: string }[]): number {
  return sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0);
}

function nameOf(headingPath: readonly string[]): string {
  const heading = headingPath.at(-1);
  return heading === undefined ? 'the opening' : `"${heading}"`;
}

function lineOfHeading(source: string, heading: string | undefined): number {
  const lines = source.split('\n');
  const line =
    heading === undefined ? lines.indexOf('---', 1) + 1 : lines.findIndex((text) => text.startsWith('#') && text.includes(heading));
  return line < 0 ? 1 : line + 1;
}
