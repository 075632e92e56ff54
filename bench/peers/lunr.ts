/** lunr with its default pipeline (trimmer, stop words, Porter's stemmer), from an index that was built beforehand, as its guide says. */
import lunr from 'lunr';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { bundledBytes } from '../report/bundled-bytes.ts';
import { bodyOf, versionOf } from './peer.ts';
import type { Peer } from './peer.ts';

export async function lunrPeer(root: string): Promise<Peer> {
  return {
    name: 'lunr',
    version: await versionOf('lunr', root),
    setup: 'default pipeline with stemming; fields title (boost 4), questions (2), text; terms without its query language',
    open(documents) {
      const index = lunr((builder) => {
        builder.ref('number');
        builder.field('title', { boost: 4 });
        builder.field('questions', { boost: 2 });
        builder.field('text');
        for (const document of documents)
          builder.add({ number: document.number, title: document.title, questions: document.questions.join('\n'), text: bodyOf(document) });
      });
      const titles = documents.map(({ title }) => title);
      return Promise.resolve({
        // Signs of its query language in a customer's question would be errors: terms are handed over as terms.
        search: (question) =>
          Promise.resolve(
            index
              .query((query) => {
                for (const token of lunr.tokenizer(question)) query.term(token.toString(), {});
              })
              .map(({ ref }) => Number(ref)),
          ),
        bytes: async () => ({
          code: await bundledBytes(`export { default } from 'lunr'`, root),
          // lunr keeps no fields: a page needs the titles as well.
          index: await brotliBytes(JSON.stringify({ index, titles })),
          model: 0,
        }),
      });
    },
  };
}
