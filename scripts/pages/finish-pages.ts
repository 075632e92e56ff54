/**
 * The last step of a built page's head, so that its first paint waits for styles and one small script alone: scripts that
 * nobody sees the effect of yet come after them, all at once instead of one behind the other, and what runs before the paint
 * has its content's hash in its address, so that a browser asks for it once and not with every page.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ScriptGraph } from '../../bench/budgets/script-graph.ts';

/** Its address in the sources and in the dev server. */
const beforePaint = '/embed/embedded.js';

export async function finishPages(outDir: string): Promise<void> {
  const code = await readFile(join(outDir, beforePaint));
  const hashed = `/assets/before-paint.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  await writeFile(join(outDir, hashed), code);
  await rm(join(outDir, beforePaint));
  const graph = new ScriptGraph(outDir);
  const importsOf = async (entries: readonly string[]): Promise<readonly string[]> =>
    (await graph.closure(entries)).filter((url) => !entries.includes(url));
  for (const file of await readdir(outDir, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(join(outDir, file), 'utf8');
    await writeFile(join(outDir, file), finishPage(html, hashed, await importsOf(moduleScripts(html))));
  }
}

/**
 * @param hashed - address of the script before the paint
 * @param imports - addresses of scripts that the page's modules import at once
 */
export function finishPage(html: string, hashed: string, imports: readonly string[]): string {
  const preloads = imports.map((url) => `<link rel="modulepreload" href="${url}" fetchpriority="low">`).join('');
  return html
    .replace(`<script src="${beforePaint}">`, `<script src="${hashed}">`)
    .replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=')
    .replace('</head>', `${preloads}</head>`);
}

function moduleScripts(html: string): readonly string[] {
  return [...html.matchAll(/<script type="module" src="([^"]+)"/g)].flatMap(([, url]) => (url === undefined ? [] : [url]));
}
