/**
 * node bench/encoder/speed.ts [bytes] [bits] [start] [lengths] [memory] [node] [throughput] [--seconds 3] [--rounds 5]
 * Bytes, start, p50 and p95, memory, passages a second: ours against onnxruntime and transformers.js, one run, one machine.
 * Everything by default, ten minutes; --seconds for each length, --rounds of starts.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type {} from './page.ts';
import { chromium, type Browser, type Page as Tab } from 'playwright-core';

import { readClinc150 } from '../../src/encoder/fixtures/clinc150.ts';
import { modelFolder, packRealModel, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';
import { builtKernel } from '../../src/encoder/kernel/built-kernel.ts';
import { EXPECTED_BITS } from '../../src/encoder/kernel/expected-bits.ts';
import { reportNodeLengths, reportThroughput } from './node-speed.ts';
import { engineNames, type EngineName } from './page-engines.ts';
import { bundle, ortFolder, serve, transformersFolder } from './serve.ts';
import { brotli, kB, MB, median, row, title } from './tables.ts';

const FULL: RealModel = 'all-MiniLM-L6-v2-q4';
const LIGHT: RealModel = 'light-query-encoder-q4';

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '5' } },
});
const seconds = Number(options.seconds);
const rounds = Number(options.rounds);

async function reportBytes(): Promise<void> {
  title('Bytes', 'what', 'raw', 'brotli');
  const code = new TextEncoder().encode(await bundle(new URL('../../src/encoder/open-encoder.ts', import.meta.url)));
  const parts: [string, Uint8Array][] = [['loader, format and tokenizer, one script', code]];
  for (const build of ['plain', 'relaxed'] as const) parts.push([`kernel, ${build}`, await builtKernel(build)]);
  for (const name of ['ort.wasm.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm']) {
    parts.push([`onnxruntime-web ${name}`, await readFile(join(ortFolder(), name))]);
  }
  for (const name of ['ort-wasm-simd-threaded.asyncify.mjs', 'ort-wasm-simd-threaded.asyncify.wasm'])
    parts.push([`transformers.js, its ${name}`, await readFile(join(ortFolder(), name))]);
  parts.push(['transformers.js, transformers.min.js', await readFile(join(transformersFolder(), 'transformers.min.js'))]);
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
  title(
    `From bytes in memory to the first vector (median of ${rounds}), ms`,
    'model',
    'CPU',
    'ours',
    'onnxruntime-web',
    'transformers.js',
    'ours beside onnxruntime-web',
    'beside transformers.js',
  );
  for (const model of [FULL, LIGHT]) {
    for (const slowdown of [1, 4]) {
      const times: Record<EngineName, number[]> = { ours: [], ort: [], transformers: [] };
      for (let round = 0; round < rounds; round++) {
        for (const engine of engineNames) {
          const page = await openPage(browser, origin, slowdown);
          const start = await page.evaluate(([name, which]) => encoderBenchmark.measureStart(name, which), [model, engine] as const);
          times[engine].push(start);
          await page.close();
        }
      }
      const [ours, ort, transformers] = [median(times.ours), median(times.ort), median(times.transformers)];
      const milliseconds = [ours, ort, transformers].map((time) => time.toFixed(0));
      row(model, `${slowdown} x slower`, ...milliseconds, (ours / ort).toFixed(3), (ours / transformers).toFixed(3));
    }
  }
}

async function reportLengths(browser: Browser, origin: string): Promise<void> {
  title(
    'One text in Chromium, ms',
    'model',
    'build',
    'CPU',
    'tokens',
    'ours p50',
    'p95',
    'onnxruntime-web p50',
    'p95',
    'transformers.js p50',
    'p95',
    'p50 beside onnxruntime-web',
    'beside transformers.js',
  );
  const runs = [
    [FULL, 'relaxed', 1],
    [FULL, 'plain', 1],
    [FULL, 'relaxed', 4],
    [LIGHT, 'relaxed', 1],
    [LIGHT, 'relaxed', 4],
  ] as const;
  for (const [model, build, slowdown] of runs) {
    const page = await openPage(browser, origin, slowdown);
    const lengths = model === FULL ? [5, 15, 60, 250] : [5, 15, 60];
    const results = await page.evaluate(([name, which, counts, time]) => encoderBenchmark.measureLengths(name, which, counts, time), [
      model,
      build,
      lengths,
      seconds,
    ] as const);
    for (const { tokens, ours, ort, transformers } of results) {
      const times = [ours, ort, transformers].flatMap(({ p50, p95 }) => [p50.toFixed(1), p95.toFixed(1)]);
      row(
        model,
        build,
        `${slowdown} x slower`,
        String(tokens),
        ...times,
        ...[ort, transformers].map(({ p50 }) => (ours.p50 / p50).toFixed(3)),
      );
    }
    await page.close();
  }
}

async function reportMemory(browser: Browser, origin: string): Promise<void> {
  title('Memory of the page beyond an empty one, measureUserAgentSpecificMemory', 'model', 'ours', 'onnxruntime-web', 'transformers.js');
  const measure = async (model: RealModel, engine: EngineName | 'none'): Promise<number> => {
    const page = await openPage(browser, origin);
    const bytes = await page.evaluate(([name, which]) => encoderBenchmark.measureMemory(name, which), [model, engine] as const);
    await page.close();
    return bytes;
  };
  const empty = await measure(FULL, 'none');
  for (const model of [FULL, LIGHT]) {
    const cells: string[] = [];
    for (const engine of engineNames) cells.push(MB((await measure(model, engine)) - empty));
    row(model, ...cells);
  }
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

type Section = 'bytes' | 'bits' | 'start' | 'lengths' | 'memory' | 'node' | 'throughput';
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
if (wants('node')) await reportNodeLengths([FULL, LIGHT], seconds);
if (wants('throughput')) await reportThroughput(FULL);
