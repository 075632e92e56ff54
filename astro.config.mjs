// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import site from './site.config.ts';
import { devSearchIndex } from './src/serving/dev-search-index.ts';
import { assignSectionAnchors } from './src/passages/section-anchors.ts';

/** @param {string} name */
const runtimeFile = (name) => fileURLToPath(new URL(`./node_modules/onnxruntime-web/dist/${name}`, import.meta.url));

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // unified, not Astro's default processor: the index reads the same syntax tree, so anchors agree by construction.
  markdown: { processor: unified({ remarkPlugins: [assignSectionAnchors], smartypants: false }), syntaxHighlight: false },
  integrations: [mdx(), sitemap(), devSearchIndex(fileURLToPath(new URL('.', import.meta.url)), site)],
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
    resolve: {
      alias: [
        // The library asks for the runtime's WebGPU build; the WASM-only one is half as large and starts twice as fast here.
        { find: /^onnxruntime-web(\/webgpu)?$/, replacement: runtimeFile('ort.wasm.bundle.min.mjs') },
      ],
    },
  },
});
