/** Orama as it comes: a schema of strings, its defaults, `search(db, { term })`. */
import { create, insertMultiple, save, search } from '@orama/orama';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { bundledBytes } from '../report/bundled-bytes.ts';
import { bodyOf, versionOf } from './peer.ts';
import type { Peer } from './peer.ts';

export async function oramaPeer(root: string): Promise<Peer> {
  return {
    name: 'Orama',
    version: await versionOf('@orama/orama', root),
    setup: 'as it comes: fields title, questions, text; defaults',
    async open(documents) {
      const database = create({ schema: { number: 'number', title: 'string', questions: 'string', text: 'string' } });
      await insertMultiple(
        database,
        documents.map((document) => ({
          number: document.number,
          title: document.title,
          questions: document.questions.join('\n'),
          text: bodyOf(document),
        })),
      );
      return {
        search: async (question) => (await search(database, { term: question, limit: 10 })).hits.map(({ document }) => document.number),
        bytes: async () => ({
          code: await bundledBytes(`export { create, load, search } from '@orama/orama'`, root),
          index: await brotliBytes(JSON.stringify(save(database))),
          model: 0,
        }),
      };
    },
  };
}
