/** Sections of two articles that say the same: on the day that one is mended, the other is forgotten. */
import type { Article } from '../../content/front-matter.ts';
import { scanSimilarities } from '../../search/vectors/scan.ts';
import type { Finding } from '../finding.ts';
import type { Meaning } from './open-meaning.ts';
import { passageVector } from './passage-vectors.ts';
import { wordingIndex } from './shared-wording.ts';

/** From here on two sections say the same thing. Of the sample content, the nearest that do not are at 0.89. */
const sameMeaning = 0.92;
/** From here on one was copied from the other. */
const sameWording = 0.5;
/** A line of contact details may be the same everywhere. */
const leastWords = 25;

interface Twin {
  readonly passage: number;
  /** How alike, for the message: "92 % alike". */
  readonly alike: string;
}

/** Each pair once, at the article that comes first; with fewer articles checked, at the checked one. */
export function findNearDuplicates(meaning: Meaning, checked: readonly Article[]): readonly Finding[] {
  const { passages, articles } = meaning.passages;
  const articleById = new Map<string, Article>(checked.map((article) => [article.id, article]));
  const twinOf = twinFinder(meaning);
  const seen = new Set<string>();
  return passages.flatMap((passage, position): readonly Finding[] => {
    const article = articleById.get(articles[passage.article]?.id ?? '');
    if (article === undefined || !isLongSection(meaning, position)) return [];
    const twin = twinOf(position);
    const other = twin && passages[twin.passage];
    if (twin === undefined || other === undefined || seen.has(`${twin.passage} ${position}`)) return [];
    seen.add(`${position} ${twin.passage}`);
    const otherId = articles[other.article]?.id ?? '';
    return [
      {
        file: article.file,
        line: lineOfHeading(article.source, passage.headingPath.at(-1)),
        column: 1,
        rule: 'near-duplicate',
        found: `${nameOf(passage.headingPath)} says what ${nameOf(other.headingPath)} of ${otherId} says (${twin.alike})`,
        expected: 'each thing said in one article',
        mend: `keep it in one, and write <ArticleLink to="${otherId}">...</ArticleLink> in the other`,
        severity: 'warning',
      },
    ];
  });
}

function twinFinder(meaning: Meaning): (passage: number) => Twin | undefined {
  const { passages } = meaning.passages;
  const wordingOf = wordingIndex(passages);
  return (position) => {
    const wording = wordingOf(position);
    if (wording !== undefined && wording.share >= sameWording && isLongSection(meaning, wording.passage)) {
      return { passage: wording.passage, alike: `${Math.round(wording.share * 100)} % word for word` };
    }
    const similarities = scanSimilarities(passageVector(meaning.vectors, position), meaning.vectors.passages);
    const article = passages[position]?.article;
    const twin = passages.findIndex(
      (other, at) => other.article !== article && (similarities[at] ?? 0) >= sameMeaning && isLongSection(meaning, at),
    );
    return twin < 0 ? undefined : { passage: twin, alike: `${Math.round((similarities[twin] ?? 0) * 100)} % alike in meaning` };
  };
}

function isLongSection({ passages }: Meaning, position: number): boolean {
  const passage = passages.passages[position];
  if (passage?.kind !== 'section') return false;
  return passage.sentences.reduce((sum, { text }) => sum + text.split(' ').length, 0) >= leastWords;
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
