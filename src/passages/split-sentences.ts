/** Plain text to its sentences, by the rules of Unicode (UAX #29) and a few repairs for what they get wrong. */

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations after which the rules end a sentence although it goes on. */
const abbreviationAtEnd = /(?:^|[\s(])(?:e\.g|i\.e|etc|no|mr|mrs|ms|dr|st|vs)\.\s*$/i;

/** @returns sentences without white space around them, none empty, in order */
export function splitSentences(text: string): readonly string[] {
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' ').trim())) {
    open += segment;
    if (abbreviationAtEnd.test(open)) continue;
    sentences.push(open.trim());
    open = '';
  }
  if (open.trim() !== '') sentences.push(open.trim());
  return sentences.filter((sentence) => sentence !== '');
}
