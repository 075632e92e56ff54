/** A message to the shop's support, with answers beside it while it is written. Nothing is sent in this example. */
import { build, buildCustom } from '../build.ts';
import { help } from '../help.ts';

export function messagesPage(): readonly Node[] {
  const sent = build('p', { role: 'status' });
  const form = build(
    'form',
    { id: 'message-form' },
    build('label', {}, 'What is it about?', build('textarea', { name: 'message', rows: '5', required: '' })),
    build('button', { type: 'submit' }, 'Send'),
    sent,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.textContent = 'A real shop would have sent this now.';
  });
  const deflect = buildCustom(
    'waymark-deflect',
    { for: 'message-form', field: 'message', origin: help.url('/').replace(/\/$/, '') },
    build('a', { href: help.url('/') }, 'Look in the help centre'),
  );
  return [build('h1', {}, 'Write to us'), form, deflect];
}
