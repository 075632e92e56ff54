/**
 * Which scripts a built page loads: at once, and at the first sign of intent. Reads the bundler's output with patterns,
 * not a parser: addresses there are plain strings. An address that is put together at run time is not seen.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface PageParts {
  /** Styles and scripts that the browser fetches with the page. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Scripts that come with the first sign of intent: what the page imports later, its worker, and all that these need. */
  readonly onIntent: readonly string[];
  /** Scripts that the worker imports when it opens an encoder. */
  readonly forEncoder: readonly string[];
}

interface Edges {
  readonly atOnce: readonly string[];
  readonly later: readonly string[];
  readonly workers: readonly string[];
}

/** What a page fetches only where it stands in a host's panel (src/embed/frame/start-frame.ts). */
const onlyInPanel = /\/open-frame\.[^/]*$/;
/** The guard comes for a question with digits, or one about a password (src/guard/may-hold-sensitive.ts): most have neither. */
const onlyIfSuspected = /\/(?:mask|find-sensitive)\.[^/]*$/;

const staticImport = /\b(?:import|from)\s*["'`]((?:\.{0,2}\/)[^"'`]+)["'`]/g;
const dynamicImport = /\bimport\(\s*["'`]((?:\.{0,2}\/)[^"'`]+)["'`]\s*\)/g;
const workerStart = /\bnew Worker\(\s*new URL\(\s*["'`]([^"'`]+)["'`]/g;

/** @param page - path of the page from the root of the site, such as "/search/" */
export async function readPageParts(outDir: string, page: string): Promise<PageParts> {
  const html = await readFile(join(outDir, page, 'index.html'), 'utf8');
  const addresses = (pattern: RegExp): readonly string[] =>
    [...html.matchAll(pattern)].flatMap(([, url]) => (url === undefined ? [] : [url]));
  const styles = addresses(/<link\b[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g);
  const entries = [...addresses(/<script\b[^>]*\bsrc="([^"]+)"/g), ...addresses(/<link\b[^>]*rel="modulepreload"[^>]*href="([^"]+)"/g)];

  const graph = new ScriptGraph(outDir);
  const scripts = await graph.closure(entries);
  const imports = await graph.targets(scripts, 'later');
  const later = await graph.closure(imports.filter((url) => !onlyInPanel.test(url) && !onlyIfSuspected.test(url)));
  const workers = await graph.closure(await graph.targets([...scripts, ...later], 'workers'));
  const onIntent = [...later, ...workers].filter((url) => !scripts.includes(url));
  const forEncoder = await graph.closure(await graph.targets(workers, 'later'));
  return {
    styles,
    scripts,
    onIntent: [...new Set(onIntent)],
    forEncoder: forEncoder.filter((url) => !onIntent.includes(url) && !scripts.includes(url)),
  };
}

export class ScriptGraph {
  readonly #outDir: string;
  readonly #edges = new Map<string, Edges>();

  constructor(outDir: string) {
    this.#outDir = outDir;
  }

  /** Scripts and all that they import at once. */
  async closure(urls: readonly string[]): Promise<readonly string[]> {
    const reached = new Set<string>();
    const queue = [...urls];
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      if (reached.has(url)) continue;
      reached.add(url);
      queue.push(...(await this.#edgesOf(url)).atOnce);
    }
    return [...reached].sort();
  }

  async targets(urls: readonly string[], kind: 'later' | 'workers'): Promise<readonly string[]> {
    const edges = await Promise.all(urls.map((url) => this.#edgesOf(url)));
    return edges.flatMap((edge) => edge[kind]);
  }

  async #edgesOf(url: string): Promise<Edges> {
    const known = this.#edges.get(url);
    if (known !== undefined) return known;
    const source = await readFile(join(this.#outDir, url), 'utf8');
    const find = (pattern: RegExp): readonly string[] =>
      [...source.matchAll(pattern)].flatMap(([, target]) => (target === undefined ? [] : [new URL(target, `http://site${url}`).pathname]));
    const edges = { atOnce: find(staticImport), later: find(dynamicImport), workers: find(workerStart) };
    this.#edges.set(url, edges);
    return edges;
  }
}
