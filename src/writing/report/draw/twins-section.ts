/** Articles that are nearly about the same thing: one of two may be enough, or a sentence must tell readers which is theirs. */
import type { Report } from '../report.ts';
import { articleName, count, paragraph, table } from './section.ts';
import type { ReportSection } from './section.ts';

export function twinsSection(report: Report): ReportSection {
  const { twins } = report;
  return {
    id: 'twins',
    name: 'Near-duplicates',
    finding:
      twins.length === 0
        ? 'No two articles are about the same thing'
        : `${count(twins.length, 'pair of articles is', 'pairs of articles are')} nearly about the same thing`,
    parts: [
      paragraph(
        'By the mean of their passages, 1 being the same. Where two are this near, join them, or say in the first sentence of each for whom it is and link to the other. Sections that say the same word for word are found by npm run check.',
      ),
      ...(twins.length === 0
        ? []
        : [
            table(
              'Most alike first',
              [{ name: 'Article' }, { name: 'Article' }, { name: 'Alike', isNumber: true }],
              twins.map(({ first, second, similarity }) => [
                articleName(report, first),
                articleName(report, second),
                similarity.toFixed(2),
              ]),
            ),
          ]),
    ],
  };
}
