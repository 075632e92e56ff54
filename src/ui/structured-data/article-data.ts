/** An article as schema.org TechArticle, for its page. Its steps are told apart (`how-to-data.ts`). */
import type { ArticleFrontMatter } from '../../content/article-schema.ts';

/**
 * @param address - of the article, absolute
 * @param picture - its share picture, absolute
 */
export function articleData(
  { title, description, updated }: Pick<ArticleFrontMatter, 'title' | 'description' | 'updated'>,
  address: string,
  picture: string,
  publisher: { readonly name: string; readonly url: string; readonly language: string },
): Readonly<Record<string, unknown>> {
  return {
    '@type': 'TechArticle',
    headline: title,
    description,
    url: address,
    mainEntityOfPage: address,
    dateModified: updated,
    inLanguage: publisher.language,
    image: picture,
    publisher: { '@type': 'Organization', name: publisher.name, url: publisher.url },
  };
}
