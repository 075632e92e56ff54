/** What is found: by topic, the questions that are not, the articles that are taken for each other, and what nobody has written. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { QuestionOutcome } from '../../found/question-outcome.ts';
import type { Report } from '../report.ts';
import { confusionFigure } from './confusion-figure.ts';
import { foundFigure } from './found-figure.ts';
import { articleName, count, frame, more, paragraph, percent, table } from './section.ts';
import type { ReportSection } from './section.ts';

const mostWorst = 20;
const mostGaps = 12;
const mostPairs = 15;

export function foundSections(report: Report): readonly ReportSection[] {
  return [byTopic(report), worstQuestions(report), confusions(report), gaps(report)];
}

function byTopic(report: Report): ReportSection {
  const weakest = report.foundByTopic.filter(({ first }) => first.of > 0).sort((a, b) => a.first.share - b.first.share)[0];
  return {
    id: 'found',
    name: 'Found by topic',
    finding:
      weakest === undefined
        ? 'No held-out question was asked'
        : `${weakest.topic.title} is the hardest topic to find: ${percent(weakest.first.share)} first`,
    parts: [
      paragraph(
        'The mark is the share of questions whose article comes first, the ring the share in the first three. The bar is what so few questions can tell about all questions (95 % sure, Wilson 1927): where two bars overlap, the difference may be chance.',
      ),
      frame('Found first by topic', foundFigure(report)),
    ],
  };
}

function worstQuestions(report: Report): ReportSection {
  const rows = (outcomes: readonly QuestionOutcome[]): Element =>
    table(
      'Held-out questions whose article does not come first, the lowest rank at the top',
      [
        { name: 'A customer asks' },
        { name: 'Should find' },
        { name: 'Rank', isNumber: true },
        { name: 'Finds instead' },
        { name: 'How sure', isNumber: true },
      ],
      outcomes.map((outcome) => [
        h('span', { class: 'question' }, outcome.text),
        articleName(report, outcome.article),
        outcome.rank === null ? 'not found' : String(outcome.rank),
        articleName(report, outcome.winner),
        percent(outcome.probability),
      ]),
    );
  const rest = report.worst.slice(mostWorst);
  return {
    id: 'worst',
    name: 'Worst questions',
    finding:
      report.worst.length === 0
        ? 'Every question finds its article first'
        : `${count(report.worst.length, 'question finds', 'questions find')} another article first`,
    parts: [
      paragraph(
        'To mend one, do not copy the question into the article: it would measure nothing from then on. Say in the article what the customer means, in the first sentence of the section that answers, or add an indexed question of another customer in the same situation.',
      ),
      ...(report.worst.length === 0 ? [] : [rows(report.worst.slice(0, mostWorst))]),
      ...(rest.length === 0 ? [] : [more(count(rest.length, 'more question'), rows(rest))]),
    ],
  };
}

function confusions(report: Report): ReportSection {
  const [first] = report.confusions;
  if (first === undefined) return { id: 'confusions', name: 'Confusions', finding: 'No article is taken for another', parts: [] };
  const titleOf = (id: string): string => report.articles.find((article) => article.id === id)?.title ?? id;
  return {
    id: 'confusions',
    name: 'Confusions',
    finding: `“${titleOf(first.right)}” is most often taken for “${titleOf(first.winner)}”`,
    parts: [
      paragraph(
        'A row is the article that customers meant, a column the one that came first; the columns bear the numbers of the rows. The diagonal counts questions that were found. Two articles that swap questions need a sharper border between them, or are one article.',
      ),
      frame('Confusions between articles', confusionFigure(report), true),
      more(
        'The most frequent confusions in words',
        table(
          'Articles and what is found instead of them',
          [{ name: 'Customers meant' }, { name: 'Came first' }, { name: 'Their words' }],
          report.confusions.slice(0, mostPairs).map(({ right, winner, questions }) => [
            articleName(report, right),
            articleName(report, winner),
            h(
              'ul',
              { class: 'questions' },
              questions.map((question) => h('li', question)),
            ),
          ]),
        ),
      ),
    ],
  };
}

function gaps(report: Report): ReportSection {
  const shown = report.gaps.slice(0, mostGaps);
  return {
    id: 'gaps',
    name: 'Gaps',
    finding:
      report.gaps.length === 0
        ? 'Every question has an article near it'
        : `${count(report.gaps.length, 'group of questions has', 'groups of questions have')} no article near`,
    parts: [
      paragraph(
        'Questions that are farther from every article than three in four of those that are found, grouped by meaning. A large group is an article that is missing, or one that does not speak its customers’ language. To look for gaps in real questions: ',
        h('code', 'npm run report -- --questions asked.txt'),
        ', one a line.',
      ),
      ...(shown.length === 0
        ? []
        : [
            table(
              'Groups of questions without an article, the largest first',
              [{ name: 'Customers ask' }, { name: 'Nearest' }, { name: 'Comes first' }],
              shown.map(({ questions, winners }) => [
                h(
                  'ul',
                  { class: 'questions' },
                  questions.map(({ text }) => h('li', text)),
                ),
                similarity(Math.max(...questions.map(({ nearest }) => nearest))),
                h(
                  'span',
                  { class: 'stack' },
                  winners.slice(0, 3).map((winner) => articleName(report, winner)),
                ),
              ]),
            ),
          ]),
      ...(report.gaps.length > shown.length ? [paragraph(`${count(report.gaps.length - shown.length, 'smaller group')} left out.`)] : []),
    ],
  };
}

function similarity(value: number): string {
  return value.toFixed(2);
}
