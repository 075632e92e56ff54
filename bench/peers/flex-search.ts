/**
 * FlexSearch with its English encoder (stop words, stemmer) and suggestions. Of seven settings from its guide this one found
 * most on CLINC150; the document index with a field each, which the guide shows first, puts the right article first for
 * less than half as many questions, and without `suggest` most questions find nothing.
 */
import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { bundledBytes } from '../report/bundled-bytes.ts';
import { bodyOf, versionOf } from './peer.ts';
import type { Peer } from './peer.ts';

export async function flexSearchPeer(root: string): Promise<Peer> {
  return {
    name: 'FlexSearch',
    version: await versionOf('flexsearch', root),
    setup: 'Index, tokenize strict, English encoder with stemming, suggest: the best on CLINC150 of seven settings',
    open(documents) {
      const index = new Index({ tokenize: 'strict', resolution: 9, encoder: new Encoder(Charset.Default).assign(english) });
      for (const document of documents) index.add(document.number, [document.title, ...document.questions, bodyOf(document)].join('\n'));
      const titles = documents.map(({ title }) => title);
      return Promise.resolve({
        search: (question) => Promise.resolve(index.search(question, { limit: 10, suggest: true }).map(Number)),
        bytes: async () => {
          const parts: string[] = [JSON.stringify(titles)];
          index.export((key, part) => {
            parts.push(key, part);
          });
          return {
            code: await bundledBytes(
              `export { Charset, Encoder, Index } from 'flexsearch'; export { default } from 'flexsearch/lang/en'`,
              root,
            ),
            index: await brotliBytes(parts.join('\n')),
            model: 0,
          };
        },
      });
    },
  };
}
