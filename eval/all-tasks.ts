/** Every set of the repository, as tasks. What is made from another set is made anew in each run, the same each time. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Site } from '../src/content/site-config.ts';
import { keywordsOf } from './derive-keywords.ts';
import { withTypingErrors } from './derive-typing-errors.ts';
import { EvaluationSetError, readEvaluationSet } from './evaluation-set.ts';
import { insideStories, readStoryFrames } from './tell-stories.ts';
import { taskOfSet, taskOfSite } from './task.ts';
import type { EvaluationTask, Query } from './task.ts';

/** Of CLINC150's 4,500 questions every so-manieth is enough to see what an error costs. */
const sampleStep = 5;

/** @param root - the project's folder */
export async function allTasks(root: string, site: Site): Promise<readonly EvaluationTask[]> {
  const sets = join(root, 'eval/sets');
  const ofSite = await taskOfSite(root, site, new Date().toISOString().slice(0, 10));
  const clinc = taskOfSet(await readEvaluationSet(join(sets, 'clinc150.json')));
  const sample = { ...clinc, outOfScope: [], queries: clinc.queries.filter((_, position) => position % sampleStep === 0) };
  const frames = await readStoryFrames(join(sets, 'story-frames.yaml'));
  const derived = [ofSite, sample].flatMap((task) => [
    derive(task, 'typing errors, seed 1', (texts) => withTypingErrors(texts, 1)),
    derive(task, 'typing errors, seed 2', (texts) => withTypingErrors(texts, 2)),
    derive(task, 'keywords', (texts) => texts.map(keywordsOf)),
    derive(task, 'inside stories', (texts) => insideStories(texts, frames)),
  ]);
  return [
    { ...ofSite, outOfScope: await readOutOfScope(join(sets, 'out-of-scope.yaml')) },
    clinc,
    { ...ofSite, name: 'site, strangers', queries: await readStrangers(join(sets, 'strangers.yaml'), ofSite) },
    { ...ofSite, name: 'site, opposites', queries: await readOpposites(join(sets, 'opposites.yaml'), ofSite) },
    ...derived,
  ];
}

function derive(task: EvaluationTask, name: string, change: (texts: readonly string[]) => readonly string[]): EvaluationTask {
  const clean = task.queries.map(({ text }) => text);
  const changed = change(clean);
  return {
    ...task,
    name: `${task.name}, ${name}`,
    queries: task.queries.map((query, position) => ({ ...query, text: changed[position] ?? query.text })),
    clean,
  };
}

async function readOutOfScope(file: string): Promise<readonly string[]> {
  return Object.values(z.record(z.string(), z.array(z.string())).parse(parse(await readFile(file, 'utf8')))).flat();
}

/**
 * Ordinary customers' questions, by somebody who saw only titles and descriptions.
 * @throws EvaluationSetError when one belongs to an article that is not there
 */
async function readStrangers(file: string, { articles }: EvaluationTask): Promise<readonly Query[]> {
  const byArticle = z.record(z.string(), z.array(z.string())).parse(parse(await readFile(file, 'utf8')));
  const numberOf = new Map<string, number>(articles.map(({ article }, number) => [article.id, number]));
  const problems = Object.keys(byArticle).flatMap((id) => (numberOf.has(id) ? [] : [`there is no article "${id}"`]));
  if (problems.length > 0) throw new EvaluationSetError(file, problems);
  return Object.entries(byArticle).flatMap(([id, texts]) => texts.map((text) => ({ text, right: [numberOf.get(id) ?? -1] })));
}

/** @throws EvaluationSetError when an entry is no pair or names an unknown article */
async function readOpposites(file: string, { articles }: EvaluationTask): Promise<readonly Query[]> {
  const pairs = z.array(z.record(z.string(), z.string())).parse(parse(await readFile(file, 'utf8')));
  const numberOf = new Map(articles.map(({ article }, number) => [article.id, number]));
  const problems: string[] = [];
  const queries = pairs.flatMap((pair, position) => {
    const sides = Object.entries(pair).map(([ids, text]) => ({
      text,
      right: ids.split('|').flatMap((id) => {
        const number = numberOf.get(id.trim());
        if (number === undefined) problems.push(`pair ${position + 1}: there is no article "${id.trim()}"`);
        return number === undefined ? [] : [number];
      }),
    }));
    const [first, second] = sides;
    if (first === undefined || second === undefined || sides.length > 2) {
      problems.push(`pair ${position + 1} has ${sides.length} questions`);
      return [];
    }
    return [
      { ...first, opposite: second.right },
      { ...second, opposite: first.right },
    ];
  });
  if (problems.length > 0) throw new EvaluationSetError(file, problems);
  return queries;
}
