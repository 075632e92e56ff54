/** Pictures that are not there, and links that are written as addresses although an article is meant. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../../content/front-matter.ts';
import { parseMarkdown } from '../../passages/parse-markdown.ts';
import type { Finding } from '../finding.ts';

/** @param root - the project's folder */
export function checkLinksAndImages(root: string, article: Article, siteUrl: string): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (node: Nodes, words: Omit<Finding, 'file' | 'line' | 'column'>): void => {
    findings.push({ file: article.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1, ...words });
  };
  visit(parseMarkdown(article.source, article.file), (node) => {
    if (node.type === 'image') {
      if (/^[a-z]+:/i.test(node.url) || node.url.startsWith('//')) {
        report(node, {
          rule: 'image',
          found: `a picture from elsewhere: ${node.url}`,
          expected: 'a file beside the article',
          mend: 'save it beside the article and write ./name.png',
        });
      } else if (node.url !== '' && !existsSync(join(root, dirname(article.file), node.url))) {
        report(node, {
          rule: 'image',
          found: `the picture "${node.url}"`,
          expected: 'a file that is there',
          mend: `put it into ${dirname(article.file)}/, or correct the name`,
        });
      }
    } else if (node.type === 'link' && (node.url.startsWith('/') || node.url.startsWith(siteUrl))) {
      const id = node.url.replace(siteUrl, '').replace(/^\/|\/?(?:#.*)?$/g, '');
      report(node, {
        rule: 'link',
        found: `the address "${node.url}"`,
        expected: 'a link that is checked',
        mend: `write <ArticleLink to="${id}">words</ArticleLink>`,
      });
    } else if (node.type === 'link' && node.url.startsWith('http://')) {
      report(node, {
        rule: 'link',
        found: `"${node.url}"`,
        expected: 'an address that starts with https://',
        mend: 'write https://, or leave the link out',
        severity: 'warning',
      });
    }
  });
  return findings;
}
