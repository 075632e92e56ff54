/** The map of the content with its key, and the same articles as a table for those who do not see it. */
import { h } from 'hastscript';
import { isFirst } from '../../found/question-outcome.ts';
import type { Report } from '../report.ts';
import { mapFigure } from './map-figure.ts';
import { articleName, count, frame, legend, more, paragraph, table } from './section.ts';
import type { ReportSection } from './section.ts';

export function contentMapSection(report: Report): ReportSection {
  return {
    id: 'map',
    name: 'Map',
    finding: `${count(report.articles.length, 'article')} by what they mean`,
    parts: [
      paragraph(
        'Articles that mean the same lie together. Small dots are held-out questions in the colour of the topic they belong to; ',
        h('b', { class: 'alert' }, 'crosses'),
        ' are questions that no article is near to. A cloud of dots of one colour around a mark of another is a rival; a cloud without any mark is an article to write. Only neighbours count: the distance between far groups means little.',
      ),
      legend(report),
      frame('Map of the content', mapFigure(report), true),
      more(
        'All articles as a table',
        table(
          'Articles, with the held-out questions that find them first',
          [
            { name: 'Article' },
            { name: 'Found first', isNumber: true },
            { name: 'Indexed questions', isNumber: true },
            { name: 'Words', isNumber: true },
            { name: 'Grade', isNumber: true },
          ],
          report.articles.map((article) => [
            articleName(report, article.id),
            `${article.outcomes.filter(isFirst).length} of ${article.outcomes.length}`,
            String(article.indexedQuestions),
            String(article.reading.words),
            article.reading.grade.toFixed(1),
          ]),
        ),
      ),
    ],
  };
}
