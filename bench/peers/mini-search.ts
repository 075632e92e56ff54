/**
 * MiniSearch with the options of VitePress's local search: one record a section, headings above it as `titles`.
 * The indexed questions are part of the text of an article's opening.
 */
import MiniSearch from 'minisearch';
import { brotliBytes } from '../report/brotli-bytes.ts';
import { bundledBytes } from '../report/bundled-bytes.ts';
import { versionOf } from './peer.ts';
import type { Peer, PeerDocument } from './peer.ts';

interface SectionRecord {
  readonly id: string;
  readonly title: string;
  readonly titles: readonly string[];
  readonly text: string;
}

export async function miniSearchPeer(root: string): Promise<Peer> {
  return {
    name: 'MiniSearch',
    version: await versionOf('minisearch', root),
    setup: "VitePress's options: a record a section, fuzzy 0.2, prefix, boost title 4, text 2, titles 1",
    open(documents) {
      const index = new MiniSearch<SectionRecord>({
        fields: ['title', 'titles', 'text'],
        storeFields: ['title', 'titles'],
        searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
      });
      index.addAll(documents.flatMap(sectionRecords));
      return Promise.resolve({
        search: (question) => Promise.resolve(index.search(question).map(({ id }) => Number.parseInt(String(id), 10))),
        bytes: async () => ({
          code: await bundledBytes(`export { default } from 'minisearch'`, root),
          index: await brotliBytes(JSON.stringify(index)),
          model: 0,
        }),
      });
    },
  };
}

function sectionRecords({ number, title, questions, sections }: PeerDocument): readonly SectionRecord[] {
  const opening = sections.filter(({ headings }) => headings.length === 0).map(({ text }) => text);
  return [
    { id: `${number}#`, title, titles: [], text: [...questions, ...opening].join('\n') },
    ...sections.flatMap(({ headings, text }, position) =>
      headings.length === 0
        ? []
        : [{ id: `${number}#${position}`, title: headings.at(-1) ?? '', titles: [title, ...headings.slice(0, -1)], text }],
    ),
  ];
}
