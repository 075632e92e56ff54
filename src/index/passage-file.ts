/** The file of articles and passages: all that search by words needs, and all that a result shows. */
import type { PassageSentence } from '../passages/passage.ts';
import { readNumbers, readLines, writeNumbers, writeLines } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { IndexedArticle, IndexedPassage, PassageIndex, PassageKind } from './passage-index.ts';
import { readFlows, writeFlows } from './flow-columns.ts';
import { readSectionFile, requireSection, writeSectionFile } from './section-file.ts';

/*
 *     ARTS lines     id, title, topic, updated, keywords of each article (5 an article)
 *     COUN numbers   passages of each article
 *     KIND numbers   kind of each passage: 0 title, 1 question, 2 section
 *     ANCH lines     anchor of each section passage: "" for the opening, "=" where it follows from the heading
 *     HEAD lines     headings above each section passage, from the outermost
 *     LENG numbers   sentences of each section passage; titles and questions have one
 *     STEP numbers   positions of the sentences that are steps, each as the distance from the one before
 *     SENT lines     all sentences
 *     FLOW lines     id, title, description, topic, "!" if urgent, questions of each guided flow (6 a flow)
 *     FLOA numbers   number of articles of each flow, then the articles of all flows
 *     FLOP numbers   passages of each flow
 */

const kinds: readonly PassageKind[] = ['title', 'question', 'section'];
const articleFields = 5;
/** Separates texts inside a line: ASCII's unit separator, which nobody types. */
const separator = '\u001f';
/** Stands for the anchor that GitHub's rule gives the heading; others, of repeated headings, are written out. */
const anchorOfHeading = '=';

export function writePassageFile(index: PassageIndex): Uint8Array {
  const counts = index.articles.map(() => 0);
  for (const passage of index.passages) counts[passage.article] = (counts[passage.article] ?? 0) + 1;
  const sections = index.passages.filter((passage) => passage.kind === 'section');
  const sentences = index.passages.flatMap((passage) => passage.sentences);
  return writeSectionFile(
    'passages',
    new Map([
      [
        'ARTS',
        writeLines(
          index.articles.flatMap((article) => [
            article.id,
            article.title,
            article.topic,
            article.updated,
            article.keywords.join(separator),
          ]),
        ),
      ],
      ['COUN', writeNumbers(counts)],
      ['KIND', writeNumbers(index.passages.map((passage) => kinds.indexOf(passage.kind)))],
      [
        'ANCH',
        writeLines(
          sections.map(({ anchor, headingPath }) =>
            anchor === null ? '' : anchor === plainAnchor(headingPath.at(-1)) ? anchorOfHeading : anchor,
          ),
        ),
      ],
      ['HEAD', writeLines(sections.map((passage) => passage.headingPath.join(separator)))],
      ['LENG', writeNumbers(sections.map((passage) => passage.sentences.length))],
      ['STEP', writeNumbers(distances(sentences.flatMap((sentence, position) => (sentence.isStep ? [position] : []))))],
      ['SENT', writeLines(sentences.map((sentence) => sentence.text))],
      ...writeFlows(index.flows),
    ]),
  );
}

/** @throws IndexFileError */
export function readPassageFile(file: Uint8Array): PassageIndex {
  const sections = readSectionFile('passages', file);
  const strings = (tag: string): readonly string[] => readLines(requireSection(sections, tag));
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
    const sentences: PassageSentence[] = texts
      .slice(sentence, sentence + length)
      .map((text, offset) => ({ text, isStep: steps.has(sentence + offset) }));
    sentence += length;
    if (kind === 'section') {
      const anchor = anchors[section] ?? '';
      const heading = headings[section] ?? '';
      const headingPath = heading === '' ? [] : heading.split(separator);
      passages.push({
        article,
        kind,
        anchor: anchor === '' ? null : anchor === anchorOfHeading ? plainAnchor(headingPath.at(-1)) : anchor,
        headingPath,
        sentences,
      });
      section += 1;
    } else {
      passages.push({ article, kind, anchor: null, headingPath: [], sentences });
    }
  }
  if (sentence !== texts.length || section !== anchors.length || section !== headings.length || section !== lengths.length) {
    throw new IndexFileError('damaged', 'columns of passages differ in length');
  }
  return { articles, passages, flows: readFlows(sections, articles.length) };
}

function readArticles(fields: readonly string[]): readonly IndexedArticle[] {
  if (fields.length % articleFields !== 0) throw new IndexFileError('damaged', 'a field of an article is missing');
  return Array.from({ length: fields.length / articleFields }, (_, index) => {
    const [id = '', title = '', topic = '', updated = '', keywords = ''] = fields.slice(index * articleFields, (index + 1) * articleFields);
    return { id, title, topic, updated, keywords: keywords === '' ? [] : keywords.split(separator) };
  });
}

/** Letters, digits and hyphens in lower case: what GitHub's rule makes of most headings. */
function plainAnchor(heading = ''): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');
}

function distances(sorted: readonly number[]): readonly number[] {
  return sorted.map((position, index) => position - (sorted[index - 1] ?? 0));
}

function positions(gaps: readonly number[]): ReadonlySet<number> {
  let position = 0;
  return new Set(gaps.map((gap) => (position += gap)));
}
