/** Articles and sections that an outcome names, with their titles and addresses. */
import { render } from 'astro:content';
import { ContentError } from '../../content/content-problem.ts';
import { closestWord } from '../../content/closest-word.ts';
import { articlePath, findArticle } from '../articles/find-article.ts';

export interface OutcomeArticle {
  readonly title: string;
  readonly href: string;
  /** Title of the section that is meant; null for the article as a whole. */
  readonly section: string | null;
}

/**
 * @param references - "returns/refund-times" or "returns/refund-times#section"
 * @param file - that names them, for the message
 * @throws ContentError when there is no such article or section
 */
export async function outcomeArticles(references: readonly string[], file: string): Promise<readonly OutcomeArticle[]> {
  return Promise.all(
    references.map(async (reference) => {
      const [id = '', anchor] = reference.split('#');
      const article = findArticle(id, file);
      if (anchor === undefined) return { title: article.data.title, href: articlePath(id), section: null };
      const { headings } = await render(article);
      const section = headings.find(({ slug }) => slug === anchor);
      if (section !== undefined) return { title: article.data.title, href: `${articlePath(id)}#${anchor}`, section: section.text };
      const near = closestWord(
        anchor,
        headings.map(({ slug }) => slug),
      );
      const mend = near === undefined ? 'correct the anchor, or leave it out' : `write "${id}#${near}"`;
      throw new ContentError([
        { file, line: 1, column: 1, rule: 'link', found: `the section "${reference}"`, expected: 'an anchor of that article', mend },
      ]);
    }),
  );
}
