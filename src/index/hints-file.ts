/** The file of hints: what writers and the language add to search by words. It may arrive later than the articles. */
import { readLines, readNumbers, writeLines, writeNumbers } from './columns.ts';
import { frontCode, readFrontCoded } from './front-coding.ts';
import { IndexFileError } from './index-file-error.ts';
import type { SearchHints } from './search-hints.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

/*
 *     SYNO lines     groups of synonyms, the words of one group in one line
 *     PINA numbers   article of each pin
 *     PINQ lines     questions of each pin, those of one pin in one line
 *     FREQ utf8      frequent words, front-coded
 *     RARE bytes     filter of rarer words
 */

/** Separates texts inside a line: ASCII's unit separator, which nobody types. */
const separator = '\u001f';

export function writeHintsFile({ synonyms, pins, frequentWords, rareWords }: SearchHints): Uint8Array {
  return writeSectionFile(
    'hints',
    new Map<string, Uint8Array>([
      ['SYNO', writeLines(synonyms.map(({ words }) => words.join(separator)))],
      ['PINA', writeNumbers(pins.map(({ article }) => article))],
      ['PINQ', writeLines(pins.map(({ questions }) => questions.join(separator)))],
      ['FREQ', new TextEncoder().encode(frontCode(frequentWords))],
      ['RARE', rareWords],
    ]),
  );
}

/** @throws IndexFileError */
export function readHintsFile(file: Uint8Array): SearchHints {
  const sections = readSectionFile('hints', file);
  const split = (tag: string): readonly (readonly string[])[] =>
    readLines(requireSection(sections, tag)).map((line) => (line === '' ? [] : line.split(separator)));
  const articles = readNumbers(requireSection(sections, 'PINA'));
  const questions = split('PINQ');
  if (questions.length !== articles.length) throw new IndexFileError('damaged', 'pins and their questions differ in number');
  return {
    synonyms: split('SYNO').map((words) => ({ words })),
    pins: articles.map((article, pin) => ({ article, questions: questions[pin] ?? [] })),
    rareWords: requireSection(sections, 'RARE').slice(),
    frequentWords: readFrontCoded(new TextDecoder().decode(requireSection(sections, 'FREQ'))),
  };
}
