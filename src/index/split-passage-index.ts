/**
 * A passage index in two halves, so that the first words do not wait for all the texts: the outline
 * (titles, the first questions, headings: enough to answer by words) and the texts of the sections. Both are passage
 * indexes themselves and travel in the same kind of file.
 */
import { IndexFileError } from './index-file-error.ts';
import type { IndexedPassage, PassageIndex } from './passage-index.ts';

/**
 * Questions of an article that the outline has: first words may weigh so much. Those asked most stand first; the others
 * come with the texts, a moment later.
 */
const mostAtOnce = 48;
/** What a title or a question has in the half that leaves it out. */
const leftOut: IndexedPassage['sentences'] = [{ text: '', isStep: false }];

/** Everything but the sentences of sections, and of an article's questions the first. */
export function outlineOf(index: PassageIndex): PassageIndex {
  const isAtOnce = atOnce(index);
  return {
    ...index,
    passages: index.passages.map((passage, number) =>
      isAtOnce(number) ? passage : { ...passage, sentences: passage.kind === 'section' ? [] : leftOut },
    ),
  };
}

/** What the outline leaves out, and nothing that it has. */
export function textsOf(index: PassageIndex): PassageIndex {
  const isAtOnce = atOnce(index);
  return {
    articles: index.articles.map(() => ({ id: '', title: '', topic: '', updated: '', keywords: [] })),
    passages: index.passages.map(({ article, kind, sentences }, number) => ({
      article,
      kind,
      anchor: null,
      headingPath: [],
      sentences: isAtOnce(number) ? leftOut : sentences,
    })),
    flows: [],
  };
}

function atOnce({ passages }: PassageIndex): (passage: number) => boolean {
  const questions = new Map<number, number>();
  const whole = passages.map(({ kind, article }) => {
    if (kind !== 'question') return kind === 'title';
    const before = questions.get(article) ?? 0;
    questions.set(article, before + 1);
    return before < mostAtOnce;
  });
  return (passage) => whole[passage] ?? false;
}

/**
 * The whole from its halves.
 * @throws IndexFileError "damaged" when they are not of one index
 */
export function joinPassages(outline: PassageIndex, texts: PassageIndex): PassageIndex {
  if (outline.passages.length !== texts.passages.length)
    throw new IndexFileError('damaged', 'outline and texts differ in their number of passages');
  const isAtOnce = atOnce(outline);
  return {
    articles: outline.articles,
    flows: outline.flows,
    passages: outline.passages.map((passage, number) => {
      const text = texts.passages[number];
      if (text?.kind !== passage.kind || text.article !== passage.article)
        throw new IndexFileError('damaged', `passage ${number} of the outline is another one in the texts`);
      return isAtOnce(number) ? passage : { ...passage, sentences: text.sentences };
    }),
  };
}
