/**
 * npm run dev [-- --port 4321]
 *
 * Astro's dev server with the search of the real site: a saved article is indexed again, no other.
 */
import { join } from 'node:path';
import { dev } from 'astro';
import { Command } from 'commander';

const { port } = new Command('dev').option('--port <number>', 'port to serve on', Number, 4321).parse().opts<{ port: number }>();
await dev({ root: join(import.meta.dirname, '..'), server: { port } });
