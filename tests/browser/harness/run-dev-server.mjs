// @ts-check
/* Runs Astro's dev server in the folder that is named, on a free port, and prints its address. A process of its own: see dev-server.ts. */
import { join } from 'node:path';
import { dev } from 'astro';

const [root = '', modules = ''] = process.argv.slice(2);
const server = await dev({
  root,
  logLevel: 'warn',
  server: { port: 0 },
  // The packages lie outside of the copy; what is made from them must not lie among them.
  vite: { cacheDir: join(root, '.vite'), server: { fs: { allow: [root, modules] } } },
});
process.stdout.write(`http://localhost:${server.address.port}\n`);
