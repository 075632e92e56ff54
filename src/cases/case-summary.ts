/**
 * A case as somebody who helps reads it: short, factual, in a fixed order, with nothing that was left blank.
 * As plain text for mail, chat and files, and as HTML for the page and for paper.
 */
import { formatDay } from '../content/format-day.ts';
import type { CaseStory } from './case-story.ts';

type SummarySection =
  | { readonly kind: 'facts'; readonly heading: string; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'text'; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'list'; readonly heading: string; readonly items: readonly string[] };

export interface CaseSummary {
  readonly title: string;
  readonly number: string;
  readonly sections: readonly SummarySection[];
}

export interface SummaryOptions {
  readonly number: string;
  /** "2026-11-24" */
  readonly day: string;
  /** BCP 47 tag. */
  readonly language: string;
}

export const untitled = 'A question';

/** @param story - masked */
export function summarise(story: CaseStory, { number, day, language }: SummaryOptions): CaseSummary {
  const facts = [
    { label: 'Case', value: number },
    { label: 'Written on', value: formatDay(day, language) },
    ...(story.urgent ? [{ label: 'Urgent', value: 'Yes' }] : []),
    { label: 'Order number', value: oneLine(story.orderNumber) },
    ...story.facts.map(({ label, value }) => ({ label: oneLine(label) || 'Detail', value: oneLine(value) })),
  ];
  const lines = (texts: readonly string[]): readonly string[] => texts.map(oneLine).filter((text) => text !== '');
  const sections: readonly SummarySection[] = [
    { kind: 'facts', heading: 'In short', facts: facts.filter(({ value }) => value !== '') },
    { kind: 'text', heading: 'What happened', paragraphs: lines(story.happened.split(/\n+/)) },
    { kind: 'list', heading: 'Tried so far', items: lines(story.tried) },
    { kind: 'list', heading: 'Evidence I have ready', items: lines(story.evidence.filter(({ ready }) => ready).map(({ what }) => what)) },
    { kind: 'text', heading: 'What I ask for', paragraphs: lines(story.wish.split(/\n+/)) },
  ];
  return { title: oneLine(story.reason) || untitled, number, sections: sections.filter((section) => !isBlank(section)) };
}

/** Lines of plain text, without one at the end. */
export function summaryText({ title, sections }: CaseSummary): string {
  const blocks = sections.map((section) => {
    switch (section.kind) {
      case 'facts':
        return section.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
      case 'text':
        return `${section.heading}\n${section.paragraphs.join('\n')}`;
      case 'list':
        return `${section.heading}\n${section.items.map((item) => `- ${item}`).join('\n')}`;
    }
  });
  return [title, ...blocks].join('\n\n');
}

/** Below a heading of the second level. */
export function summaryHtml({ title, sections }: CaseSummary): string {
  const blocks = sections.map((section) => {
    const heading = `<h4>${escapeHtml(section.heading)}</h4>`;
    switch (section.kind) {
      case 'facts':
        return `<dl>${section.facts.map(({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`).join('')}</dl>`;
      case 'text':
        return `${heading}${section.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('')}`;
      case 'list':
        return `${heading}<ul>${section.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
    }
  });
  return `<h3>${escapeHtml(title)}</h3>${blocks.join('')}`;
}

function isBlank(section: SummarySection): boolean {
  switch (section.kind) {
    case 'facts':
      return section.facts.length === 0;
    case 'text':
      return section.paragraphs.length === 0;
    case 'list':
      return section.items.length === 0;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
