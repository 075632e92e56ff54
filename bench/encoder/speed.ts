/**
 * node bench/encoder/speed.ts [bytes] [bits] [start] [lengths] [memory] [throughput]   (all by default, ten minutes)
 * Bytes, start, p50 and p95, memory, passages a second: ours against onnxruntime, one run, one machine.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type {} from './page.ts';
import { chromium, type Browser, type Page as Tab } from 'playwright-core';

import { createEncoderPool } from '../../src/encoder/encoder-pool.ts';
import { readClinc150 } from '../../src/encoder/fixtures/clinc150.ts';
import { modelFolder, packRealModel, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';
import { builtKernel } from '../../src/encoder/kernel/built-kernel.ts';
import { EXPECTED_BITS } from '../../src/encoder/kernel/expected-bits.ts';
import { openReference } from './reference.ts';
import { bundle, ortFolder, serve } from './serve.ts';

const FULL: RealModel = 'all-MiniLM-L6-v2-q4';
const LIGHT: RealModel = 'light-query-encoder-q4';
/** Seconds for each length; the engines take turns. */
const SECONDS = 3;

const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
const title = (text: string, ...columns: readonly string[]): void => {
  console.log(`\n## ${text}`);
  row(...columns);
  row(...columns.map(() => '---'));
};

async function reportBytes(): Promise<void> {
  title('Bytes', 'what', 'raw', 'brotli');
  const code = new TextEncoder().encode(await bundle(new URL('../../src/encoder/open-encoder.ts', import.meta.url)));
  const parts: [string, Uint8Array][] = [['loader, format and tokenizer, one script', code]];
  for (const build of ['plain', 'relaxed'] as const) parts.push([`kernel, ${build}`, await builtKernel(build)]);
  for (const name of ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']) {
    parts.push([`onnxruntime-web ${name}`, await readFile(join(ortFolder(), name))]);
  }
  for (const [name, bytes] of parts) row(name, kB(bytes.length), kB(brotli(bytes)));
  for (const model of [FULL, LIGHT]) {
    const files = await packRealModel(model);
    const last = files.findLastIndex((file) => file.label.startsWith('layer'));
    const sums = (some: typeof files): [string, string] => [
      MB(some.reduce((sum, file) => sum + file.bytes.length, 0)),
      MB(some.reduce((sum, file) => sum + brotli(file.bytes), 0)),
    ];
    row(`${model}, pieces before the first answer`, ...sums(files.slice(0, last + 1)));
    row(`${model}, all pieces`, ...sums(files));
    const onnx = await readFile(join(modelFolder(model), 'onnx', 'model_q4.onnx'));
    row(`${model}, ONNX file`, MB(onnx.length), MB(brotli(onnx)));
  }
}

/** A fresh page, so that one engine's memory and compiled code do not help the other. */
async function openPage(browser: Browser, origin: string, slowdown = 1): Promise<Tab> {
  const page = await browser.newPage();
  await page.goto(origin);
  await page.waitForFunction(() => 'encoderBenchmark' in globalThis);
  if (slowdown > 1) {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  return page;
}

async function reportStart(browser: Browser, origin: string): Promise<void> {
  title('From bytes in memory to the first vector (median of 5), ms', 'model', 'CPU', 'ours', 'onnxruntime-web', 'ratio');
  for (const model of [FULL, LIGHT]) {
    for (const slowdown of [1, 4]) {
      const times: Record<'ours' | 'ort', number[]> = { ours: [], ort: [] };
      for (let round = 0; round < 5; round++) {
        for (const engine of ['ours', 'ort'] as const) {
          const page = await openPage(browser, origin, slowdown);
          const start = await page.evaluate(([name, which]) => encoderBenchmark.measureStart(name, which), [model, engine] as const);
          times[engine].push(start);
          await page.close();
        }
      }
      const [ours, ort] = [median(times.ours), median(times.ort)];
      row(model, `${slowdown} x slower`, ours.toFixed(0), ort.toFixed(0), (ours / ort).toFixed(3));
    }
  }
}

async function reportLengths(browser: Browser, origin: string): Promise<void> {
  title('One text, ms', 'model', 'build', 'CPU', 'tokens', 'ours p50', 'p95', 'onnxruntime-web p50', 'p95', 'p50 ratio');
  const runs = [
    [FULL, 'relaxed', 1],
    [FULL, 'plain', 1],
    [FULL, 'relaxed', 4],
    [LIGHT, 'relaxed', 1],
  ] as const;
  for (const [model, build, slowdown] of runs) {
    const page = await openPage(browser, origin, slowdown);
    const lengths = model === FULL ? [5, 15, 60, 250] : [5, 15, 60];
    const results = await page.evaluate(([name, which, counts, time]) => encoderBenchmark.measureLengths(name, which, counts, time), [
      model,
      build,
      lengths,
      SECONDS,
    ] as const);
    for (const { tokens, ours, ort } of results) {
      const times = [ours.p50, ours.p95, ort.p50, ort.p95].map((time) => time.toFixed(1));
      row(model, build, `${slowdown} x slower`, String(tokens), ...times, (ours.p50 / ort.p50).toFixed(3));
    }
    await page.close();
  }
}

async function reportMemory(browser: Browser, origin: string): Promise<void> {
  title('Memory of the page beyond an empty one, measureUserAgentSpecificMemory', 'model', 'ours', 'onnxruntime-web');
  const measure = async (model: RealModel, engine: 'ours' | 'ort' | 'none'): Promise<number> => {
    const page = await openPage(browser, origin);
    const bytes = await page.evaluate(([name, which]) => encoderBenchmark.measureMemory(name, which), [model, engine] as const);
    await page.close();
    return bytes;
  };
  const empty = await measure(FULL, 'none');
  for (const model of [FULL, LIGHT]) row(model, MB((await measure(model, 'ours')) - empty), MB((await measure(model, 'ort')) - empty));
}

async function reportBits(browser: Browser, origin: string): Promise<void> {
  title('Bits of 200 questions in Chromium', 'model', 'build', 'as committed');
  const texts = (await readClinc150()).queries.slice(0, 200).map((query) => query.text);
  for (const model of [FULL, LIGHT] as const) {
    for (const build of ['plain', 'relaxed'] as const) {
      const page = await openPage(browser, origin);
      const hash = await page.evaluate(([name, which, questions]) => encoderBenchmark.hashVectors(name, which, questions), [
        model,
        build,
        texts,
      ] as const);
      row(model, build, hash === EXPECTED_BITS[model] ? 'yes' : `NO: ${hash}`);
      await page.close();
    }
  }
}

/** Passages of 60 to 250 tokens: questions of CLINC150 put together, since the set has no longer texts. */
async function reportThroughput(): Promise<void> {
  const set = await readClinc150();
  const passages = Array.from({ length: 160 }, (_, n) =>
    set.queries
      .slice(n * 25, n * 25 + 6 + (n % 16))
      .map((query) => query.text)
      .join('. '),
  );
  const folder = await mkdtemp(join(tmpdir(), 'encoder-bench-'));
  for (const file of await packRealModel(FULL)) await writeFile(join(folder, file.name), file.bytes);
  const pool = await createEncoderPool(folder);
  const reference = await openReference(FULL);
  const rates: Record<'ours' | 'ort', number[]> = { ours: [], ort: [] };
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    await pool.encode(passages);
    rates.ours.push(passages.length / ((performance.now() - start) / 1000));
    start = performance.now();
    await reference(passages);
    rates.ort.push(passages.length / ((performance.now() - start) / 1000));
  }
  await pool.close();
  await rm(folder, { recursive: true });
  title('Passages a second in Node, all cores', 'ours', 'onnxruntime-node', 'ratio');
  const [ours, ort] = [median(rates.ours), median(rates.ort)];
  row(ours.toFixed(1), ort.toFixed(1), (ours / ort).toFixed(2));
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

type Section = 'bytes' | 'bits' | 'start' | 'lengths' | 'memory' | 'throughput';
const asked = process.argv.slice(2);
const wants = (section: Section): boolean => asked.length === 0 || asked.includes(section);

async function reportBrowser(): Promise<void> {
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    if (wants('bits')) await reportBits(browser, server.origin);
    if (wants('start')) await reportStart(browser, server.origin);
    if (wants('lengths')) await reportLengths(browser, server.origin);
    if (wants('memory')) await reportMemory(browser, server.origin);
  } finally {
    await browser.close();
    server.close();
  }
}

if (wants('bytes')) await reportBytes();
if (wants('bits') || wants('start') || wants('lengths') || wants('memory')) await reportBrowser();
if (wants('throughput')) await reportThroughput();
