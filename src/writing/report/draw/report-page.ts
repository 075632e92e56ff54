/** A report as one HTML page that needs nothing else: no script, no other file, readable in ten years. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import type { Theme } from '../../../styles/brand-theme.ts';
import { formatDay } from '../../../content/format-day.ts';
import type { Report } from '../report.ts';
import { changeSection } from './change-section.ts';
import { contentMapSection } from './content-map-section.ts';
import { foundSections } from './found-sections.ts';
import { keyFigures } from './key-figures.ts';
import { qualitySections } from './quality-sections.ts';
import { reportStylesheet } from './report-stylesheet.ts';
import type { ReportSection } from './section.ts';

export async function drawReport(report: Report, theme: Theme): Promise<string> {
  const sections = [contentMapSection(report), ...foundSections(report), ...qualitySections(report), changeSection(report)];
  const page = h('html', { lang: 'en-GB' }, [
    h('head', [
      h('meta', { charset: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width' }),
      h('meta', { name: 'robots', content: 'noindex' }),
      h('title', `${report.siteName}: report of ${report.day}`),
      h('style', await reportStylesheet(theme)),
    ]),
    h('body', [
      h('header', [
        h('p', { class: 'over' }, `${report.siteName} help centre`),
        h('h1', 'How it is found, and how it reads'),
        h('p', { class: 'lead' }, [
          `Report of ${formatDay(report.day, 'en-GB')}. `,
          'Measured with held-out questions: customers’ own words that search has never been shown.',
        ]),
        keyFigures(report),
        h('nav', { 'aria-label': 'Sections' }, [
          h(
            'ul',
            sections.map(({ id, name }) => h('li', [h('a', { href: `#${id}` }, name)])),
          ),
        ]),
      ]),
      h('main', sections.map(drawSection)),
      h('footer', [h('p', 'Made by npm run report. Not published: it holds questions that must stay unseen.')]),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function drawSection({ id, name, finding, parts }: ReportSection): Element {
  return h('section', { id, 'aria-labelledby': `${id}-heading` }, [
    h('p', { class: 'over' }, name),
    h('h2', { id: `${id}-heading` }, finding),
    ...parts,
  ]);
}
