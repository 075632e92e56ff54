/**
 * Pagefind in Chromium, served as a site serves it. Either over the pages of the built site, or over plain pages that hold
 * the indexed questions as text as well. A question's time is that of `search` and of the data of the first five results,
 * fetches included, as its own interface does it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressFolder } from '../../src/serving/compress-folder.ts';
import { countingServer } from '../browser/counting-server.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { versionOf } from './peer.ts';
import type { OpenedPeer, Peer, PeerDocument } from './peer.ts';

declare global {
  // Put there by the page itself, below.
  var pagefind: PagefindModule;
}

interface PagefindModule {
  readonly init: () => Promise<void>;
  readonly search: (
    question: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>;
}

/** Over plain pages with the questions in them. */
export async function pagefindPeer(root: string): Promise<Peer> {
  return {
    name: 'Pagefind, with questions',
    version: await versionOf('pagefind', root),
    setup: 'defaults; plain pages: title as h1, indexed questions, sections under h2; in Chromium',
    async open(documents) {
      const folder = await mkdtemp(join(tmpdir(), 'waymark-pagefind-'));
      await writeIndex(documents, folder);
      const opened = await openOver(folder, (url) => Number(/^\/d\/(\d+)\//.exec(url)?.[1] ?? -1));
      return {
        ...opened,
        close: async () => {
          await opened.close?.();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}

/** Over the built site as it is. @param numberOf - document of an article's id */
export async function builtPagesPeer(root: string, outDir: string, numberOf: ReadonlyMap<string, number>): Promise<Peer> {
  return {
    name: 'Pagefind, built pages',
    version: await versionOf('pagefind', root),
    setup: 'defaults; the pages of the built site, without the indexed questions; in Chromium',
    open: () => openOver(outDir, (url) => numberOf.get(url.replace(/^\/|\/(?:index\.html)?(?:[?#].*)?$/g, '')) ?? -1),
  };
}

async function openOver(folder: string, numberOfUrl: (url: string) => number): Promise<OpenedPeer> {
  const server = await countingServer(folder);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${server.origin}/pagefind/pagefind-entry.json`);
  server.forget();
  await page.evaluate(async () => {
    const address = '/pagefind/pagefind.js';
    const loaded: unknown = await import(address);
    Object.assign(globalThis, { pagefind: loaded });
    await globalThis.pagefind.init();
  });
  let firstAnswerBytes: number | undefined;
  return {
    async search(question) {
      const urls = await page.evaluate(async (text) => {
        const { results } = await globalThis.pagefind.search(text);
        const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
        return found.map(({ url }) => url);
      }, question);
      firstAnswerBytes ??= server.requests
        .filter(({ path }) => !/\.(?:js|pagefind)$/.test(path))
        .reduce((sum, { bytes }) => sum + bytes, 0);
      return urls.map(numberOfUrl).filter((number) => number >= 0);
    },
    bytes: () => {
      const code = new Map(server.requests.filter(({ path }) => /\.(?:js|pagefind)$/.test(path)).map(({ path, bytes }) => [path, bytes]));
      return Promise.resolve({ code: [...code.values()].reduce((sum, bytes) => sum + bytes, 0), index: firstAnswerBytes ?? 0, model: 0 });
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function writeIndex(documents: readonly PeerDocument[], folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const document of documents) await index.addHTMLFile({ url: `/d/${document.number}/`, content: plainPage(document) });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Pagefind</title></html>');
  await compressFolder(folder, { cacheFolder: join(folder, '.compressed') });
}

function plainPage({ title, questions, sections }: PeerDocument): string {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const parts = [
    `<h1>${escape(title)}</h1>`,
    ...questions.map((question) => `<p>${escape(question)}</p>`),
    ...sections.map(
      ({ headings, text }) => `${headings.length === 0 ? '' : `<h2>${escape(headings.at(-1) ?? '')}</h2>`}<p>${escape(text)}</p>`,
    ),
  ];
  return `<!doctype html><html lang="en"><head><title>${escape(title)}</title></head><body><main data-pagefind-body>${parts.join('\n')}</main></body></html>`;
}
