/** An opinion as a mail that the reader reads, changes and sends, or does not. Pure. */
import type { FeedbackRecord, FeedbackReason } from '../../content/reader-record.ts';

const reasonWords: Readonly<Record<FeedbackReason, string>> = {
  inaccurate: 'It is not accurate.',
  confusing: 'It is hard to follow.',
  missing: 'It does not have what I need.',
  other: 'Something else is wrong.',
};

/** @returns a `mailto:` address with subject and text */
export function feedbackLetter(record: FeedbackRecord, address: string, title: string): string {
  const opinion = record.answered ? 'This page helped me.' : 'This page did not help me.';
  const lines = [
    opinion,
    ...(record.reason === null ? [] : [reasonWords[record.reason]]),
    ...(record.text === null ? [] : ['', record.text]),
    '',
    `Page: ${title} (${record.articleId}, text of ${record.revision})`,
  ];
  const fields = { subject: `About the help page “${title}”`, body: lines.join('\r\n') };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(address).replaceAll('%40', '@')}?${query.join('&')}`;
}
