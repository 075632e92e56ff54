/**
 * What happens on the help centre's pages, as reports to whoever holds the panel. The pages say it with events of the
 * document, and know nothing of panels. A question's text goes along only where the host has asked for it.
 */
import type { Report } from '../protocol/report.ts';
import { reportSchema } from '../protocol/report.ts';

export interface ReportNeeds {
  readonly report: (report: Report) => void;
  readonly sharesQuestions: () => boolean;
}

/** Listens until the page is left. */
export function reportEvents({ report, sharesQuestions }: ReportNeeds): void {
  const tell = (value: unknown): void => {
    const read = reportSchema.safeParse(value);
    if (read.success) report(read.data);
  };
  const on = (name: string, take: (detail: Readonly<Record<string, unknown>>) => void): void => {
    document.addEventListener(name, (event) => {
      if (event instanceof CustomEvent && isRecord(event.detail)) take(event.detail);
    });
  };

  on('waymark:feedback', ({ articleId, revision, answered, reason }) => {
    tell({ kind: 'feedback', articleId, revision, answered, reason });
    if (answered === true) tell({ kind: 'answered', articleId, path: location.pathname });
  });
  on('waymark:answer', ({ question, results, confidence, level }) => {
    tell({
      kind: 'search',
      results: Array.isArray(results) ? results.length : 0,
      confidence,
      level,
      ...(sharesQuestions() && { question }),
    });
  });
  on('waymark:case', ({ action, topic }) => {
    tell({ kind: 'case', action, topic });
  });
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const channel = link?.closest<HTMLElement>('[data-channel]')?.dataset['channel'];
    if (channel !== undefined) tell({ kind: 'contact', channel, topic: null });
  });
}

/** What the page itself is: an article, or the way to a person. */
export function reportPage(report: (report: Report) => void): void {
  const article = document.querySelector<HTMLElement>('[data-article]');
  const articleId = article?.dataset['article'];
  const title = article?.querySelector('h1')?.textContent.trim();
  if (articleId !== undefined && title !== undefined) report({ kind: 'article', articleId, path: location.pathname, title });
  if (location.pathname === '/contact/') report({ kind: 'contact', channel: null, topic: null });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
