/** The part "scan": what search costs beside the encoder on the built site, and a scan of 50,000 passages. */
import type { PartContext, PartResult } from '../report/part.ts';
import { ratioText, timeText } from '../report/number-texts.ts';
import { measureScan } from './measure-scan.ts';

export async function runScan({ root, outDir, log }: PartContext): Promise<PartResult> {
  log('scan: 50,000 passages, and fused questions');
  const figures = await measureScan(root, outDir);
  return {
    name: 'scan',
    figures,
    tables: [
      {
        title: 'Search beside the encoder',
        notes: [
          `On the built site, held-out questions, one thread in Node, encoding alone and the whole question by turns, each twelve times: the quickest of a question’s twelve counts, so that other programs do not. Promised: p95 of a fused question at most 1.3 times that of its encoder; a scan of 50,000 passages in at most 8 ms. Vectors of ${figures.dimension} dimensions.`,
        ],
        columns: ['what', 'p50', 'p95', 'beside the encoder, p95'],
        rows: [
          ['scan of 50,000 passages', timeText(figures.scanMs.p50), timeText(figures.scanMs.p95), '–'],
          ...figures.tiers.flatMap(({ tier, encodeMs, fusedMs }) => [
            [`${tier} encoder alone`, timeText(encodeMs.p50), timeText(encodeMs.p95), '–'],
            [`fused question, ${tier}`, timeText(fusedMs.p50), timeText(fusedMs.p95), ratioText(fusedMs.p95 / encodeMs.p95)],
          ]),
        ],
      },
    ],
  };
}
