/** Payments: one has failed. The answer stands beside it, and the guided flow is one press away. */
import { build, buildCustom, button } from '../build.ts';
import { help, openPanel } from '../help.ts';
import { orders, payments, pounds } from '../orders.ts';
import type { Payment } from '../orders.ts';

export function paymentsPage(): readonly Node[] {
  return [build('h1', {}, 'Your payments'), ...payments.map(paymentCard)];
}

function paymentCard({ orderId, amount, state, at }: Payment): HTMLElement {
  const item = orders.find(({ id }) => id === orderId)?.item ?? orderId;
  const words = { paid: `Paid on ${at}`, failed: `Did not go through on ${at}`, due: `Due on ${at}` }[state];
  const card = build(
    'section',
    { class: state === 'failed' ? 'shop-card shop-alert' : 'shop-card' },
    build('h2', {}, `${pounds(amount)} for ${item}`),
    build('p', {}, `${words}.`),
  );
  if (state === 'failed') {
    card.append(
      buildCustom(
        'waymark-answer',
        { question: 'Why did my payment fail and what do I do now?', topic: 'billing', origin: help.url('/').replace(/\/$/, '') },
        build('a', { href: help.url('/billing/payment-failed/') }, 'Why did my payment fail?'),
      ),
      button('Sort it out step by step', () => {
        openPanel((panel) => {
          panel.openFlow('payment-failed');
        });
      }),
    );
  }
  return card;
}
