// Outcomes may say what is listed, and nothing that could bring markup or a script along.
import { expect, it } from 'vitest';
import { ContentError } from '../../content/content-problem.ts';
import { outcomeHtml } from './outcome-text.ts';

const html = (markdown: string): string => outcomeHtml(markdown, 'content/flows/a.yaml');

it('writes paragraphs, lists, bold and links', () => {
  expect(html('Call **0808**.\n\n1. One\n2. [Two](/billing/autopay/)\n   - inner')).toBe(
    '<p>Call <strong>0808</strong>.</p><ol><li>One</li><li><a href="/billing/autopay/">Two</a><ul><li>inner</li></ul></li></ol>',
  );
});

it('lets a phone number in bold be called, and leaves other numbers alone', () => {
  expect(html('Call **0808 157 0199**.')).toBe('<p>Call <strong><a href="tel:08081570199">0808 157 0199</a></strong>.</p>');
  expect(html('Order **48213**, in **14 days**, 0808 157 0199')).toBe(
    '<p>Order <strong>48213</strong>, in <strong>14 days</strong>, 0808 157 0199</p>',
  );
});

it('keeps signs of HTML as text', () => {
  expect(html('a < b & "c"')).toBe('<p>a &#x3C; b &#x26; "c"</p>');
});

it.each([
  '# Heading',
  '<b>bold</b>',
  'a <script>alert(1)</script>',
  '![picture](/a.png)',
  '[x](javascript:alert(1))',
  '[x](//elsewhere.example)',
  '[x](http://plain.example)',
  '```\ncode\n```',
  '> quote',
])('refuses %j', (markdown) => {
  expect(() => html(markdown)).toThrow(ContentError);
});
