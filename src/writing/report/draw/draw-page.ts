/** The frame of a report of any kind: one HTML page that needs nothing else. No script, no other file, readable in ten years. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Theme } from '../../../styles/brand-theme.ts';
import { reportStylesheet } from './report-stylesheet.ts';
import type { ReportSection } from './section.ts';

export interface ReportPage {
  /** Of the window. */
  readonly title: string;
  /** Small, above the heading. */
  readonly over: string;
  readonly heading: string;
  readonly lead: string;
  readonly figures: Element;
  readonly sections: readonly ReportSection[];
  readonly footer: string;
}

export async function drawPage(page: ReportPage, theme: Theme): Promise<string> {
  const html = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', page.title),
      h('style', await reportStylesheet(theme)),
    ]),
    h('body', [
      h('header', [
        h('p', { class: 'over' }, page.over),
        h('h1', page.heading),
        h('p', { class: 'lead' }, page.lead),
        page.figures,
        h('nav', { 'aria-label': 'Sections' }, [
          h(
            'ul',
            page.sections.map(({ id, name }) => h('li', [h('a', { href: `#${id}` }, name)])),
          ),
        ]),
      ]),
      h('main', page.sections.map(drawSection)),
      h('footer', [h('p', page.footer)]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(html)}\n`;
}

function drawSection({ id, name, finding, parts }: ReportSection): Element {
  return h('section', { id, 'aria-labelledby': `${id}-heading` }, [
    h('p', { class: 'over' }, name),
    h('h2', { id: `${id}-heading` }, finding),
    ...parts,
  ]);
}
