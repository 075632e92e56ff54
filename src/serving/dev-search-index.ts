/**
 * An Astro integration that gives the dev server the search of the real site, from an index in memory that follows
 * every save. Pages hear of a new index by the event "waymark:index". The built site has nothing of this.
 */
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { manifestUrl } from '../index/site-artefacts.ts';
import type { DevIndex, RefreshOutcome } from './dev-index.ts';

/** Name of the event in Vite's channel to the pages; sent after every save, also when the content is not right. */
export const indexEvent = 'waymark:index';

/** @param root - the project's folder */
export function devSearchIndex(root: string, index: DevIndex): AstroIntegration {
  return {
    name: 'waymark-dev-search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        followContent(server, join(root, 'content'), index, logger);
        serveArtefacts(server, index);
      },
    },
  };
}

function followContent(server: ViteDevServer, folder: string, index: DevIndex, logger: AstroIntegrationLogger): void {
  let told: Promise<void> | undefined;
  /** Every save asks; those that are answered together are told once. */
  const refresh = (): void => {
    const outcome = index.refresh();
    told ??= outcome.then((result) => {
      told = undefined;
      log(result, logger);
      server.ws.send({ type: 'custom', event: indexEvent });
      // A page that has begun to search holds the old index.
      if (result.kind === 'indexed') server.ws.send({ type: 'full-reload' });
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
      const body = path === manifestUrl ? site && Buffer.from(JSON.stringify(site.artefacts.manifest)) : site?.artefacts.files.get(path);
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
