/**
 * A new article and its held-out questions: files that are right from the first moment, with a draft's mark
 * and a line of help wherever the writer has something to say. Pure; `scripts/new.ts` writes them.
 */
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { placeholderMark } from './placeholder-mark.ts';
import { wantedQuestions } from './structure/question-counts.ts';

export interface NewArticle {
  /** Id of a topic in site.config.ts. */
  readonly topic: string;
  readonly title: string;
  /** Today, such as "2026-11-24". */
  readonly day: string;
  /** Id of an article of the same topic, until the writer chooses. */
  readonly related: string;
}

/** Who asks: each placeholder asks for the words of another person. */
const indexedVoices = [
  'in the plainest words',
  'worried, in the first person',
  'in three or four words',
  'in the words of the bank or the shop',
  'by somebody older, in a whole sentence',
  'by somebody whose English is new',
];
const heldOutVoices = [
  'in a hurry, small letters, no question mark',
  'angry, two sentences',
  'with a typing error',
  'as told on behalf of somebody else',
];

/** Months until somebody must look again. */
const reviewMonths = 6;

/** Words that carry nothing in an address. */
const emptyWords = new Set(
  'a an the is are was were do does did why what how when where which who i my me you your we our it its to of and or'.split(' '),
);

/** "Why is my refund less than expected?" to "refund-less-than-expected"; all words stay where too few would be left. */
export function slugOf(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/['’\p{M}]/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  const filled = words.filter((word) => !emptyWords.has(word));
  return (filled.length >= 2 ? filled : words).join('-');
}

export function articleText({ topic, title, day, related }: NewArticle): string {
  const frontMatter = stringify(
    {
      title,
      description: `${placeholderMark} in one or two sentences, what a reader finds here and what to do.`,
      topic,
      questions: indexedVoices.slice(0, wantedQuestions.indexed).map((voice) => `${placeholderMark} how this is asked ${voice}`),
      updated: day,
      reviewBy: monthsAfter(day, reviewMonths),
      related: [related],
      draft: true,
    },
    { lineWidth: 0 },
  );
  return `---
${frontMatter}---

${placeholderMark} the answer at once, in one or two sentences.

<Facts>

- **How long it takes:** ${placeholderMark} a fact, such as <Fact name="refund-to-card" />
- **What it costs:** ${placeholderMark} a fact, or "nothing"

</Facts>

## Why this happens

${placeholderMark} what is going on, in the words of somebody who meets it for the first time.

## What to do

<Steps>

1. ${placeholderMark} one thing to do, with the name of the button in **bold**.
2. ${placeholderMark} the next one.

</Steps>

## When to contact us

${placeholderMark} when a person can help more than this page, and what to have ready. <ContactLink>Contact us</ContactLink>.
`;
}

/**
 * Adds the article to the questions of its topic. Comments and everything that others wrote stay as they are.
 * @param text - of content/findability/<topic>.yaml; empty for a topic that has none yet
 * @returns the text as it was when the article is there already
 */
export function addHeldOutQuestions(text: string, topic: string, slug: string): string {
  const document = parseDocument(text);
  const isThere = isMap(document.contents) && document.contents.items.some(({ key }) => isScalar(key) && key.value === slug);
  if (isThere) return text;
  const start =
    text.trim() === ''
      ? `# Held-out questions for ${topic}. Never indexed: they measure how well strangers find each article.\n`
      : text.endsWith('\n')
        ? text
        : `${text}\n`;
  const questions = heldOutVoices
    .slice(0, wantedQuestions.heldOut)
    .map((voice) => `${placeholderMark} how somebody asks who has not read it, ${voice}`);
  return start + stringify({ [slug]: questions }, { lineWidth: 0 });
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
