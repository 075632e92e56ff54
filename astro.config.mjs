// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import site from './site.config.ts';
import { assignSectionAnchors } from './src/passages/section-anchors.ts';

export default defineConfig({
  site: site.url,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  // unified, not Astro's default processor: the index reads the same syntax tree, so anchors agree by construction.
  markdown: { processor: unified({ remarkPlugins: [assignSectionAnchors], smartypants: false }), syntaxHighlight: false },
  integrations: [mdx(), sitemap()],
  devToolbar: { enabled: false },
});
