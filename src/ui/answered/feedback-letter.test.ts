// What stands in the mail that a reader may send.
import { expect, it } from 'vitest';
import { feedbackLetter } from './feedback-letter.ts';

const opinion = {
  kind: 'feedback',
  id: '00112233',
  day: '2026-11-24',
  articleId: 'billing/autopay',
  revision: 'aabbccddeeff',
  answered: false,
  reason: 'other',
  text: 'Step 3 & 4 are gone?\nReally.',
} as const;

it('is a mail to the address, with the opinion, the words and the revision', () => {
  const address = new URL(feedbackLetter(opinion, 'help@brindle.example', 'Autopay: 100% of it'));
  expect(address.pathname).toBe('help@brindle.example');
  expect(address.searchParams.get('subject')).toBe('About the help page “Autopay: 100% of it”');
  expect(address.searchParams.get('body')?.split('\r\n')).toEqual([
    'This page did not help me.',
    'Something else is wrong.',
    '',
    'Step 3 & 4 are gone?\nReally.',
    '',
    'Page: Autopay: 100% of it (billing/autopay, text of aabbccddeeff)',
  ]);
});

it('says that it helped, without a reason', () => {
  const letter = new URL(feedbackLetter({ ...opinion, answered: true, reason: null, text: null }, 'help@brindle.example', 'Autopay'));
  expect(letter.searchParams.get('body')).toMatch(/^This page helped me\.\r\n\r\nPage: /);
});
