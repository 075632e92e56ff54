/**
 * Answers requests from a built folder as a static host would: headers from its own `_headers`, precompressed files
 * where the browser takes them, one address a page (with the slash), and 404.html for the rest.
 * Files are looked up at each request, so that a rebuild under a running server is served at once.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { localFrameAncestors } from './frame-ancestors.ts';
import { headersFor, parseHeaderRules } from './header-rules.ts';
import type { HeaderRule } from './header-rules.ts';
import { mediaTypeOf } from './media-types.ts';
import { withPolicySources } from './policy-sources.ts';

/** What both hosts say about a file that no rule of `_headers` speaks of: ask each time whether it has changed. */
const defaultCacheControl = 'public, max-age=0, must-revalidate';

/**
 * @param folder - the built site, such as `dist/`
 * @throws HeaderRulesError when its `_headers` cannot be understood
 */
export function createSiteHandler(folder: string): (request: IncomingMessage, response: ServerResponse) => void {
  const root = resolve(folder);
  const rules = readRules(root);
  const serveFile = sirv(root, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      applyHeaders(response, rules, path);
    },
    onNoMatch: (request, response) => {
      answerNotFound(root, rules, request, response);
    },
  });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { path, query } = splitAddress(request.url ?? '/');
    const place = path === undefined ? undefined : placeOf(root, path);
    if (path === undefined || place === undefined || path === '/_headers') {
      answerNotFound(root, rules, request, response);
    } else if (!path.endsWith('/') && isFolder(place) && existsSync(join(place, 'index.html'))) {
      response.writeHead(301, { Location: `${encodeURI(path)}/${query}` }).end();
    } else {
      serveFile(request, response);
    }
  };
}

function applyHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  response.setHeader('Cache-Control', defaultCacheControl);
  for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  const mediaType = mediaTypeOf(path);
  if (mediaType !== undefined) response.setHeader('Content-Type', mediaType);
}

function answerNotFound(root: string, rules: readonly HeaderRule[], request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  const body = existsSync(page) ? readFileSync(page) : Buffer.from('Not found\n');
  // Rules of the address asked for would call a missing asset immutable; only those for every path are meant.
  applyHeaders(response, rules, '/404.html');
  response.setHeader('Content-Type', existsSync(page) ? 'text/html;charset=utf-8' : 'text/plain;charset=utf-8');
  response.writeHead(404, { 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function readRules(root: string): readonly HeaderRule[] {
  const file = join(root, '_headers');
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  // The one thing that differs from production: an app in development, on another port, may try the panel.
  return parseHeaderRules(text.includes('frame-ancestors') ? withPolicySources(text, { 'frame-ancestors': localFrameAncestors }) : text);
}

/** The decoded path, or undefined when it is no valid address; and the query with its "?". */
function splitAddress(url: string): { readonly path: string | undefined; readonly query: string } {
  const [encoded = '/'] = url.split('?', 1);
  const query = url.slice(encoded.length);
  try {
    return { path: decodeURI(encoded).replace(/^\/{2,}/, '/'), query };
  } catch {
    return { path: undefined, query };
  }
}

/** Where a path lies on disk; undefined when it would leave the folder. */
function placeOf(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const place = normalize(join(root, path));
  return place === root || place.startsWith(root + sep) ? place : undefined;
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
