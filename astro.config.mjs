// @ts-check
// How Astro builds the pages: the content that they are made from, the index of the dev server, the writers' panel.
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import site from './site.config.ts';
import { createDevIndex } from './src/serving/dev-index.ts';
import { devHostScripts } from './scripts/embed-scripts/dev-host-scripts.ts';
import { devGallery } from './src/serving/dev-gallery.ts';
import { devSearchIndex } from './src/serving/dev-search-index.ts';
import { relatedArticlesPlugin } from './src/index/related-file.ts';
import { redirectsOf } from './src/content/redirects.ts';
import { readContent } from './src/content/read-content.ts';
import { assignSectionAnchors } from './src/passages/section-anchors.ts';
import { brandThemePlugin } from './src/styles/brand-theme.ts';
import { channelsPlugin } from './src/ui/channels/channels-plugin.ts';
import { writersPanel } from './src/writing/panel/writers-panel.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
/** @type {import('./src/ui/channels/channels-plugin.ts').ProjectFiles} */
const projectFiles = { read: (file) => readFile(`${root}${file}`, 'utf8'), absolute: (file) => `${root}${file}` };
const devIndex = createDevIndex(root, site);

/** @param {string} name */
const runtimeFile = (name) => fileURLToPath(new URL(`./node_modules/onnxruntime-web/dist/${name}`, import.meta.url));

/** Small modules that several kinds of page share: one script as well, where each would be one of its own. */
const shownAnswers = /\/src\/ui\/(?:kept-records\/|search-page\/result-row|marked-text\/)/;

/**
 * What the frame of every page imports becomes one script, not one for each module: a phone waits for every address.
 * @param {string} id
 * @param {{ getModuleInfo: (id: string) => { importers: readonly string[] } | null }} bundle
 */
function frameScript(id, bundle) {
  if (id.endsWith('/src/content/format-day.ts')) return 'frame';
  const seen = new Set([id]);
  for (const module of seen) {
    if (module.includes('/base-layout.astro?')) return module === id ? null : 'frame';
    for (const importer of bundle.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return null;
}

/** Pages of articles that moved: each leads on, also where the host knows no `_redirects`. */
const { articles } = await readContent(fileURLToPath(new URL('.', import.meta.url)), site);
const redirects = Object.fromEntries(redirectsOf(articles).map(({ from, to }) => [from, to]));

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  redirects,
  // Completion in front matter, from the collection's schema (docs/writing.md).
  experimental: { contentIntellisense: true },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // unified, not Astro's default processor: the index reads the same syntax tree, so anchors agree by construction.
  markdown: { processor: unified({ remarkPlugins: [assignSectionAnchors], smartypants: false }), syntaxHighlight: false },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/offline/') }),
    devSearchIndex(root, devIndex),
    devHostScripts(root, site),
    devGallery(),
    writersPanel(root, site, devIndex),
  ],
  devToolbar: { enabled: false },
  vite: {
    plugins: [
      brandThemePlugin(site.theme),
      relatedArticlesPlugin(fileURLToPath(new URL('./.cache', import.meta.url))),
      channelsPlugin(projectFiles, site),
    ],
    // Read by src/client: a site that keeps the kernel must not ship the other runtime.
    define: {
      'import.meta.env.WAYMARK_ENCODER': JSON.stringify(site.encoder.kind),
      'import.meta.env.WAYMARK_OFFLINE': JSON.stringify(site.offline),
      // Read by src/embed/frame: whose pages may hold this help centre in a panel.
      'import.meta.env.WAYMARK_EMBED_HOSTS': JSON.stringify(site.embed.hosts),
    },
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      rolldownOptions: {
        // Astro marks its own modules with a directive that the bundler does not know; one warning an article says nothing.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: frameScript, debugName: 'frame', priority: 1 },
                  { name: 'answers', test: shownAnswers },
                ],
              },
            },
          },
        },
      },
    },
    worker: { format: 'es' },
    resolve: {
      alias: [
        // The library asks for the runtime's WebGPU build; the WASM-only one is half as large and starts twice as fast here.
        { find: /^onnxruntime-web(\/webgpu)?$/, replacement: runtimeFile('ort.wasm.bundle.min.mjs') },
      ],
    },
  },
});
