/** How articles read, how long they are, and when somebody must look at them again. */
import { h } from 'hastscript';
import type { ArticleReport, Report, Review } from '../report.ts';
import { daysBetween } from '../reviews-due.ts';
import { reviewFigure } from './review-figure.ts';
import { articleName, count, frame, legend, more, paragraph, table } from './section.ts';
import type { ReportSection } from './section.ts';
import { spreadFigure } from './spread-figure.ts';

const shown = 8;
/** Reviews that are near enough to plan for. */
const soonDays = 60;

export function qualitySections(report: Report): readonly ReportSection[] {
  return [readingGrades(report), sizes(report), ages(report)];
}

function readingGrades(report: Report): ReportSection {
  const hardest = report.articles.toSorted((a, b) => b.reading.grade - a.reading.grade);
  return {
    id: 'reading',
    name: 'Reading grades',
    finding: `The hardest article asks for ${(hardest[0]?.reading.grade ?? 0).toFixed(1)} years of school`,
    parts: [
      paragraph(
        'The grade of Flesch and Kincaid, from the length of sentences and words, with facts filled in. Every mark is an article: rest the pointer on it for its title.',
      ),
      frame(
        'Reading grades by topic',
        spreadFigure(report, {
          name: 'Reading grade',
          valueOf: ({ reading }) => reading.grade,
          format: (grade) => grade.toFixed(1),
          step: 1,
        }),
      ),
      more(
        'The hardest articles, and their longest sentence',
        table(
          'Hardest first',
          [{ name: 'Article' }, { name: 'Grade', isNumber: true }, { name: 'Longest sentence' }],
          hardest
            .slice(0, shown)
            .map(({ id, reading }) => [
              articleName(report, id),
              reading.grade.toFixed(1),
              `${reading.longestSentence.text} (${count(reading.longestSentence.words, 'word')})`,
            ]),
        ),
      ),
    ],
  };
}

function sizes(report: Report): ReportSection {
  const bySize = report.articles.toSorted((a, b) => a.reading.words - b.reading.words);
  const wordsOf = (article: ArticleReport | undefined): string => count(article?.reading.words ?? 0, 'word');
  return {
    id: 'sizes',
    name: 'Sizes',
    finding: `From ${wordsOf(bySize[0])} to ${wordsOf(bySize.at(-1))}`,
    parts: [
      frame(
        'Words an article, by topic',
        spreadFigure(report, {
          name: 'Words',
          valueOf: ({ reading }) => reading.words,
          format: (words) => count(words, 'word'),
          step: 200,
        }),
      ),
      more(
        'The shortest and the longest articles',
        table(
          'By number of words',
          [{ name: 'Article' }, { name: 'Words', isNumber: true }, { name: 'Sentences', isNumber: true }],
          [...bySize.slice(0, shown / 2), ...bySize.slice(-shown / 2)].map(({ id, reading }) => [
            articleName(report, id),
            String(reading.words),
            String(reading.sentences),
          ]),
        ),
      ),
    ],
  };
}

function ages(report: Report): ReportSection {
  const past = report.reviews.filter(({ inDays }) => inDays < 0);
  const soon = report.reviews.filter(({ inDays }) => inDays >= 0 && inDays <= soonDays);
  const ages = report.articles.map(({ updated }) => daysBetween(updated, report.day)).sort((a, b) => a - b);
  const listed = [...past, ...soon];
  return {
    id: 'reviews',
    name: 'Age and reviews',
    finding:
      past.length > 0
        ? `${count(past.length, 'review is', 'reviews are')} overdue`
        : soon.length > 0
          ? `${count(soon.length, 'review is', 'reviews are')} due within ${soonDays} days`
          : `Nothing is due within ${soonDays} days`,
    parts: [
      paragraph(`${describeAges(ages)} Below, each review by the month in which it is due.`),
      h('div', [legend(report), h('p', { class: 'key' }, '○ a fact of content/facts.yaml')]),
      frame('Reviews by month', reviewFigure(report), true),
      ...(listed.length === 0
        ? []
        : [
            table(
              'Overdue, and due soon',
              [{ name: 'What' }, { name: 'Due' }, { name: 'Days', isNumber: true }],
              listed.map((review) => [reviewName(report, review), review.due, String(review.inDays)]),
            ),
          ]),
    ],
  };
}

/** @param ages - in days, ascending */
function describeAges(ages: readonly number[]): string {
  const oldest = ages.at(-1) ?? 0;
  if (oldest <= 0) return 'Every article was changed on the day of this report.';
  return `Half of the articles were changed within the last ${count(ages[Math.floor(ages.length / 2)] ?? 0, 'day')}, the oldest ${count(oldest, 'day')} ago.`;
}

function reviewName(report: Report, { kind, id, title }: Review): ReturnType<typeof articleName> {
  return kind === 'article'
    ? articleName(report, id)
    : h('span', { class: 'article' }, [h('span', [title, h('span', { class: 'id' }, `fact ${id}`)])]);
}
