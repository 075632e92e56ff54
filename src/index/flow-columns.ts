/** The columns of guided flows in the file of passages. Which they are is drawn in `passage-file.ts`. */
import { readLines, readNumbers, writeLines, writeNumbers } from './columns.ts';
import { IndexFileError } from './index-file-error.ts';
import type { IndexedFlow } from './passage-index.ts';
import { requireSection } from './section-file.ts';
import type { Sections } from './section-file.ts';

const flowFields = 6;
/** Separates texts inside a line: ASCII's unit separator, which nobody types. */
const separator = '\u001f';

export function writeFlows(flows: readonly IndexedFlow[]): readonly (readonly [string, Uint8Array])[] {
  return [
    [
      'FLOW',
      writeLines(
        flows.flatMap(({ id, title, description, topic, urgent, questions }) => [
          id,
          title,
          description,
          topic,
          urgent ? '!' : '',
          questions.join(separator),
        ]),
      ),
    ],
    ['FLOA', writeNumbers([...flows.map(({ articles }) => articles.length), ...flows.flatMap(({ articles }) => articles)])],
    ['FLOP', writeNumbers(flows.map(({ passageCount }) => passageCount))],
  ];
}

/**
 * @param articleCount - articles of the index: a flow names no others
 * @throws IndexFileError "damaged"
 */
export function readFlows(sections: Sections, articleCount: number): readonly IndexedFlow[] {
  const fields = readLines(requireSection(sections, 'FLOW'));
  const numbers = readNumbers(requireSection(sections, 'FLOA'));
  const passageCounts = readNumbers(requireSection(sections, 'FLOP'));
  const count = passageCounts.length;
  const articleCounts = numbers.slice(0, count);
  const articles = numbers.slice(count);
  const named = articleCounts.reduce((sum, number) => sum + number, 0);
  if (fields.length !== count * flowFields || articleCounts.length !== count || articles.length !== named)
    throw new IndexFileError('damaged', 'columns of flows differ in length');
  if (articles.some((article) => article >= articleCount)) throw new IndexFileError('damaged', 'a flow names an article that is not there');
  let next = 0;
  return passageCounts.map((passageCount, index) => {
    const [id = '', title = '', description = '', topic = '', urgent = '', questions = ''] = fields.slice(
      index * flowFields,
      (index + 1) * flowFields,
    );
    const start = next;
    next += articleCounts[index] ?? 0;
    return {
      id,
      title,
      description,
      topic,
      urgent: urgent === '!',
      articles: articles.slice(start, next),
      questions: questions === '' ? [] : questions.split(separator),
      passageCount,
    };
  });
}
