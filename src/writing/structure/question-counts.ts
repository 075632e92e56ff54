/** Whether an article has questions enough in both sets: those that are indexed, and those that only measure. */
import type { HeldOutQuestion } from '../../content/findability.ts';
import type { Article } from '../../content/front-matter.ts';
import type { Site } from '../../content/site-config.ts';
import type { Finding } from '../finding.ts';
import { placeholderMark } from '../placeholder-mark.ts';

export const wantedQuestions = { indexed: 6, heldOut: 4 } as const;

export function findMissingQuestions(articles: readonly Article[], heldOut: readonly HeldOutQuestion[]): readonly Finding[] {
  return articles.flatMap((article): readonly Finding[] => {
    const own = heldOut.filter(({ article: id }) => id === article.id);
    const [topic = '', slug = ''] = article.id.split('/');
    const findings: Finding[] = [];
    const { questions } = article.frontMatter;
    if (questions.length < wantedQuestions.indexed) {
      findings.push({
        file: article.file,
        line: lineOf(article.source, 'questions:'),
        column: 1,
        rule: 'questions',
        found: `${questions.length} indexed questions`,
        expected: `at least ${wantedQuestions.indexed}, from different people`,
        mend: `add ${wantedQuestions.indexed - questions.length}: somebody worried, somebody terse, an older person, a teenager, somebody whose English is new`,
      });
    }
    if (own.length < wantedQuestions.heldOut) {
      const file = own[0]?.file ?? `content/findability/${topic}.yaml`;
      findings.push({
        file,
        line: own[0]?.line ?? 1,
        column: 1,
        rule: 'held-out',
        found:
          own.length === 0
            ? `no questions for ${article.id}: nothing tells whether it is found`
            : `${own.length} questions for ${article.id}`,
        expected: `at least ${wantedQuestions.heldOut}, as people ask who have not read it`,
        mend:
          own.length === 0
            ? `add "${slug}:" with ${wantedQuestions.heldOut} questions to ${file}`
            : `add ${wantedQuestions.heldOut - own.length} below "${slug}:"`,
      });
    }
    return findings;
  });
}

/** What `npm run new` left to be written. In a draft it is a reminder, in an article that is published a mistake. */
export function findPlaceholders(articles: readonly Article[], heldOut: readonly HeldOutQuestion[]): readonly Finding[] {
  return articles.flatMap((article) => {
    const severity = article.frontMatter.draft === true ? ('warning' as const) : ('error' as const);
    const words = { rule: 'unfinished', expected: 'your own words', mend: 'write it, or remove the line', severity };
    const inText = article.source.split('\n').flatMap((line, index): Finding[] => {
      const column = line.indexOf(placeholderMark);
      return column < 0
        ? []
        : [
            {
              file: article.file,
              line: index + 1,
              column: column + 1,
              found: `"${line.slice(column).replace(/"$/, '')}", which npm run new left to be written`,
              ...words,
            },
          ];
    });
    const inQuestions = heldOut.filter((question) => question.article === article.id && question.text.startsWith(placeholderMark));
    return [
      ...inText,
      ...inQuestions.map(({ file, line, text }) => ({
        file,
        line,
        column: 1,
        found: `"${text}", which npm run new left to be written`,
        ...words,
      })),
    ];
  });
}

/** Articles that site.config.ts names must be there and published: the home page shows them. */
export function checkSiteArticles(site: Site, published: readonly Article[]): readonly Finding[] {
  const ids = new Set<string>(published.map(({ id }) => id));
  const named = [
    ...site.mostNeeded.map((id) => ['mostNeeded', id] as const),
    ['urgent', site.urgent.article] as const,
    ...(site.safety ? [['safety', site.safety.article] as const] : []),
  ];
  return named
    .filter(([, id]) => !ids.has(id))
    .map(([field, id]) => ({
      file: 'site.config.ts',
      line: 1,
      column: 1,
      rule: 'site',
      found: `${field} names "${id}"`,
      expected: 'the id of a published article',
      mend: 'correct the id, or publish the article',
    }));
}

function lineOf(source: string, start: string): number {
  const line = source.split('\n').findIndex((text) => text.startsWith(start));
  return line < 0 ? 1 : line + 1;
}
