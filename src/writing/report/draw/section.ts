/** A section of the report, and the small pieces that several of them are made of. */
import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Child } from 'hastscript';
import type { ArticleReport, Report } from '../report.ts';
import { topicMark } from './topic-marks.ts';

export interface ReportSection {
  readonly id: string;
  /** Short, for the list of sections. */
  readonly name: string;
  /** What the section found, as a sentence: its heading. */
  readonly finding: string;
  readonly parts: readonly Element[];
}

/** A wide figure scrolls inside its frame on a narrow screen; the page does not. */
export function frame(name: string, figure: Element, isWide = false): Element {
  return h('div', { class: isWide ? 'frame wide' : 'frame', role: 'region', 'aria-label': name, tabIndex: 0 }, [figure]);
}

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

export function table(caption: string, columns: readonly Column[], rows: readonly (readonly Child[])[]): Element {
  const className = (column: Column | undefined): { class?: string } => (column?.isNumber === true ? { class: 'number' } : {});
  return h('div', { class: 'frame', role: 'region', 'aria-label': caption, tabIndex: 0 }, [
    h('table', [
      h('caption', caption),
      h('thead', [
        h(
          'tr',
          columns.map((column) => h('th', { scope: 'col', ...className(column) }, column.name)),
        ),
      ]),
      h(
        'tbody',
        rows.map((cells) =>
          h(
            'tr',
            cells.map((cell, number) => (number === 0 ? h('th', { scope: 'row' }, cell) : h('td', className(columns[number]), cell))),
          ),
        ),
      ),
    ]),
  ]);
}

/** What most readers skip, for those who want all of it. */
export function more(summary: string, content: Element): Element {
  return h('details', [h('summary', summary), content]);
}

export function paragraph(...content: readonly Child[]): Element {
  return h('p', { class: 'text' }, ...content);
}

/** What an article is called, and the topics whose marks tell them apart. */
export interface ArticleNames {
  readonly topics: Report['topics'];
  readonly articles: readonly Pick<ArticleReport, 'id' | 'title' | 'topic'>[];
}

/** An article by its title, with its id below. */
export function articleName(report: ArticleNames, id: string | null): Element {
  const article = report.articles.find((known) => known.id === id);
  if (article === undefined) return h('span', { class: 'article' }, id ?? 'nothing');
  const position = report.topics.findIndex((topic) => topic.id === article.topic);
  return h('span', { class: 'article' }, [smallMark(position), h('span', [article.title, h('span', { class: 'id' }, article.id)])]);
}

/** A topic's mark among words. */
export function smallMark(position: number): Element {
  return s('svg', { class: 'small-mark', viewBox: '-1.4 -1.4 2.8 2.8', 'aria-hidden': 'true' }, [
    topicMark(Math.max(0, position), 0, 0, 1),
  ]);
}

export function legend(report: Report): Element {
  return h('ul', { class: 'legend' }, [...report.topics.map(({ title }, position) => h('li', [smallMark(position), title]))]);
}

/** "1 article", "3 articles". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
