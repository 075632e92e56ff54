/**
 * What was brought along, as the first message to a person: for a mail or a chat. Guarded: card numbers, codes and
 * passwords are hidden, for a mail leaves the device. The full summary, with a number and edits, is the case page's.
 */
import type { CaseDraft } from '../../cases/case-draft.ts';
import { maskSensitive } from '../../guard/mask.ts';

export interface DraftMessage {
  readonly subject: string;
  readonly body: string;
}

export function draftMessage(draft: CaseDraft): DraftMessage {
  const ready = draft.evidence.filter((piece) => piece.ready).map(({ what }) => what);
  const blocks = [
    draft.reason,
    draft.question === null ? '' : `My question: ${draft.question}`,
    [
      ...(draft.orderNumber === null ? [] : [`Order number: ${draft.orderNumber}`]),
      ...draft.facts.map(({ label, value }) => `${withoutEnd(label)}: ${value}`),
    ].join('\n'),
    listed('I have read or tried', draft.tried),
    listed('I have ready', ready),
    draft.wish === null ? '' : `What I ask for: ${draft.wish}`,
  ];
  const body = blocks.filter((block) => block.trim() !== '').join('\n\n');
  const subject = [
    draft.reason === '' ? (draft.question ?? 'A question') : draft.reason,
    draft.orderNumber === null ? '' : `order ${draft.orderNumber}`,
  ];
  // Masked before it is shortened: half of a card number would not be noticed.
  return { subject: shorten(maskSensitive(subject.filter((part) => part !== '').join(', '))), body: maskSensitive(body) };
}

function listed(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${heading}:\n${items.map((item) => `- ${item}`).join('\n')}`;
}

function withoutEnd(label: string): string {
  return label.replace(/[:.]$/, '');
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 87).trimEnd()}...`;
}
