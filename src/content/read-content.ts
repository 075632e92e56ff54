/**
 * Reads everything under `content/` from disk; what one folder or file of it needs has a reader of its own beside this.
 * Returns what is right together with every problem; the caller decides whether problems stop it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
import { findRepeated, phrasingsSchema, withPhrasings } from './phrasings.ts';
import { readFlows } from './read-flows.ts';
import { readSearchHints } from './read-search-hints.ts';
import type { ContentHints } from './read-search-hints.ts';
import { glossarySchema } from './glossary.ts';
import type { Glossary } from './glossary.ts';
import { readTopicFiles } from './read-topic-files.ts';
import { urgentTopicOf } from './site-config.ts';
import type { Site } from './site-config.ts';
import { pathFrom, textsBelow } from './texts-below.ts';
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

  const read: Article[] = [];
  for (const { path, text } of await textsBelow(articlesFolder, '.mdx')) {
    const file = pathFrom(root, path);
    const id = pathFrom(articlesFolder, path).replace(/\.mdx$/, '');
    if (!isArticleId(id)) {
      problems.push({ file, line: 1, column: 1, rule: 'file-name', found: `the path "${id}"`, expected: 'topic/slug in lower-case letters, digits and hyphens', mend: 'rename or move the file' });
      continue;
    }
    const result = parseArticle(id, file, text, topics, parse);
    if (result.kind === 'valid') read.push(result.article);
    else problems.push(...result.problems);
  }

  const all = await readPhrasings(root, read, parse, problems);
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
  const { lists, problems: found } = await readTopicFiles(root, { folder: 'findability', schema: findabilitySchema }, articles, parse);
  problems.push(...found);
  const ids = articles.map(({ id }) => id);
  return lists.flatMap(({ article, values }) =>
    values.map(({ value: { ask, also }, file, line }) => {
      for (const other of also.filter((id) => !ids.includes(id))) {
        const near = closestWord(other, ids);
        problems.push({ file, line, column: 1, rule: 'findability', found: `also: "${other}"`, expected: 'the id of an article', mend: near === undefined ? 'remove it' : `write "${near}"` });
      }
      return { text: ask, article: article.id, alsoAnsweredBy: also, file, line };
    }),
  );
}

async function readPhrasings(root: string, articles: readonly Article[], parse: ParseYaml, problems: ContentProblem[]): Promise<readonly Article[]> {
  const { lists, problems: found } = await readTopicFiles(root, { folder: 'phrasings', schema: phrasingsSchema }, articles, parse);
  problems.push(...found, ...findRepeated(articles, lists));
  return withPhrasings(articles, lists);
}

async function readYamlFile<Schema extends z.ZodType>(root: string, file: string, schema: Schema, parse: ParseYaml, problems: ContentProblem[]): Promise<z.output<Schema> | undefined> {
  const text = await readFile(join(root, file), 'utf8');
  const result = readYaml({ file, text, rule: basename(file, '.yaml') }, schema, parse);
  if (result.kind === 'valid') return result.value;
  problems.push(...result.problems);
  return undefined;
}
