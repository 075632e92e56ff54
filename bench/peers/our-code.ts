/** Bytes of our own search code and of the encoder's first pieces in the built site, without page and styles: what a peer's library and model are. */
import { measureSite } from '../budgets/measure-site.ts';
import { readPageParts } from '../budgets/script-graph.ts';
import { totalWireBytes, wireBytes } from '../budgets/wire-bytes.ts';
import { readSiteIndex } from '../../src/index/read-site-index.ts';

export interface OurCode {
  /** Client and worker with the engine. */
  readonly words: number;
  /** Loader, tokenizer and kernel. */
  readonly meaning: number;
  /** Pieces of the first encoder that the first question needs. */
  readonly firstPieces: number;
  /** Vectors of sentences, which come after the first answer. */
  readonly sentences: number;
}

export async function ourCode(outDir: string): Promise<OurCode> {
  const parts = await readPageParts(outDir, '/search/');
  const sizes = await measureSite(outDir);
  const { manifest } = await readSiteIndex(outDir);
  const index = await totalWireBytes(outDir, [manifest.texts.url, manifest.hints.url, manifest.vectors.url]);
  const meaning = sizes.kernelCode.bytes;
  return {
    words: await totalWireBytes(outDir, parts.onIntent),
    meaning,
    firstPieces: sizes.firstMeaning.bytes - sizes.firstWords.bytes - index - meaning,
    sentences: await wireBytes(outDir, manifest.sentences.url),
  };
}
