// A press on "mail" opens a letter that is ready.
import { expect, it } from 'vitest';
import { mailAddress } from './mail-address.ts';

it('has subject and text', () => {
  const { href, hasText } = mailAddress('help@brindle.example', 'Refund & more', 'One\nTwo?');
  expect(hasText).toBe(true);
  expect(href).toBe('mailto:help@brindle.example?subject=Refund%20%26%20more&body=One%0D%0ATwo%3F');
});

it('leaves out a text that mail programs would cut', () => {
  const { href, hasText } = mailAddress('help@brindle.example', 'Refund', 'word '.repeat(1000));
  expect(hasText).toBe(false);
  expect(href).toBe('mailto:help@brindle.example?subject=Refund');
});

it('does not break on half a sign', () => {
  expect(() => mailAddress('a@b.example', '\ud83d', '\udc4d')).not.toThrow();
});
