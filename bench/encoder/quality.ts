/**
 * node bench/encoder/quality.ts
 * Our vectors against the reference's: cosines on CLINC150's questions and on passages of 60 to 250
 * tokens, and Hit@1 (best passage of a document) with documents by the full encoder. Takes some minutes.
 */

import { readClinc150 } from '../../src/encoder/fixtures/clinc150.ts';
import { modelFolder, packRealModel, serveFiles, type RealModel } from '../../src/encoder/fixtures/real-encoder.ts';
import { builtKernel } from '../../src/encoder/kernel/built-kernel.ts';
import { openEncoder, type StreamedEncoder } from '../../src/encoder/open-encoder.ts';
import { packEncoder } from '../../src/encoder/packing/pack-encoder.ts';
import { readModelFolder } from '../../src/encoder/packing/read-model-folder.ts';
import { openReference } from './reference.ts';

const FULL: RealModel = 'all-MiniLM-L6-v2-q4';
const LIGHT: RealModel = 'light-query-encoder-q4';

const set = await readClinc150();
const questions = set.queries.map((query) => query.text);
const passages = set.documents.flatMap((document) => [document.title, ...document.questions].map((text) => ({ id: document.id, text })));
const longTexts = Array.from({ length: 60 }, (_, n) => questions.slice(n * 40, n * 40 + 6 + (n % 17)).join('. '));

const dot = (a: Float32Array | undefined, b: Float32Array | undefined): number => {
  if (a === undefined || b === undefined) return Number.NaN;
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};

async function openOurs(model: RealModel): Promise<StreamedEncoder> {
  const encoder = await openEncoder(serveFiles(await packRealModel(model)), builtKernel);
  await encoder.loadRest();
  return encoder;
}

function report(name: string, ours: readonly Float32Array[], theirs: readonly Float32Array[]): void {
  const cosines = ours.map((vector, index) => dot(vector, theirs[index]));
  const mean = cosines.reduce((a, b) => a + b, 0) / cosines.length;
  console.log(`| ${name} | ${cosines.length} | ${mean.toFixed(5)} | ${Math.min(...cosines).toFixed(5)} |`);
}

function hitAt1(queries: readonly Float32Array[], documents: readonly Float32Array[]): number {
  const hits = set.queries.filter((query, index) => {
    const scores = documents.map((vector) => dot(queries[index], vector));
    return passages[scores.indexOf(Math.max(...scores))]?.id === query.document;
  });
  return hits.length / set.queries.length;
}

const full = await openOurs(FULL);
const light = await openOurs(LIGHT);
const fullReference = await openReference(FULL);
const lightReference = await openReference(LIGHT);

console.log('| texts | number | mean cosine | least |\n| --- | --- | --- | --- |');
const ours = { full: await full.encode(questions), light: await light.encode(questions) };
const theirs = { full: await fullReference(questions), light: await lightReference(questions) };
report('questions, full', ours.full, theirs.full);
report('questions, light', ours.light, theirs.light);
report('passages of 60 to 250 tokens, full', await full.encode(longTexts), await fullReference(longTexts));
const texts = passages.map((passage) => passage.text);
const documents = { ours: await full.encode(texts), theirs: await fullReference(texts) };
report('document passages, full', documents.ours, documents.theirs);

console.log('\n| Hit@1 | ours | reference |\n| --- | --- | --- |');
for (const tier of ['full', 'light'] as const) {
  const figures = [hitAt1(ours[tier], documents.ours), hitAt1(theirs[tier], documents.theirs)];
  console.log(`| ${tier} | ${figures.map((figure) => figure.toFixed(4)).join(' | ')} |`);
}

console.log('\n| light encoder, first piece of rows | share of questions it can encode |\n| --- | --- |');
for (const rows of [2048, 4096, 6144, 8192, 12288]) {
  const folder = await readModelFolder(modelFolder(LIGHT), 64);
  const files = await packEncoder(folder.weights, folder.tokens, folder.special, { first: rows, later: 4096 });
  const early = await openEncoder(serveFiles(files), builtKernel);
  console.log(`| ${rows} | ${(questions.filter((text) => early.canEncode(text)).length / questions.length).toFixed(4)} |`);
}
