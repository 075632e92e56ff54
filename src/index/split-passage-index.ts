/**
 * A passage index in two halves, so that the first words do not wait for all the texts: the outline
 * (titles, questions, headings: enough to answer by words) and the texts of the sections. Both are passage
 * indexes themselves and travel in the same kind of file.
 */
import { IndexFileError } from './index-file-error.ts';
import type { PassageIndex } from './passage-index.ts';

/** Everything but the sentences of sections. */
export function outlineOf(index: PassageIndex): PassageIndex {
  return { ...index, passages: index.passages.map((passage) => (passage.kind === 'section' ? { ...passage, sentences: [] } : passage)) };
}

/** The sentences of sections, and nothing that the outline has. */
export function textsOf(index: PassageIndex): PassageIndex {
  return {
    articles: index.articles.map(() => ({ id: '', title: '', topic: '', updated: '', keywords: [] })),
    passages: index.passages.map(({ article, kind, sentences }) => ({
      article,
      kind,
      anchor: null,
      headingPath: [],
      sentences: kind === 'section' ? sentences : [{ text: '', isStep: false }],
    })),
    flows: [],
  };
}

/**
 * The whole from its halves.
 * @throws IndexFileError "damaged" when they are not of one index
 */
export function joinPassages(outline: PassageIndex, texts: PassageIndex): PassageIndex {
  if (outline.passages.length !== texts.passages.length)
    throw new IndexFileError('damaged', 'outline and texts differ in their number of passages');
  return {
    articles: outline.articles,
    flows: outline.flows,
    passages: outline.passages.map((passage, number) => {
      const text = texts.passages[number];
      if (text?.kind !== passage.kind || text.article !== passage.article)
        throw new IndexFileError('damaged', `passage ${number} of the outline is another one in the texts`);
      return passage.kind === 'section' ? { ...passage, sentences: text.sentences } : passage;
    }),
  };
}
