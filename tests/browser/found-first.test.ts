/** Held-out questions, typed into the real page of the built site: the right article comes first, and nothing is asked of others. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import site from '../../site.config.ts';
import { isAnsweredBy } from '../../src/content/findability.ts';
import { readContent } from '../../src/content/read-content.ts';
import { newPage } from './harness/chromium.ts';
import { askOnPage, shownResults } from './harness/search-page.ts';

/** Every so many of the held-out questions, so that all topics and writers take part. */
const step = 10;
/** What the site's content and engine reach, less two questions; `npm run eval` has the whole set and its interval. */
const leastFirst = 0.75;
const leastInThree = 0.9;

test('a stranger finds the right article first, or among the first three', { timeout: 240_000 }, async () => {
  const { heldOutQuestions } = await readContent(join(import.meta.dirname, '../..'), site);
  const asked = heldOutQuestions.filter((_, number) => number % step === 0);
  expect(asked.length).toBeGreaterThanOrEqual(40);
  const visitor = await newPage();
  await visitor.page.goto(`${visitor.origin}/search/`);

  let first = 0;
  let inThree = 0;
  const misses: string[] = [];
  for (const question of asked) {
    await askOnPage(visitor, question.text);
    const results = await shownResults(visitor.page, question.text, 'meaning');
    const rank = results.findIndex(({ article }) => isAnsweredBy(question, article));
    if (rank === 0) first += 1;
    else misses.push(`${question.text} (${question.article} at ${rank + 1}, first ${results[0]?.article ?? 'nothing'})`);
    if (rank >= 0 && rank < 3) inThree += 1;
  }

  const report = `${first} of ${asked.length} first, ${inThree} in the first three\n${misses.join('\n')}`;
  expect(first / asked.length, report).toBeGreaterThanOrEqual(leastFirst);
  expect(inThree / asked.length, report).toBeGreaterThanOrEqual(leastInThree);
  expect(visitor.requests.foreignTo(visitor.origin)).toEqual([]);
  expect(visitor.errors).toEqual([]);
  await visitor.close();
});
