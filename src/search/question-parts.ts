/**
 * A long message to the parts among which the real question is: its sentences. People tell a story around what they ask,
 * and one vector of the whole story is near to nothing. The part that asks is found later, as the one that some article
 * answers best.
 */
import { splitSentences } from '../passages/split-sentences.ts';
import { isWeightless } from './words/weightless-words.ts';
import { tokenize } from './words/tokenize.ts';

/** Up to this many words a question is one part, however many sentences it has: its context belongs to it. */
const longestWhole = 40;
/** A sentence without full stops is cut into windows of this many words, each starting half a window after the last. */
const windowWords = 24;
/** Words of greetings, thanks and excuses. A sentence of nothing else asks nothing. */
const courtesies = new Set(
  `hello hi hey dear sir madam good morning afternoon evening day hope hopes finds well you
   thank thanks many lot much cheers regards kind warm best wishes yours sincerely faithfully advance
   sorry apologies excuse forgive long message short story reading read all way down here
   look forward hearing soon reply answer please help honestly anyway`.split(/\s+/),
);
/** Bounds the work of the encoder; the last ones stay, since stories come before questions more often than after. */
const mostParts = 16;

/** @returns at least one part, in order */
export function splitQuestion(question: string): readonly string[] {
  if (wordsOf(question).length <= longestWhole) return [question];
  const parts = splitSentences(question)
    .flatMap((sentence) => windows(wordsOf(sentence)))
    .filter((part) => !isCourtesy(part))
    .slice(-mostParts);
  return parts.length > 0 ? parts : [question];
}

function isCourtesy(part: string): boolean {
  return tokenize(part).every(({ word }) => courtesies.has(word) || isWeightless(word));
}

function windows(words: readonly string[]): readonly string[] {
  if (words.length <= longestWhole) return [words.join(' ')];
  const starts = Array.from(
    { length: Math.ceil((words.length - windowWords) / (windowWords / 2)) + 1 },
    (_, number) => (number * windowWords) / 2,
  );
  return starts.map((start) => words.slice(start, start + windowWords).join(' '));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
