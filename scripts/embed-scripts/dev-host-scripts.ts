/** An Astro integration that gives the dev server the scripts of `/embed/`, bundled anew when something in `src/embed` was saved. */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Site } from '../../src/content/site-config.ts';
import { bundleHostScripts } from './host-scripts.ts';
import type { HostScripts } from './host-scripts.ts';

/** @param root - the project's folder */
export function devHostScripts(root: string, site: Site): AstroIntegration {
  return {
    name: 'waymark-dev-host-scripts',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let scripts: Promise<HostScripts> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(join(root, 'src/embed'))) scripts = undefined;
        });
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://localhost').pathname;
          if (!/^\/embed\/[\w-]+\.js(?:on)?$/.test(path)) {
            next();
            return;
          }
          scripts ??= bundleHostScripts(root, site);
          scripts.then((found) => {
            const text = found.get(path);
            if (text === undefined) {
              next();
              return;
            }
            response.setHeader('cache-control', 'no-cache');
            response.setHeader('access-control-allow-origin', '*');
            response.setHeader('content-type', path.endsWith('.json') ? 'application/json' : 'text/javascript');
            response.end(text);
          }, next);
        });
      },
    },
  };
}
