/** Answers of the static server, asked over real HTTP. */
import { rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../tests/fixtures/temporary-folder.ts';
import { compressFolder } from './compress-folder.ts';
import { requireFreePort } from './free-port.ts';
import { serveFolder } from './serve-folder.ts';
import type { ServedSite } from './serve-folder.ts';

const headers = '/*\n  X-Everywhere: yes\n/assets/*\n  Cache-Control: immutable\n';

async function serve(files: Readonly<Record<string, string | Uint8Array>>): Promise<ServedSite & { readonly folder: string }> {
  const folder = temporaryFolder(files);
  const site = await serveFolder({ folder, port: 0 });
  onTestFinished(() => site.close());
  return { ...site, folder };
}

/** The path as it is: `fetch` would resolve "/../" before sending it. */
function statusOfRawPath(port: number, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
}

test('a page is served under its folder, with the headers of its path', async () => {
  const { origin } = await serve({ _headers: headers, 'billing/index.html': '<h1>Billing</h1>' });

  const response = await fetch(`${origin}/billing/`);

  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<h1>Billing</h1>');
  expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(response.headers.get('x-everywhere')).toBe('yes');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('a page asked for without its slash leads to the one with it, and keeps the question', async () => {
  const { origin } = await serve({ 'search/index.html': '' });

  const response = await fetch(`${origin}/search?q=refund%20late`, { redirect: 'manual' });

  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/search/?q=refund%20late');
});

test('an address without a page shows 404.html with status 404, and is not kept', async () => {
  const { origin } = await serve({ _headers: headers, '404.html': '<h1>Not here</h1>' });

  const response = await fetch(`${origin}/assets/gone.js`);

  expect(response.status).toBe(404);
  expect(await response.text()).toBe('<h1>Not here</h1>');
  expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(response.headers.get('x-everywhere')).toBe('yes');
});

test.each([
  ['a.wasm', 'application/wasm'],
  ['a.mjs', 'text/javascript;charset=utf-8'],
  ['a.js', 'text/javascript;charset=utf-8'],
  ['a.css', 'text/css;charset=utf-8'],
  ['a.wmi', 'application/octet-stream'],
  ['a.onnx', 'application/octet-stream'],
  ['a.json', 'application/json'],
  ['a.svg', 'image/svg+xml'],
  ['a.woff2', 'font/woff2'],
])('%s is sent as %s', async (name, mediaType) => {
  const { origin } = await serve({ [name]: 'x' });

  const response = await fetch(`${origin}/${name}`);

  expect(response.headers.get('content-type')).toBe(mediaType);
});

test.each([
  ['br, gzip', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('a browser that accepts "%s" is sent %s', async (accepted, encoding) => {
  const script = 'export const answer = 42;\n'.repeat(100);
  const { origin, folder } = await serve({ 'assets/a.js': script });
  await compressFolder(folder, { cacheFolder: temporaryFolder() });

  const response = await fetch(`${origin}/assets/a.js`, { headers: { 'Accept-Encoding': accepted } });

  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  expect(response.headers.get('content-type')).toBe('text/javascript;charset=utf-8');
  expect(await response.text()).toBe(script);
});

test('an unchanged file is not sent again', async () => {
  const { origin } = await serve({ 'a.json': '{}' });
  const first = await fetch(`${origin}/a.json`);

  const second = await fetch(`${origin}/a.json`, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });

  expect(second.status).toBe(304);
});

test('a rebuild under the running server is served at once', async () => {
  const { origin, folder } = await serve({ 'index.html': 'old', 'old.html': 'old' });
  await fetch(origin);
  writeFileSync(join(folder, 'index.html'), 'new and longer');
  rmSync(join(folder, 'old.html'));

  expect(await (await fetch(`${origin}/`)).text()).toBe('new and longer');
  expect((await fetch(`${origin}/old.html`)).status).toBe(404);
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/a%00b', '/_headers', '//../secret.txt'])(
  '%s leads nowhere',
  async (path) => {
    const { port } = await serve({ 'index.html': '', _headers: headers });

    expect(await statusOfRawPath(port, path)).toBe(404);
  },
);

test('only reading is allowed', async () => {
  const { origin } = await serve({ 'index.html': '' });

  const response = await fetch(origin, { method: 'POST', body: 'x' });

  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

test('HEAD has the headers of GET and no body', async () => {
  const { origin } = await serve({ 'index.html': 'twelve bytes' });

  const response = await fetch(origin, { method: 'HEAD' });

  expect(response.headers.get('content-length')).toBe('12');
  expect(await response.text()).toBe('');
});

test('a mistake in _headers stops the server before it starts', async () => {
  const folder = temporaryFolder({ _headers: '/*\n  nonsense\n' });

  await expect(serveFolder({ folder, port: 0 })).rejects.toThrow('_headers:2  "nonsense" is no header');
});

test('a port in use is named, with the command for another one', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  await expect(requireFreePort(port)).rejects.toThrow(
    `Port ${port} is in use by another program. Choose another one: npm start -- --port ${port + 1}`,
  );
});
