/**
 * Reads everything under `content/` from disk: the one place of this room that touches files.
 * Returns what is right together with every problem; the caller decides whether problems stop it.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { isArticleId, isPublished } from './article-schema.ts';
import type { SupportChannel } from './channel-schema.ts';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';
import type { ContextFile } from './context-schema.ts';
import { factsOn, factsSchema } from './facts.ts';
import type { Facts } from './facts.ts';
import { findabilitySchema } from './findability.ts';
import type { HeldOutQuestion } from './findability.ts';
import type { Flow } from './flow-schema.ts';
import { parseArticle } from './front-matter.ts';
import type { Article } from './front-matter.ts';
import { channelsFile, readChannels } from './read-channels.ts';
import { contextFile, readContext } from './read-context.ts';
import type { KnownToContext } from './read-context.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ParseYaml } from './parse-yaml.ts';
import { readFlows } from './read-flows.ts';
import { readSearchHints } from './read-search-hints.ts';
import type { ContentHints } from './read-search-hints.ts';
import { glossarySchema } from './glossary.ts';
import type { Glossary } from './glossary.ts';
import { urgentTopicOf } from './site-config.ts';
import type { Site } from './site-config.ts';
import { readYaml } from './yaml-file.ts';

export interface Content {
  /** In the order of their ids, so that two builds of the same files are the same. */
  readonly articles: readonly Article[];
  /** Articles that are still being written: read and checked, and in no page or index. Empty with `withDrafts`. */
  readonly drafts: readonly Article[];
  readonly facts: Facts;
  readonly glossary: Glossary;
  readonly heldOutQuestions: readonly HeldOutQuestion[];
  /** Guided flows, in the order of their ids. */
  readonly flows: readonly Flow[];
  /** Ways to reach a person, in the order of the file. */
  readonly channels: readonly SupportChannel[];
  /** What helps in which situation; a site may have none. */
  readonly context: ContextFile | undefined;
  /** Synonyms and pins. */
  readonly hints: ContentHints;
  readonly problems: readonly ContentProblem[];
}

export interface ReadOptions {
  /** Drafts count as articles. Only the dev server wants that: nobody else can then publish one by accident. */
  readonly withDrafts?: boolean;
  /** "2026-11-24": what has run out by then is a problem. Today unless told. */
  readonly day?: string;
  /** Another way to come to what `parseYaml` gives: from what was parsed before. */
  readonly parse?: ParseYaml;
}

/** @param root - the project's folder */
export async function readContent(root: string, site: Site, { withDrafts = false, day = new Date().toISOString().slice(0, 10), parse = parseYaml }: ReadOptions = {}): Promise<Content> {
  const problems: ContentProblem[] = [];
  const topics = site.topics.map((topic) => topic.id);
  const articlesFolder = join(root, 'content/articles', site.locale);

  const all: Article[] = [];
  for (const { path, text } of await textsBelow(articlesFolder, '.mdx')) {
    const file = projectPath(root, path);
    const id = relative(articlesFolder, path).split(sep).join('/').replace(/\.mdx$/, '');
    if (!isArticleId(id)) {
      problems.push({ file, line: 1, column: 1, rule: 'file-name', found: `the path "${id}"`, expected: 'topic/slug in lower-case letters, digits and hyphens', mend: 'rename or move the file' });
      continue;
    }
    const result = parseArticle(id, file, text, topics, parse);
    if (result.kind === 'valid') all.push(result.article);
    else problems.push(...result.problems);
  }

  const facts = await readYamlFile(root, 'content/facts.yaml', factsSchema, parse, problems);
  const glossary = await readYamlFile(root, 'content/glossary.yaml', glossarySchema, parse, problems);
  const heldOut = await readHeldOutQuestions(root, all, parse, problems);
  const { synonyms, pins, problems: hintProblems } = await readSearchHints(root, all.map(({ id }) => id), day, parse);
  problems.push(...hintProblems);
  const { flows, problems: flowProblems } = await readFlows(root, site, all.map(({ id }) => id), parse);
  problems.push(...flowProblems);
  const channels = await readSupportChannels(root, site, facts, all, day, parse, problems);
  const context = facts && (await readContextFile(root, { articles: all.map(({ id }) => id), flows: flows.map(({ id }) => id), channels: channels.map(({ id }) => id), topics, factValues: factsOn(facts, day) }, parse, problems));
  const articles = all.filter(({ frontMatter }) => isPublished(frontMatter, { withDrafts }));
  const published = new Set(articles.map(({ id }) => id));
  return {
    articles,
    drafts: all.filter(({ id }) => !published.has(id)),
    facts: facts ?? {},
    glossary: glossary ?? {},
    heldOutQuestions: heldOut.filter(({ article }) => published.has(article)),
    flows,
    channels,
    context,
    hints: { synonyms, pins },
    problems,
  };
}

async function readContextFile(root: string, known: KnownToContext, parse: ParseYaml, problems: ContentProblem[]): Promise<ContextFile | undefined> {
  const path = join(root, contextFile);
  if (!existsSync(path)) return undefined;
  const { context, problems: found } = readContext(await readFile(path, 'utf8'), known, parse);
  problems.push(...found);
  return context;
}

/** A small content folder, as in tests, may have none. */
async function readSupportChannels(root: string, site: Site, facts: Facts | undefined, articles: readonly Article[], day: string, parse: ParseYaml, problems: ContentProblem[]): Promise<readonly SupportChannel[]> {
  const path = join(root, channelsFile);
  // Without facts each name of one would be reported, and the one mistake is known.
  if (facts === undefined || !existsSync(path)) return [];
  const { channels, problems: found } = readChannels(await readFile(path, 'utf8'), {
    topics: site.topics.map(({ id }) => id),
    urgentTopic: urgentTopicOf(site),
    factValues: factsOn(facts, day),
    articles: articles.map(({ id }) => id),
    day,
  }, parse);
  problems.push(...found);
  return channels;
}

async function readHeldOutQuestions(root: string, articles: readonly Article[], parse: ParseYaml, problems: ContentProblem[]): Promise<readonly HeldOutQuestion[]> {
  const articleById = new Map<string, Article>(articles.map((article) => [article.id, article]));
  const questions: HeldOutQuestion[] = [];
  for (const { path, text } of await textsBelow(join(root, 'content/findability'), '.yaml')) {
    const file = projectPath(root, path);
    const topic = basename(path, '.yaml');
    const result = readYaml({ file, text, rule: 'findability' }, findabilitySchema, parse);
    if (result.kind === 'invalid') {
      problems.push(...result.problems);
      continue;
    }
    for (const [slug, texts] of Object.entries(result.value)) {
      const article = articleById.get(`${topic}/${slug}`);
      if (article === undefined) {
        const slugs = articles.filter(({ id }) => id.startsWith(`${topic}/`)).map(({ id }) => id.slice(topic.length + 1));
        const near = closestWord(slug, slugs);
        problems.push({ file, line: result.lineOf([slug]), column: 1, rule: 'findability', found: `"${slug}"`, expected: `the name of an article in content/articles/*/${topic}/`, mend: near === undefined ? 'remove it, or write the article' : `write "${near}"` });
        continue;
      }
      texts.forEach(({ ask, also }, index) => {
        const line = result.lineOf([slug, index]);
        for (const other of also.filter((id) => !articleById.has(id))) {
          const near = closestWord(other, [...articleById.keys()]);
          problems.push({ file, line, column: 1, rule: 'findability', found: `also: "${other}"`, expected: 'the id of an article', mend: near === undefined ? 'remove it' : `write "${near}"` });
        }
        questions.push({ text: ask, article: article.id, alsoAnsweredBy: also, file, line });
      });
    }
  }
  return questions;
}

async function readYamlFile<Schema extends z.ZodType>(root: string, file: string, schema: Schema, parse: ParseYaml, problems: ContentProblem[]): Promise<z.output<Schema> | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  const result = readYaml({ file, text, rule: basename(file, '.yaml') }, schema, parse);
  if (result.kind === 'valid') return result.value;
  problems.push(...result.problems);
  return undefined;
}

/** In the order of their paths; all are read at once. */
async function textsBelow(folder: string, ending: string): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
}

function projectPath(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
