/**
 * npm run example [-- --port 4322] [-- --shop-port 4401]
 *
 * A small shop's account area with the help centre in it, each on an origin of its own, as in life.
 */
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { serveShop, shopFolder } from '../examples/shop-account/serve-shop.ts';
import { requireFreePort } from '../src/serving/free-port.ts';
import { serveFolder } from '../src/serving/serve-folder.ts';
import { buildSite } from './build.ts';
import { explainError } from './launch/explain-error.ts';

const options = new Command('example')
  .description('Serves the help centre, and a small shop that embeds it.')
  .option('--port <number>', 'port of the help centre', portNumber, 4321)
  .option('--shop-port <number>', 'port of the shop', portNumber, 4400)
  .parse()
  .opts<{ port: number; shopPort: number }>();
const root = join(import.meta.dirname, '..');

try {
  await Promise.all([requireFreePort(options.port), requireFreePort(options.shopPort)]);
  const { outDir } = await buildSite({ root, log: console.log });
  const site = await serveFolder({ folder: outDir, port: options.port, host: 'localhost' });
  const shop = await serveShop(site.origin, shopFolder(root), options.shopPort);
  console.log(`\n  Shop         ${shop.origin}/orders\n  Help centre  ${site.origin}\n\nCtrl-C stops both.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      void Promise.all([site.close(), shop.close()]);
    });
} catch (error) {
  console.error(explainError(error, false));
  process.exitCode = 1;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
  return port;
}
