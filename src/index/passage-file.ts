/**
 * The file of articles and passages: all that search by words needs, and all that a result shows.
 *
 *     ARTS strings   id, title, description, topic, updated, keywords of each article (6 an article)
 *     COUN numbers   passages of each article
 *     KIND numbers   kind of each passage: 0 title, 1 question, 2 section
 *     ANCH strings   anchor of each section passage, "" for the opening
 *     HEAD strings   headings above each section passage, one under the other
 *     LENG numbers   sentences of each section passage; titles and questions have one
 *     STEP numbers   positions of the sentences that are steps, each as the distance from the one before
 *     SENT strings   all sentences
 */
import type { PassageSentence } from '../passages/passage.ts';
import { readNumbers, readStrings, writeNumbers, writeStrings } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { IndexedArticle, IndexedPassage, PassageIndex, PassageKind } from './passage-index.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

const kinds: readonly PassageKind[] = ['title', 'question', 'section'];
const articleFields = 6;
/** Separates strings inside one; cannot occur in a heading or keyword, which are single lines. */
const separator = '\n';

export function writePassageFile(index: PassageIndex): Uint8Array {
  const counts = index.articles.map(() => 0);
  for (const passage of index.passages) counts[passage.article] = (counts[passage.article] ?? 0) + 1;
  const sections = index.passages.filter((passage) => passage.kind === 'section');
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  return writeSectionFile(
    'passages',
    new Map([
      ['ARTS', writeStrings(index.articles.flatMap((article) => [article.id, article.title, article.description, article.topic, article.updated, article.keywords.join(separator)]))],
      ['COUN', writeNumbers(counts)],
      ['KIND', writeNumbers(index.passages.map((passage) => kinds.indexOf(passage.kind)))],
      ['ANCH', writeStrings(sections.map((passage) => passage.anchor ?? ''))],
      ['HEAD', writeStrings(sections.map((passage) => passage.headingPath.join(separator)))],
      ['LENG', writeNumbers(sections.map((passage) => passage.sentences.length))],
      ['STEP', writeNumbers(distances(sentences.flatMap((sentence, position) => (sentence.isStep ? [position] : []))))],
      ['SENT', writeStrings(sentences.map((sentence) => sentence.text))],
    ]),
  );
}

/** @throws IndexFileError */
export function readPassageFile(file: Uint8Array): PassageIndex {
  const sections = readSectionFile('passages', file);
  const strings = (tag: string): readonly string[] => readStrings(requireSection(sections, tag));
  const numbers = (tag: string): readonly number[] => readNumbers(requireSection(sections, tag));

  const articles = readArticles(strings('ARTS'));
  const counts = numbers('COUN');
  if (counts.length !== articles.length) throw new IndexFileError('damaged', 'articles and their counts differ in number');
  const anchors = strings('ANCH');
  const headings = strings('HEAD');
  const lengths = numbers('LENG');
  const texts = strings('SENT');
  const steps = positions(numbers('STEP'));

  const passages: IndexedPassage[] = [];
  let sentence = 0;
  let section = 0;
  let article = 0;
  let left = counts[0] ?? 0;
  for (const kindNumber of numbers('KIND')) {
    while (left === 0 && article < articles.length) {
      article += 1;
      left = counts[article] ?? 0;
    }
    const kind = kinds[kindNumber];
    if (kind === undefined || article >= articles.length) throw new IndexFileError('damaged', 'a passage has no kind or no article');
    left -= 1;
    const length = kind === 'section' ? lengths[section] : 1;
    if (length === undefined || sentence + length > texts.length) throw new IndexFileError('damaged', 'a passage has no sentences');
    const sentences: PassageSentence[] = texts.slice(sentence, sentence + length).map((text, offset) => ({ text, isStep: steps.has(sentence + offset) }));
    sentence += length;
    if (kind === 'section') {
      const anchor = anchors[section] ?? '';
      const heading = headings[section] ?? '';
      passages.push({ article, kind, anchor: anchor === '' ? null : anchor, headingPath: heading === '' ? [] : heading.split(separator), sentences });
      section += 1;
    } else {
      passages.push({ article, kind, anchor: null, headingPath: [], sentences });
    }
  }
  if (sentence !== texts.length || section !== anchors.length || section !== headings.length || section !== lengths.length) {
    throw new IndexFileError('damaged', 'columns of passages differ in length');
  }
  return { articles, passages };
}

function readArticles(fields: readonly string[]): readonly IndexedArticle[] {
  if (fields.length % articleFields !== 0) throw new IndexFileError('damaged', 'a field of an article is missing');
  return Array.from({ length: fields.length / articleFields }, (_, index) => {
    const [id = '', title = '', description = '', topic = '', updated = '', keywords = ''] = fields.slice(index * articleFields, (index + 1) * articleFields);
    return { id, title, description, topic, updated, keywords: keywords === '' ? [] : keywords.split(separator) };
  });
}

function distances(sorted: readonly number[]): readonly number[] {
  return sorted.map((position, index) => position - (sorted[index - 1] ?? 0));
}

function positions(gaps: readonly number[]): ReadonlySet<number> {
  let position = 0;
  return new Set(gaps.map((gap) => (position += gap)));
}
