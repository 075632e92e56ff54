/**
 * An Astro integration that gives the dev server the search of the real site: the index lives in memory, and a
 * saved article is split and encoded again, no other. The projection stays as it was fitted at the start.
 * The built site has nothing of this.
 */
import { join } from 'node:path';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { ContentError } from '../content/content-problem.ts';
import type { Site } from '../content/site-config.ts';
import { nodeEncoder } from '../encoder/node-encoder.ts';
import type { EncoderFiles } from '../encoder/node-encoder.ts';
import type { Encoder } from '../encoder/encoder.ts';
import { buildSiteIndex } from '../index/build-site-index.ts';
import type { SplitCache } from '../index/build-site-index.ts';
import type { Projection } from '../index/passage-index.ts';
import { manifestUrl, siteArtefacts } from '../index/site-artefacts.ts';
import type { SiteArtefacts } from '../index/site-artefacts.ts';

/** Editors write a file in several steps; a save is over when nothing has come for this long. */
const quietMs = 80;

export function devSearchIndex(root: string, site: Site): AstroIntegration {
  return {
    name: 'waymark-dev-search-index',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        serveIndex(server, root, site, logger);
      },
    },
  };
}

function serveIndex(server: ViteDevServer, root: string, site: Site, logger: AstroIntegrationLogger): void {
  const chosen = nodeEncoder(site.encoder, root);
  const splitCache: SplitCache = new Map();
  let projection: Projection | undefined;
  let encoderFiles: EncoderFiles | undefined;
  let opened: Promise<Encoder> | undefined;

  const build = async (): Promise<SiteArtefacts> => {
    const startedAt = performance.now();
    const { id, dimension, open, browserFiles } = await chosen;
    const index = await buildSiteIndex({
      root,
      site,
      withDrafts: true,
      day: new Date().toISOString().slice(0, 10),
      // Kept open: a second save must not wait for the model again.
      encoder: { id, dimension, open: () => (opened ??= open()) },
      cacheFolder: join(root, '.cache/embeddings'),
      projection,
      splitCache,
    });
    projection = index.vectors.projection;
    const artefacts = siteArtefacts(index, (encoderFiles ??= await browserFiles()));
    logger.info(`indexed ${index.passages.articles.length} articles in ${Math.round(performance.now() - startedAt)} ms`);
    return artefacts;
  };

  let current = build();
  const settle = (next: Promise<SiteArtefacts>): void => {
    const previous = current;
    current = next.catch((error: unknown) => {
      // The writer reads what is wrong; search goes on with the last good index.
      logger.error(error instanceof ContentError ? `\n${error.message}` : String(error));
      return previous;
    });
  };
  settle(current);

  let timer: NodeJS.Timeout | undefined;
  const contentFolder = join(root, 'content');
  server.watcher.add(contentFolder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(contentFolder)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      settle(build());
      void current.then(() => {
        server.ws.send({ type: 'full-reload' });
      });
    }, quietMs);
  });

  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!path.startsWith('/search-index/') && !path.startsWith('/models/')) {
      next();
      return;
    }
    current.then(({ manifest, files }) => {
      const body = path === manifestUrl ? Buffer.from(JSON.stringify(manifest)) : files.get(path);
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
