/**
 * npm start [-- --port 4322] [-- --host 0.0.0.0] [-- --verbose]
 *
 * Builds the production site and serves exactly that, with the headers it has in production.
 */
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { requireFreePort } from '../src/serving/free-port.ts';
import { serveFolder } from '../src/serving/serve-folder.ts';
import { buildSite } from './build.ts';
import { explainError } from './launch/explain-error.ts';
import { createProgressLog } from './launch/progress-log.ts';

const options = new Command('start')
  .description('Builds the help centre and serves it.')
  .option('--port <number>', 'port to serve on', portNumber, 4321)
  .option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in', 'localhost')
  .option('--verbose', 'show the details of an error')
  .parse()
  .opts<{ port: number; host: string; verbose?: true }>();

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interruption.abort();
  });
}

const progress = createProgressLog(process.stdout);
try {
  await buildAndServe();
} catch (error) {
  progress.finish();
  if (interruption.signal.aborted) {
    console.error('Stopped. What was encoded so far is kept for the next start.');
    process.exitCode = 130;
  } else {
    console.error(explainError(error, options.verbose === true));
    process.exitCode = 1;
  }
}

async function buildAndServe(): Promise<void> {
  await requireFreePort(options.port);
  const startedAt = performance.now();
  const { unchanged, outDir } = await buildSite({ root: join(import.meta.dirname, '..'), log: progress.log, signal: interruption.signal });
  progress.finish();
  interruption.signal.throwIfAborted();
  const served = await serveFolder({ folder: outDir, port: options.port, host: options.host });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${unchanged ? 'Nothing has changed since the last build' : 'Built'} (${seconds} s).\n\n  Help centre  ${served.origin}\n\nCtrl-C stops it.`,
  );
  interruption.signal.addEventListener('abort', () => {
    void served.close();
  });
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new InvalidArgumentError('A port is a whole number from 1 to 65535.');
  return port;
}
