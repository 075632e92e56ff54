/** Insights as a page in the frame of the reports: what to write next, what to mend, in readers' own words. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '../../../content/format-day.ts';
import type { Theme } from '../../../styles/brand-theme.ts';
import { drawPage } from '../../report/draw/draw-page.ts';
import { articleName, count, frame, more, paragraph, percent, table } from '../../report/draw/section.ts';
import type { ArticleNames, ReportSection } from '../../report/draw/section.ts';
import type { FeedbackReason } from '../../../content/reader-record.ts';
import type { Insights, QuestionGroup } from '../insights.ts';
import { stepNames } from '../print-insights.ts';
import { groupsFigure, whyNames } from './groups-figure.ts';
import { unhelpfulFigure } from './unhelpful-figure.ts';

const mostBars = 15;

const reasonNames: Readonly<Record<FeedbackReason, string>> = {
  inaccurate: 'Not accurate',
  confusing: 'Hard to follow',
  missing: 'Not what is needed',
  other: 'Something else',
};

export function drawInsights(insights: Insights, names: ArticleNames, theme: Theme): Promise<string> {
  const { days, siteName } = insights;
  const period = days === null ? '' : ` from ${formatDay(days.from, 'en-GB')} to ${formatDay(days.to, 'en-GB')}`;
  return drawPage(
    {
      title: `${siteName}: what to write next`,
      over: `${siteName} help centre`,
      heading: 'What to write next',
      lead: `From ${count(insights.recordCount, 'record')}${period}: questions that found no answer, and what readers said of articles. Set against the content as it is today.`,
      figures: keyFigures(insights),
      sections: [groupsSection(insights), nextSection(insights, names), articlesSection(insights, names), wordsSection(insights, names)],
      footer: 'Made by npm run insights. Not published: it holds what readers wrote.',
    },
    theme,
  );
}

function keyFigures({ questionCount, groups, opinionCount, articles }: Insights): Element {
  const answered = articles.reduce((sum, { unhelpful }) => sum + unhelpful.of - unhelpful.count, 0);
  const ofToday = articles.reduce((sum, { unhelpful }) => sum + unhelpful.of, 0);
  const figure = (name: string, value: string, note: string): Element =>
    h('div', [h('dt', name), h('dd', [h('span', { class: 'value' }, value), h('span', { class: 'note' }, note)])]);
  return h('dl', { class: 'key-figures' }, [
    figure('Unanswered', String(questionCount), `in ${count(groups.length, 'group')} of one meaning`),
    figure('Opinions', String(opinionCount), `of ${count(articles.length, 'article')}`),
    figure('It helped', ofToday === 0 ? '–' : percent(answered / ofToday), 'of the opinions about texts of today'),
  ]);
}

function groupsSection({ groups }: Insights): ReportSection {
  const shown = groups.slice(0, mostBars);
  const [first] = groups;
  return {
    id: 'groups',
    name: 'Unanswered questions',
    finding: first === undefined ? 'No question is without an answer' : `Most often: “${first.questions[0]?.text ?? ''}”`,
    parts:
      shown.length === 0
        ? [paragraph('No record of an unanswered question is in these files.')]
        : [
            paragraph('Questions of one meaning stand together under the one in their middle. Rest the pointer on a row for all of them.'),
            h('ul', { class: 'legend' }, [
              ...whyNames.map(({ name }, position) => h('li', [h('span', { class: `swatch bar-${position}` }), name])),
            ]),
            frame('Unanswered questions by group', groupsFigure(shown)),
          ],
  };
}

function nextSection({ groups }: Insights, names: ArticleNames): ReportSection {
  const steps = Map.groupBy(groups, ({ step }) => step);
  const finding = [
    [steps.get('write')?.length ?? 0, 'to write'],
    [steps.get('complete')?.length ?? 0, 'to complete'],
    [steps.get('find')?.length ?? 0, 'to make found'],
  ] as const;
  return {
    id: 'next',
    name: 'What to do',
    finding: finding.map(([number, what]) => `${number} ${what}`).join(', '),
    parts: [
      table(
        'By size. The reason is a rule of thumb from what readers pressed and what search says today.',
        [
          { name: 'Questions' },
          { name: 'Asked', isNumber: true },
          { name: 'Step' },
          { name: 'Nearest article' },
          { name: 'Why it may fail, and what to do' },
        ],
        groups.map((group) => [
          questionsOf(group),
          String(group.size),
          stepNames[group.step],
          articleName(names, group.nearest?.id ?? null),
          h('span', { class: 'question' }, group.because),
        ]),
      ),
    ],
  };
}

function questionsOf({ questions }: QuestionGroup): Element {
  const texts = questions.map(({ text, times }) => h('span', { class: 'question' }, times > 1 ? `${text} (${times})` : text));
  const [first, ...others] = texts;
  return h('div', { class: 'stack' }, [
    ...(first === undefined ? [] : [first]),
    ...(others.length === 0 ? [] : [more(`and ${count(others.length, 'more', 'more')}`, h('div', { class: 'stack' }, others))]),
  ]);
}

function articlesSection({ articles }: Insights, names: ArticleNames): ReportSection {
  const counted = articles.filter(({ unhelpful }) => unhelpful.of > 0);
  const [worst] = counted;
  const stale = articles.filter(({ ofEarlierText, unhelpful }) => ofEarlierText > 0 && unhelpful.of === 0);
  return {
    id: 'articles',
    name: 'Articles',
    finding:
      worst === undefined || worst.unhelpful.count === 0
        ? 'No article of today was called unhelpful'
        : `“${worst.title}” did not help ${worst.unhelpful.count} of ${worst.unhelpful.of}`,
    parts: [
      paragraph(
        'Only opinions of the text as it is today. Surely unhelpful articles come first: by the low end of what the count can tell (Wilson, 95 %), so that one “No” does not outweigh twenty.',
      ),
      ...(counted.length === 0 ? [] : [frame('Share of readers not helped', unhelpfulFigure(counted.slice(0, mostBars), names.topics))]),
      table(
        'Reasons',
        [
          { name: 'Article' },
          { name: 'Not helped', isNumber: true },
          ...Object.values(reasonNames).map((name) => ({ name, isNumber: true })),
          { name: 'No reason', isNumber: true },
          { name: 'Earlier text', isNumber: true },
        ],
        articles.map((article) => [
          articleName(names, article.id),
          article.isGone ? 'gone' : `${article.unhelpful.count} of ${article.unhelpful.of}`,
          String(article.reasons.inaccurate),
          String(article.reasons.confusing),
          String(article.reasons.missing),
          String(article.reasons.other),
          String(article.unexplained),
          String(article.ofEarlierText),
        ]),
      ),
      ...(stale.length === 0
        ? []
        : [
            paragraph(
              `${count(stale.length, 'article has', 'articles have')} only opinions of an earlier text: what they say may be mended.`,
            ),
          ]),
    ],
  };
}

function wordsSection({ articles }: Insights, names: ArticleNames): ReportSection {
  const withTexts = articles.filter(({ texts }) => texts.length > 0);
  return {
    id: 'words',
    name: 'In their own words',
    finding:
      withTexts.length === 0
        ? 'Nobody wrote anything'
        : `${count(withTexts.flatMap(({ texts }) => texts).length, 'remark')} on ${count(withTexts.length, 'article')}`,
    parts:
      withTexts.length === 0
        ? [paragraph('Readers can write a sentence when they choose “Something else”.')]
        : [
            table(
              'What readers wrote',
              [{ name: 'Article' }, { name: 'Remarks' }],
              withTexts.map((article) => [
                articleName(names, article.id),
                h('ul', { class: 'plain' }, [...article.texts.map((text) => h('li', `“${text}”`))]),
              ]),
            ),
          ],
  };
}
