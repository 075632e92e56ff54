/**
 * Each check has a bad article in tests/fixtures/content, and its message stands here as a writer sees it.
 * Checks by meaning need an index and are in `meaning/`.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { formatProblem } from '../content/content-problem.ts';
import { checkEverything } from './check-content.ts';

/** The folder that holds the `content/` of bad articles. */
const root = join(import.meta.dirname, '../../tests/fixtures');

async function messagesAbout(...names: readonly string[]): Promise<string> {
  const { findings } = await checkEverything({ root, site, day: '2026-11-24', names });
  return findings.map(formatProblem).join('\n');
}

test('an article that follows the rules has no message', async () => {
  expect(await messagesAbout('billing/plain')).toBe('');
});

test.each([
  [
    'alias',
    'an alias that is an article, or that two articles claim',
    `content/articles/en/billing/alias.mdx:15:1  alias
  found     the alias "billing/plain", which is an article itself
  expected  the id of an article that is gone
  mend      remove the alias, or remove that article`,
  ],
  [
    'aliased',
    'an alias that two articles claim',
    `content/articles/en/billing/aliased.mdx:15:1  alias
  found     the alias "billing/older-name", which billing/alias has too
  expected  one article for each old id
  mend      keep it in the article that says what the old one said`,
  ],
  [
    'alt-text',
    'a picture without words, and one whose words say nothing',
    `content/articles/en/billing/alt-text.mdx:17:1  alt-text
  found     a picture without words for those who cannot see it
  expected  what the picture shows, in one sentence: ![The Orders tab with Pay now](./orders.png)
  mend      write it between the square brackets
content/articles/en/billing/alt-text.mdx:19:1  alt-text (warning)
  found     Alt text should not end with "image"
  expected  what the picture shows, in one sentence: ![The Orders tab with Pay now](./orders.png)
  mend      write it between the square brackets`,
  ],
  [
    'article-word',
    '"a" where "an" is right',
    `content/articles/en/billing/article-word.mdx:17:10  article-word (warning)
  found     "a hour"
  expected  "an" before this sound
  mend      write "an"`,
  ],
  [
    'banned-word',
    'words that the house does not use, but not in quotation marks',
    `content/articles/en/billing/banned-word.mdx:17:9  banned-word (warning)
  found     "simply"
  expected  another way to say it: what is simple for us may not be for a worried reader
  mend      leave it out
content/articles/en/billing/banned-word.mdx:17:22  banned-word (warning)
  found     "In order to"
  expected  the plainer words
  mend      write "To"`,
  ],
  [
    'bare-figure',
    'figures that a fact holds, but not in an example',
    `content/articles/en/billing/bare-figure.mdx:17:12  bare-figure (warning)
  found     "£6", typed by hand
  expected  the fact that holds it: late-fee (Late fee for one missed payment)
  mend      write <Fact name="late-fee" />; if it is none of them, it may stay
content/articles/en/billing/bare-figure.mdx:17:25  bare-figure (warning)
  found     "help@brindle.example", typed by hand
  expected  the fact that holds it: support-email (Email)
  mend      write <Fact name="support-email" />; if it is none of them, it may stay
content/articles/en/billing/bare-figure.mdx:17:53  bare-figure (warning)
  found     "14 days", typed by hand
  expected  the fact that holds it: cooling-off (Time to withdraw from an agreement); due-date-move (How far a due date can be moved)
  mend      write <Fact name="cooling-off" />, or the other fact that is meant; if it is none of them, it may stay`,
  ],
  [
    'draft',
    'what npm run new left, in a draft',
    `content/articles/en/billing/draft.mdx:18:1  unfinished (warning)
  found     "WRITE: the answer at once.", which npm run new left to be written
  expected  your own words
  mend      write it, or remove the line`,
  ],
  [
    'hard-sentence',
    'a sentence that is hard to read',
    `content/articles/en/billing/hard-sentence.mdx:17:236  hard-sentence (warning)
  found     a sentence that is hard to read: "Institutional creditworthiness verification necessitates ..."
  expected  words and length for a reader of 16
  mend      choose shorter words, or say it in two sentences`,
  ],
  [
    'heading-bold',
    'a bold line in place of a heading',
    `content/articles/en/billing/heading-bold.mdx:19:1  heading-bold (warning)
  found     a bold line in place of a heading
  expected  a real heading, which search and screen readers find
  mend      write "## " before it and remove the stars`,
  ],
  [
    'heading-end',
    'a heading that ends in a sign',
    `content/articles/en/billing/heading-end.mdx:19:1  heading-end (warning)
  found     a heading that ends in a sign
  expected  a heading without a full stop, comma or colon
  mend      remove the last sign`,
  ],
  [
    'heading-order',
    'headings that skip a level, and a first level',
    `content/articles/en/billing/heading-order.mdx:19:1  heading-order
  found     a heading that skips a level
  expected  "##" for a section, "###" only inside one
  mend      remove one or more "#", or add the heading between
content/articles/en/billing/heading-order.mdx:23:1  heading-order
  found     a heading of the first level ("# ")
  expected  "##" for a section: the page shows the title by itself
  mend      add a "#"
content/articles/en/billing/heading-order.mdx:27:1  heading-order
  found     a heading that skips a level
  expected  "##" for a section, "###" only inside one
  mend      remove one or more "#", or add the heading between`,
  ],
  [
    'heading-twice',
    'a heading twice',
    `content/articles/en/billing/heading-twice.mdx:23:1  heading-twice (warning)
  found     a heading that the article has already
  expected  a heading of its own for each section
  mend      name what this section is about`,
  ],
  [
    'image',
    'pictures that are not there, or from elsewhere',
    `content/articles/en/billing/image.mdx:17:1  image
  found     the picture "./gone.png"
  expected  a file that is there
  mend      put it into content/articles/en/billing/, or correct the name
content/articles/en/billing/image.mdx:19:1  image
  found     a picture from elsewhere: https://elsewhere.example/tab.png
  expected  a file beside the article
  mend      save it beside the article and write ./name.png`,
  ],
  [
    'jargon',
    'words of the trade that nobody explains',
    `content/articles/en/billing/jargon.mdx:17:5  jargon (warning)
  found     "acquirer", a word of the trade that the glossary does not explain
  expected  words that a customer uses
  mend      write: the shop's bank; or explain it in content/glossary.yaml and mark it with <Term>
content/articles/en/billing/jargon.mdx:17:49  jargon (warning)
  found     "KYCX", which the glossary does not explain
  expected  full words, or capital letters that everybody knows
  mend      write the full words first, as in "full words (KYCX)"; or add it to content/glossary.yaml, or to knownAcronyms in content/style.yaml`,
  ],
  [
    'link',
    'addresses in place of links',
    `content/articles/en/billing/link.mdx:17:5  link
  found     the address "/billing/plain/"
  expected  a link that is checked
  mend      write <ArticleLink to="billing/plain">words</ArticleLink>
content/articles/en/billing/link.mdx:17:42  link
  found     a link or picture without an address
  expected  an address between the round brackets
  mend      write where it leads, or remove it`,
  ],
  [
    'long-sentence',
    'a sentence of too many words',
    `content/articles/en/billing/long-sentence.mdx:17:19  long-sentence (warning)
  found     a sentence of 32 words: "When you see two amounts for one order in the app of your ..."
  expected  at most 25 words
  mend      make two sentences of it, or a list`,
  ],
  [
    'moved',
    'a link to an article that moved',
    `content/articles/en/billing/moved.mdx:17:5  link
  found     a link to the article "billing/old-name", which has moved
  expected  the id of an article
  mend      write "billing/aliased"`,
  ],
  [
    'orphan',
    'an article that nothing leads to',
    `content/articles/en/billing/orphan.mdx:1:1  orphan (warning)
  found     no article links to billing/orphan or names it as related
  expected  at least one way to it beside search
  mend      add "billing/orphan" to "related" of an article that a reader has open before this one`,
  ],
  [
    'passive-voice',
    'an article in the passive voice',
    `content/articles/en/billing/passive-voice.mdx:17:15  passive-voice (warning)
  found     4 of 5 sentences are passive; the first is "The order was paid."
  expected  at most 12 in a hundred
  mend      say who does it: "the bank takes the money" rather than "the money is taken"`,
  ],
  [
    'plain-word',
    'a heavy word',
    `content/articles/en/billing/plain-word.mdx:17:4  plain-word (warning)
  found     "ascertain"
  expected  the plainer word
  mend      write "find out" or "learn"; if it is right here, add it to plainWords in content/style.yaml`,
  ],
  [
    'questions',
    'too few indexed questions',
    `content/articles/en/billing/questions.mdx:5:1  questions
  found     5 indexed questions
  expected  at least 6, from different people
  mend      add 1: somebody worried, somebody terse, an older person, a teenager, somebody whose English is new`,
  ],
  [
    'reading-grade',
    'an article that asks for too many years of school',
    `content/articles/en/billing/reading-grade.mdx:1:1  reading-grade (warning)
  found     grade 38.5: about 39 years of school
  expected  at most grade 7
  mend      shorten sentences and choose shorter words; the longest sentence has 5 words: "Institutional verification necessitates comprehensive ..."`,
  ],
  [
    'reference',
    'references that lead nowhere',
    `content/articles/en/billing/reference.mdx:14:1  related
  found     related article "billing/nothing-here"
  expected  the id of an article
  mend      correct the name, or remove it
content/articles/en/billing/reference.mdx:17:5  link
  found     a link to the article "billing/plane"
  expected  the id of an article
  mend      write "billing/plain"
content/articles/en/billing/reference.mdx:17:69  anchor
  found     a link to the heading of billing/plain, "what-to-doo"
  expected  a heading of billing/plain: what-to-do, everything-else
  mend      write "what-to-do"`,
  ],
  [
    'repeated-word',
    'a word twice',
    `content/articles/en/billing/repeated-word.mdx:17:9  repeated-word (warning)
  found     "the the"
  expected  each word once
  mend      write "the"`,
  ],
  [
    'review',
    'an article that nobody has looked at in time',
    `content/articles/en/billing/review.mdx:13:1  review (warning)
  found     reviewBy: 2026-05-24, which is past
  expected  a day that is still to come
  mend      read the article against how things are today, mend it, then set reviewBy to a day 4 to 12 months ahead`,
  ],
  [
    'to-draft',
    'a link to a draft',
    `content/articles/en/billing/to-draft.mdx:17:5  link
  found     a link to the article "billing/draft", which is a draft
  expected  the id of an article
  mend      publish that article first (remove "draft: true"), or leave it out here`,
  ],
  [
    'unfinished',
    'what npm run new left, in an article that is published',
    `content/articles/en/billing/unfinished.mdx:17:1  unfinished
  found     "WRITE: the answer at once.", which npm run new left to be written
  expected  your own words
  mend      write it, or remove the line`,
  ],
  [
    'unreadable',
    'a component that is not closed',
    `content/articles/en/billing/unreadable.mdx:19:1  mdx
  found     Expected a closing tag for \`<Note>\` (19:1-19:7)
  expected  valid MDX
  mend      close every component, and write \\< and \\{ where you mean the signs themselves`,
  ],
])('%s: %s', async (slug, _what, message) => {
  expect(await messagesAbout(`billing/${slug}`)).toBe(message);
});

test('a finding that a person has accepted is not reported', async () => {
  expect(await messagesAbout('billing/accepted')).toBe('');
});

describe('questions that only measure', () => {
  test('that are missing', async () => {
    expect(await messagesAbout('billing/no-held-out')).toBe(
      `content/findability/billing.yaml:1:1  held-out
  found     no questions for billing/no-held-out: nothing tells whether it is found
  expected  at least 4, as people ask who have not read it
  mend      add "no-held-out:" with 4 questions to content/findability/billing.yaml`,
    );
  });

  test('that are indexed as well', async () => {
    expect(await messagesAbout('billing/leak')).toMatch(
      /^content\/findability\/billing.yaml:\d+:1  held-out\n  found     "What can I do about a leaked question", which nearly copies the indexed "What can I do about a leaked question\?" of billing\/leak\n  expected  a question that is not indexed\n  mend      ask it in other words, as somebody would who has not read the article$/,
    );
  });
});

test('a fact that nobody has looked at in time', async () => {
  expect(await messagesAbout('content/facts.yaml')).toBe(
    `content/facts.yaml:7:1  fact-review (warning)
  found     "pending-release" was to be looked at by 2026-06-30
  expected  a review day that is still to come
  mend      ask where it was decided (Payments handbook); add a value with its first day if it changed, then set a new review day`,
  );
});

describe('a check of everything', () => {
  test('names accepted findings that are there no more, and articles of site.config.ts that are missing', async () => {
    const messages = await messagesAbout();

    expect(messages).toContain(
      `content/style.yaml:1:1  accepted (warning)
  found     an accepted finding that is not there any more: banned-word, "gone", in billing/plain
  expected  only findings that still are
  mend      remove the entry`,
    );
    expect(messages).toContain(
      `site.config.ts:1:1  site
  found     urgent names "security/account-taken-over"
  expected  the id of a published article
  mend      correct the id, or publish the article`,
    );
  });
});

describe('a name on the command line', () => {
  test('may be an id, a file, or the questions of a topic', async () => {
    const count = async (name: string): Promise<number> =>
      (await checkEverything({ root, site, day: '2026-11-24', names: [name] })).articleCount;

    expect(await count('billing/plain')).toBe(1);
    expect(await count(join(root, 'content/articles/en/billing/plain.mdx'))).toBe(1);
    expect(await count(join(root, 'content/findability/billing.yaml'))).toBeGreaterThan(20);
  });

  test('that fits nothing is told what is near', async () => {
    await expect(messagesAbout('billing/plane')).rejects.toThrow('There is no "billing/plane" under content/. Did you mean billing/plain?');
  });
});
