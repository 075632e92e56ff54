/**
 * One thread of the encoder pool: opens the encoder, answers requests with flat vectors.
 */

import { parentPort, workerData } from 'node:worker_threads';

import type { PoolReply, PoolRequest } from './encoder-pool.ts';
import { builtKernel } from './kernel/built-kernel.ts';
import { openEncoder } from './open-encoder.ts';
import { readPieces } from './read-pieces.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs as a worker thread only.');

const reply = (message: PoolReply): void => port.postMessage(message, message.kind === 'vectors' ? [message.vectors.buffer] : []);

function readFolder(data: unknown): string {
  if (typeof data === 'object' && data !== null && 'folder' in data && typeof data.folder === 'string') return data.folder;
  throw new Error('The worker was started without a folder.');
}

const encoder = await openEncoder(readPieces(readFolder(workerData)), builtKernel);
await encoder.loadRest();
port.on('message', ({ texts }: PoolRequest) => {
  encoder.encode(texts).then(
    (vectors) => {
      const flat = new Float32Array(texts.length * encoder.dimension);
      vectors.forEach((vector, index) => flat.set(vector, index * encoder.dimension));
      reply({ kind: 'vectors', vectors: flat });
    },
    (error: unknown) => reply({ kind: 'failed', message: String(error) }),
  );
});
reply({ kind: 'ready', id: encoder.id, dimension: encoder.dimension, maxTokens: encoder.maxTokens });
