/** Growth as tables, with what was promised beside it. */
import type { PartTable } from '../report/part.ts';
import { ratioText, sizeText, timeText } from '../report/number-texts.ts';
import { indexFiles } from './growth-figures.ts';
import type { GrowthFigures, SizeFigures } from './growth-figures.ts';

export function growthTables(figures: GrowthFigures): readonly PartTable[] {
  return [buildTable(figures), indexTable(figures), queryTable(figures)];
}

const count = (number: number): string => number.toLocaleString('en-GB');

/** A clean build of the index, with encoding as extrapolated. */
export function cleanMs({ build, encodeMs }: SizeFigures): number {
  return build.splitMs + build.cacheMs + encodeMs + build.projectionMs + build.writeMs;
}

function editMs({ build, editEncodeMs }: SizeFigures): number | undefined {
  return build.rebuilds === null || editEncodeMs === null ? undefined : build.rebuilds.editMs + editEncodeMs;
}

function buildTable({ sizes, site }: GrowthFigures): PartTable {
  return {
    title: 'Building the index',
    notes: [
      "Corpora grown from the site's own articles (other nouns, products of their own, every sixth longer word another one, at most 8 indexed questions an article; bench/growth/grow-content.ts), built by the site's own build. Encoding is extrapolated from 240 of their texts on all cores, since it would take hours; vectors of these corpora are stood in for by sums of random vectors of their words. Pages are not rendered.",
      site === null
        ? 'The site itself was not built clean in a quick run.'
        : `The site itself (${count(site.articles)} articles, ${count(site.passages)} passages, ${count(site.sentences)} sentences) with the real encoder, nothing extrapolated: ${timeText(site.cleanMs)}, of which ${timeText(site.encodeMs)} encoding (${Math.round(site.textsPerSecond)} texts a second). That clean build and one from the caches ${site.sameBytes ? 'gave the same bytes' : 'DID NOT GIVE THE SAME BYTES'}.`,
    ],
    columns: [
      'articles',
      'passages',
      'sentences',
      'split',
      'encode (extrapolated)',
      'texts a second',
      'project, quantise',
      'write',
      'clean in all',
      'unchanged',
      'one article edited',
      'beside clean',
      'texts from cache after the edit',
      'peak memory',
    ],
    rows: sizes.map((size) => {
      const { build } = size;
      const edit = editMs(size);
      return [
        count(build.articles),
        count(build.passages),
        count(build.sentences),
        timeText(build.splitMs),
        timeText(size.encodeMs),
        size.textsPerSecond.toFixed(0),
        timeText(build.projectionMs),
        timeText(build.writeMs),
        timeText(cleanMs(size)),
        build.rebuilds === null ? 'not made' : timeText(build.rebuilds.unchangedMs),
        edit === undefined ? 'not made' : timeText(edit),
        edit === undefined ? '–' : ratioText(edit / cleanMs(size)),
        build.rebuilds === null
          ? '–'
          : `${count(build.rebuilds.editHits)} of ${count(build.rebuilds.editHits + build.rebuilds.editedTexts.length)}`,
        sizeText(build.peakBytes),
      ];
    }),
  };
}

function indexTable({ sizes }: GrowthFigures): PartTable {
  return {
    title: 'Index files',
    notes: [
      'Before and after brotli. The first answer by words needs the outline alone; the first by meaning everything but the vectors of sentences, which choose the sentence that is shown and come after it.',
    ],
    columns: ['articles', ...indexFiles.flatMap((file) => [file, 'with brotli']), 'until meaning, with brotli', 'all with brotli'],
    rows: sizes.map(({ build: { articles, bytes, brotli } }) => {
      const all = indexFiles.reduce((sum, file) => sum + brotli[file], 0);
      return [
        count(articles),
        ...indexFiles.flatMap((file) => [sizeText(bytes[file]), sizeText(brotli[file])]),
        sizeText(all - brotli.sentences),
        sizeText(all),
      ];
    }),
  };
}

function queryTable({ sizes }: GrowthFigures): PartTable {
  return {
    title: 'Answering',
    notes: ['In Node, one thread, a process of its own for each size. From bytes in memory; a question without its encoder.'],
    columns: ['articles', 'first answer by words', 'engine ready', 'words p50', 'p95', 'fused p50', 'p95', 'memory of the engine'],
    rows: sizes.map(({ build, query }) => [
      count(build.articles),
      timeText(query.firstWordsMs),
      timeText(query.engineReadyMs),
      timeText(query.words.p50),
      timeText(query.words.p95),
      timeText(query.fused.p50),
      timeText(query.fused.p95),
      sizeText(query.memoryBytes),
    ]),
  };
}
