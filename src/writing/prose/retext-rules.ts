/**
 * The rules of retext, a sentence at a time: passive voice, repeated words, "a" and "an", plainer words.
 * Our own splitter finds the sentences; retext's takes "Pay in 3. The first" for one.
 */
import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextReadability from 'retext-readability';
import retextRepeatedWords from 'retext-repeated-words';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Finding } from '../finding.ts';
import type { HouseStyle } from '../house-style.ts';
import { isQuoted } from './banned-words.ts';
import { withCapitalOf } from './find-phrases.ts';
import { quote, warnAbout } from './prose-context.ts';
import type { Prose, ProseBlock, ProseFinding } from './prose-context.ts';

/** A sentence is hard when five of retext-readability's seven measures say that it needs more than this age. */
const readerAge = 16;
const agreement = 5 / 7;
/** The measures are made for whole texts: one long name makes a short sentence look hard. */
const leastWords = 12;
/** Fewer passive sentences are no habit, whatever their share. */
const leastPassive = 4;

interface RetextMessage {
  readonly block: ProseBlock;
  readonly sentence: string;
  /** Where it starts in the block's text. */
  readonly at: number;
  readonly message: VFileMessage;
}

export function findWithRetext(prose: Prose): readonly Finding[] {
  const messages = retextMessages(prose);
  const single = messages.flatMap((message) => {
    const words = describe(message);
    if (words === undefined || !message.block.isTyped(message.at) || isQuoted(message.block.text, message.at)) return [];
    return [warnAbout(prose, { block: message.block, at: message.at, ...words })];
  });
  const passive = messages.filter(({ message, block }) => message.source === 'retext-passive' && block.kind === 'text');
  return [...single, ...findPassiveHabit(prose, passive)];
}

function retextMessages(prose: Prose): readonly RetextMessage[] {
  const retext = processorFor(prose.style);
  return prose.blocks
    .filter(({ kind }) => kind !== 'cell')
    .flatMap((block) =>
      block.sentences.flatMap((sentence) => {
        const file = new VFile(sentence.text);
        retext.runSync(retext.parse(file), file);
        return file.messages.map((message) => ({ block, sentence: sentence.text, at: sentence.start + offsetOf(message), message }));
      }),
    );
}

function makeProcessor(style: HouseStyle) {
  return unified()
    .use(retextEnglish)
    .use(retextReadability, { age: readerAge, threshold: agreement, minWords: leastWords })
    .use(retextPassive)
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(retextSimplify, { ignore: [...style.plainWords] })
    .freeze();
}

const processors = new WeakMap<HouseStyle, ReturnType<typeof makeProcessor>>();

function processorFor(style: HouseStyle): ReturnType<typeof makeProcessor> {
  const processor = processors.get(style) ?? makeProcessor(style);
  processors.set(style, processor);
  return processor;
}

/** In our words; undefined for what is reported in another way. */
function describe({ message, sentence }: RetextMessage): Omit<ProseFinding, 'block' | 'at'> | undefined {
  const actual = message.actual ?? '';
  const [better = '', ...others] = message.expected ?? [];
  switch (message.source) {
    case 'retext-readability':
      return {
        rule: 'hard-sentence',
        found: `a sentence that is hard to read: ${quote(sentence, 60)}`,
        expected: `words and length for a reader of ${readerAge}`,
        mend: 'choose shorter words, or say it in two sentences',
      };
    case 'retext-repeated-words':
      return { rule: 'repeated-word', found: `"${actual}"`, expected: 'each word once', mend: `write "${better}"` };
    case 'retext-indefinite-article':
      return {
        rule: 'article-word',
        found: `"${articleAndNoun(message, sentence)}"`,
        expected: `"${better}" before this sound`,
        mend: `write "${better}"`,
        replace: { old: actual, by: better },
      };
    case 'retext-simplify': {
      const mend =
        better === ''
          ? 'leave it out'
          : `write ${[better, ...others]
              .slice(0, 3)
              .map((word) => `"${withCapitalOf(actual, word)}"`)
              .join(' or ')}`;
      return {
        rule: 'plain-word',
        found: `"${actual}"`,
        expected: 'the plainer word',
        mend: `${mend}; if it is right here, add it to plainWords in content/style.yaml`,
      };
    }
    default:
      return undefined;
  }
}

/** One passive sentence is often right ("the money is taken"); an article full of them does not say who does what. */
function findPassiveHabit(prose: Prose, passive: readonly RetextMessage[]): readonly Finding[] {
  const sentences = prose.blocks.filter(({ kind }) => kind === 'text').reduce((sum, block) => sum + block.sentences.length, 0);
  const passiveSentences = new Set(passive.map(({ block, sentence }) => `${block.offsetOf(0)} ${sentence}`)).size;
  const [first] = passive;
  if (first === undefined || passiveSentences < leastPassive || passiveSentences <= sentences * prose.style.passiveShare) return [];
  return [
    warnAbout(prose, {
      rule: 'passive-voice',
      block: first.block,
      at: first.at,
      found: `${passiveSentences} of ${sentences} sentences are passive; the first is ${quote(first.sentence, 60)}`,
      expected: `at most ${Math.round(prose.style.passiveShare * 100)} in a hundred`,
      mend: 'say who does it: "the bank takes the money" rather than "the money is taken"',
    }),
  ];
}

/** "a hour": the article with the word that it stands before. */
function articleAndNoun(message: VFileMessage, sentence: string): string {
  return /^\S+\s+[\p{L}\p{N}'’-]+/u.exec(sentence.slice(offsetOf(message)))?.[0] ?? message.actual ?? '';
}

function offsetOf({ place }: VFileMessage): number {
  if (place === undefined) return 0;
  return ('start' in place ? place.start.offset : place.offset) ?? 0;
}
