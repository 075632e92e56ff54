/** Insights as a person reads them in the terminal: what to write next, on one screen. */
import type { ArticleOpinion, Insights, NextStep, QuestionGroup } from './insights.ts';

export const stepNames: Readonly<Record<NextStep, string>> = {
  write: 'Write',
  complete: 'Complete',
  find: 'Make it found',
};

/** More is in the drawn page. */
const mostGroups = 10;
const mostArticles = 8;
const mostQuestions = 3;

export function printInsights(insights: Insights): string {
  const { days, questionCount, opinionCount, groups, articles } = insights;
  const period = days === null ? '' : `, ${days.from} to ${days.to}`;
  const unhelpful = articles.filter(({ unhelpful: share }) => share.count > 0);
  const parts = [
    `${count(questionCount, 'unanswered question')} in ${count(groups.length, 'group')}, ${count(opinionCount, 'opinion')} of ${count(articles.length, 'article')}${period}`,
    ...(groups.length === 0 ? [] : [['What to write next', ...groups.slice(0, mostGroups).map(printGroup)].join('\n\n')]),
    ...(unhelpful.length === 0 ? [] : [['Articles that do not help', ...unhelpful.slice(0, mostArticles).map(printArticle)].join('\n')]),
  ];
  return parts.join('\n\n');
}

function printGroup({ questions, size, step, because }: QuestionGroup): string {
  const shown = questions.slice(0, mostQuestions).map(({ text, times }) => `    “${text}”${times > 1 ? ` (${times} times)` : ''}`);
  const rest = questions.length > mostQuestions ? [`    and ${questions.length - mostQuestions} more`] : [];
  return [`${String(size).padStart(4)}  ${stepNames[step]}: ${because}`, ...shown, ...rest].join('\n');
}

function printArticle({ id, unhelpful, reasons, ofEarlierText }: ArticleOpinion): string {
  const range = `${percent(unhelpful.low)} to ${percent(unhelpful.high)}`;
  const why = Object.entries(reasons)
    .filter(([, times]) => times > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, times]) => `${reason} ${times}`);
  const earlier = ofEarlierText === 0 ? [] : [`${ofEarlierText} of an earlier text`];
  const notes = [...why, ...earlier].join(', ');
  return `${percent(unhelpful.share).padStart(6)}  ${id}  ${unhelpful.count} of ${unhelpful.of} (surely ${range})${notes === '' ? '' : `  ${notes}`}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
