/** What every search engine of the comparison is: documents in, numbers of documents out. One file an engine. */
import type { ArticlePassages } from '../../src/index/build-index.ts';
import { passageText } from '../../src/passages/passage.ts';

/** One article, as every peer gets it: the same texts that our own index has. */
export interface PeerDocument {
  /** From 0, in the order of the set. */
  readonly number: number;
  readonly title: string;
  readonly questions: readonly string[];
  readonly sections: readonly PeerSection[];
}

export interface PeerSection {
  /** Empty for the opening. */
  readonly headings: readonly string[];
  readonly text: string;
}

/** Bytes with brotli that a visitor fetches before the first answer. */
export interface PeerBytes {
  readonly code: number;
  readonly index: number;
  /** Encoder and its runtime; 0 for engines of words. */
  readonly model: number;
}

export interface OpenedPeer {
  /** @returns numbers of documents, best first; a document may come more than once */
  readonly search: (question: string) => Promise<readonly number[]>;
  /** Measured after the questions: engines that fetch their index in parts have fetched some by then. */
  readonly bytes: () => Promise<PeerBytes>;
  readonly close?: () => Promise<void>;
}

export interface Peer {
  readonly name: string;
  readonly version: string;
  /** How it is set up, and after what. */
  readonly setup: string;
  readonly open: (documents: readonly PeerDocument[]) => Promise<OpenedPeer>;
}

export function toPeerDocuments(articles: readonly ArticlePassages[]): readonly PeerDocument[] {
  return articles.map(({ article, passages }, number) => ({
    number,
    title: article.title,
    questions: passages.filter(({ kind }) => kind === 'question').map(passageText),
    sections: passages
      .filter(({ kind }) => kind === 'section')
      .map((passage) => ({ headings: passage.headingPath, text: passageText(passage) })),
  }));
}

/** All text of the sections with their headings. */
export function bodyOf({ sections }: PeerDocument): string {
  return sections.map(({ headings, text }) => [...headings.slice(-1), text].join('. ')).join('\n');
}

/** Version of an installed package. */
export async function versionOf(packageName: string, root: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  const description: unknown = JSON.parse(await readFile(`${root}/node_modules/${packageName}/package.json`, 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description ? String(description.version) : 'unknown';
}
