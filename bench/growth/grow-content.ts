/**
 * A help centre of any size, grown from the site's own articles: every article a variant of a real one, with other nouns, a
 * product of its own, some of its sections, one section of a neighbour, and every sixth longer word another one, so that
 * sentences differ and files compress like real ones. Nobody would read it: length, vocabulary and structure are what matters.
 */
import { toArticleId } from '../../src/content/article-schema.ts';
import type { Article } from '../../src/content/front-matter.ts';
import type { Content } from '../../src/content/read-content.ts';
import { createRandom } from './random-numbers.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { inventName } from './invent-name.ts';

/** A real site has fewer questions an article than ours, which is the evaluation's own. */
const mostQuestions = 8;

const nouns: readonly (readonly string[])[] = [
  ['card', 'wallet', 'voucher', 'token', 'cheque'],
  ['shop', 'hotel', 'airline', 'clinic', 'market', 'theatre', 'garage'],
  ['parcel', 'ticket', 'booking', 'suitcase', 'prescription', 'permit'],
  ['refund', 'repayment', 'credit', 'rebate'],
  ['app', 'website', 'terminal', 'kiosk'],
  ['phone', 'tablet', 'watch', 'laptop'],
  ['account', 'profile', 'membership', 'contract'],
  ['payment', 'instalment', 'transfer', 'deposit', 'fee'],
  ['statement', 'invoice', 'receipt', 'report'],
  ['order', 'purchase', 'delivery', 'subscription', 'rental'],
  ['bank', 'insurer', 'employer', 'landlord'],
];

/** @param base - the site's own content */
export function growContent(base: Content, count: number): Content {
  const vocabulary = base.articles.flatMap(
    ({ source }) => source.slice(source.indexOf('\n---', 3)).match(/(?<![<\w"=/{-])[a-z]{5,}(?![\w"=/}-])/g) ?? [],
  );
  const articles = Array.from({ length: count }, (_, number) => growArticle(base.articles, vocabulary, number));
  return { ...base, articles, drafts: [], flows: [], heldOutQuestions: [], problems: [] };
}

/** The same article with one sentence changed, as after an edit. */
export function editArticle(content: Content, position: number): Content {
  const articles = content.articles.map((article, number) =>
    number === position
      ? {
          ...article,
          source: `${article.source}\n## What changed today\n\nThe new rule holds from Monday on, for everybody who has not paid yet.\n`,
        }
      : article,
  );
  return { ...content, articles };
}

/** @param vocabulary - words of all texts, each as often as it comes there */
function growArticle(base: readonly Article[], vocabulary: readonly string[], number: number): Article {
  const original = base[number % base.length];
  if (original === undefined) throw new Error('There is no article to grow from.');
  const random = createRandom(number + 1);
  const product = inventName(random);
  const say = substitution(vocabulary, random);
  const { title, questions } = original.frontMatter;
  const kept = random.shuffle(questions).slice(0, mostQuestions);
  const neighbours = base.filter(({ frontMatter, id }) => frontMatter.topic === original.frontMatter.topic && id !== original.id);
  const frontMatter = {
    ...original.frontMatter,
    title: `${say(title)} with ${product}`,
    questions: kept.map((question, place) => (place % 2 === 0 ? `${say(question).replace(/[.?!]*$/, '')} for ${product}?` : say(question))),
    keywords: [product.toLowerCase()],
  };
  return {
    ...original,
    id: toArticleId(`${original.id}-${number}`),
    frontMatter,
    source: growSource(original.source, neighbours[random.below(neighbours.length)]?.source, product, say, random),
  };
}

function growSource(
  source: string,
  neighbour: string | undefined,
  product: string,
  say: (text: string) => string,
  random: RandomNumbers,
): string {
  const [head = '', ...sections] = source.split(/\n(?=## )/);
  const kept = sections.filter(() => random.next() < 0.8);
  const guest = neighbour?.split(/\n(?=## )/).slice(1) ?? [];
  const fence = head.indexOf('\n---', 3) + 4;
  const opening = `\n\nThis is about ${product}, which you may also know as ${inventName(random)} Plus.${say(head.slice(fence))}`;
  return [head.slice(0, fence) + opening, ...kept.map(say), ...guest.slice(0, 1).map(say)].join('\n');
}

/**
 * Other nouns for a whole article, the same ones throughout, and now and then another word altogether. Tags, addresses and
 * values in braces stay as they are.
 */
function substitution(vocabulary: readonly string[], random: RandomNumbers): (text: string) => string {
  const chosen = new Map<string, string>();
  for (const group of nouns) {
    const shift = random.below(group.length);
    group.forEach((noun, place) => chosen.set(noun, group[(place + shift) % group.length] ?? noun));
  }
  const replace = (word: string): string => {
    const plural = word.endsWith('s') ? 's' : '';
    const noun = chosen.get(word.toLowerCase().replace(/s$/, ''));
    if (noun !== undefined) return likeCase(`${noun}${plural}`, word);
    return word.length >= 5 && random.next() < 1 / 6 ? likeCase(vocabulary[random.below(vocabulary.length)] ?? word, word) : word;
  };
  return (text) =>
    text
      .split(/(<[^>]*>|\]\([^)]*\)|\{[^}]*\}|`[^`]*`)/)
      .map((part, place) => (place % 2 === 1 ? part : part.replaceAll(/[A-Za-z]+/g, replace)))
      .join('');
}

function likeCase(word: string, model: string): string {
  return /^[A-Z]/.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
