/**
 * An Astro integration that gives the dev server the search of the real site, from an index in memory that follows
 * every save. Pages hear of a new index by an event (`index-event.ts`). The built site has nothing of this.
 */
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { manifestUrl } from '../index/site-artefacts.ts';
import type { DevIndex, RefreshOutcome } from './dev-index.ts';
import { indexEvent } from './index-event.ts';
import type { IndexEvent } from './index-event.ts';

/** @param root - the project's folder */
export function devSearchIndex(root: string, index: DevIndex): AstroIntegration {
  return {
    name: 'waymark-dev-search-index',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import '/src/serving/follow-index.ts';`);
      },
      'astro:server:setup': ({ server, logger }) => {
        followContent(server, join(root, 'content'), index, logger);
        serveArtefacts(server, index);
      },
    },
  };
}

function followContent(server: ViteDevServer, folder: string, index: DevIndex, logger: AstroIntegrationLogger): void {
  let told: Promise<void> | undefined;
  let savedAt = Date.now();
  /** Every save asks; those that are answered together are told once. */
  const refresh = (): void => {
    savedAt = Date.now();
    const outcome = index.refresh();
    told ??= outcome.then((result) => {
      told = undefined;
      log(result, logger);
      server.ws.send(indexEvent, { savedAt, isNew: result.kind === 'indexed' } satisfies IndexEvent);
    });
  };

  refresh();
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) refresh();
  });
}

function log(outcome: RefreshOutcome, logger: AstroIntegrationLogger): void {
  switch (outcome.kind) {
    case 'indexed':
      logger.info(`indexed ${outcome.articles} articles in ${outcome.ms} ms`);
      break;
    case 'content-problems':
      // The writer reads what is wrong; search goes on with the last good index.
      logger.error(`\n${outcome.message}`);
      break;
    case 'failed':
      logger.error(outcome.error instanceof Error ? outcome.error.message : String(outcome.error));
      break;
  }
}

function serveArtefacts(server: ViteDevServer, index: DevIndex): void {
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith('/search-index/') && !path.startsWith('/models/')) {
      next();
      return;
    }
    index.latest().then((site) => {
      const body = path === manifestUrl ? site && Buffer.from(JSON.stringify(site.manifest)) : site?.files.get(path);
      if (body === undefined) {
        next();
        return;
      }
      response.setHeader('cache-control', 'no-cache');
      response.setHeader('content-type', path.endsWith('.json') ? 'application/json' : 'application/octet-stream');
      response.end(body);
    }, next);
  });
}
