// @ts-check
/* Builds the pages of the folder that is named, as scripts/build.ts does, without index and encoder. A process of its own: Astro works from its own folder. */
import { build } from 'astro';

const [root = ''] = process.argv.slice(2);
await build({ root, logLevel: 'warn' });
