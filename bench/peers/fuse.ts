/** Fuse.js with token search, which its guide recommends for questions of several words. It has no index to speak of: it reads every text each time. */
import Fuse from 'fuse.js';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { bundledBytes } from '../report/bundled-bytes.ts';
import { bodyOf, versionOf } from './peer.ts';
import type { Peer } from './peer.ts';

const keys = [
  { name: 'title', weight: 4 },
  { name: 'questions', weight: 2 },
  { name: 'text', weight: 1 },
];

export async function fusePeer(root: string): Promise<Peer> {
  return {
    name: 'Fuse.js',
    version: await versionOf('fuse.js', root),
    setup: 'useTokenSearch, ignoreLocation, weights title 4, questions 2, text 1',
    open(documents) {
      const records = documents.map((document) => ({
        number: document.number,
        title: document.title,
        questions: document.questions,
        text: bodyOf(document),
      }));
      const index = Fuse.createIndex(keys, records);
      const fuse = new Fuse(records, { keys, useTokenSearch: true, ignoreLocation: true }, index);
      return Promise.resolve({
        search: (question) => Promise.resolve(fuse.search(question, { limit: 10 }).map(({ item }) => item.number)),
        bytes: async () => ({
          code: await bundledBytes(`export { default } from 'fuse.js'`, root),
          index: await brotliBytes(JSON.stringify({ records, index: index.toJSON() })),
          model: 0,
        }),
      });
    },
  };
}
