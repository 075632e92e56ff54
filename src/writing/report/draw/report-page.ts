/** The report about content as a page: its sections in their order, in the frame that all reports share. */
import type { Theme } from '../../../styles/brand-theme.ts';
import { formatDay } from '../../../content/format-day.ts';
import type { Report } from '../report.ts';
import { changeSection } from './change-section.ts';
import { contentMapSection } from './content-map-section.ts';
import { drawPage } from './draw-page.ts';
import { flowSections } from './flow-sections.ts';
import { foundSections } from './found-sections.ts';
import { keyFigures } from './key-figures.ts';
import { qualitySections } from './quality-sections.ts';
import { twinsSection } from './twins-section.ts';

export function drawReport(report: Report, theme: Theme): Promise<string> {
  return drawPage(
    {
      title: `${report.siteName}: report of ${report.day}`,
      over: `${report.siteName} help centre`,
      heading: 'How it is found, and how it reads',
      lead: `Report of ${formatDay(report.day, 'en-GB')}. Measured with held-out questions: customers’ own words that search has never been shown.`,
      figures: keyFigures(report),
      sections: [
        contentMapSection(report),
        ...foundSections(report),
        ...flowSections(report),
        twinsSection(report),
        ...qualitySections(report),
        changeSection(report),
      ],
      footer: 'Made by npm run report. Not published: it holds questions that must stay unseen.',
    },
    theme,
  );
}
