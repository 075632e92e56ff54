/** An Astro integration that puts a panel for writers on article pages, in the dev server only: a build has nothing of it. */
import type { AstroIntegration } from 'astro';
import type { Site } from '../../content/site-config.ts';
import type { DevIndex } from '../../serving/dev-index.ts';
import { servePanel } from './serve-panel.ts';

/** @param root - the project's folder */
export function writersPanel(root: string, site: Site, index: DevIndex): AstroIntegration {
  return {
    name: 'waymark-writers-panel',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', `import '/src/writing/panel/client/start-panel.ts';`);
        // Prepared at the start: when Vite finds it late, it reloads the page.
        updateConfig({ vite: { optimizeDeps: { include: ['zod'] } } });
      },
      'astro:server:setup': ({ server }) => {
        servePanel(server, root, site, index);
      },
    },
  };
}
