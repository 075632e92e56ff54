/**
 * What each call of the other products becomes, as examples: a test runs every row against the aliases, and
 * `docs/embedding.md` prints it. No part of the script.
 */
import type { QueuedCall } from '../element/waymark-global.ts';

export type AliasProduct = 'Intercom' | 'zE' | 'Beacon';

export interface AliasRow {
  readonly product: AliasProduct;
  /** What is given to their function. */
  readonly theirs: readonly unknown[];
  /** What our element is asked for, in this order. */
  readonly ours: readonly QueuedCall[];
}

const question = 'I was charged twice';

/** Articles that `installAliases` is told of, in the rows below. */
export const movedArticles: Readonly<Record<string, string>> = { '4521': '/billing/payment-failed/' };

function rows(product: AliasProduct, ...table: readonly (readonly [readonly unknown[], ...QueuedCall[]])[]): readonly AliasRow[] {
  return table.map(([theirs, ...ours]) => ({ product, theirs, ours }));
}

export const aliasTable: readonly AliasRow[] = [
  ...rows(
    'Intercom',
    [['show'], ['open']],
    [['hide'], ['close']],
    [
      ['showSpace', 'home'],
      ['open', 'home'],
    ],
    [
      ['showSpace', 'help'],
      ['open', 'home'],
    ],
    [['showSpace', 'messages'], ['openContact']],
    [['showMessages'], ['openContact']],
    [['showNewMessage'], ['openContact']],
    [
      ['showNewMessage', question],
      ['openContact', undefined, { message: question }],
    ],
    [
      ['showArticle', 4521],
      ['openArticle', '/billing/payment-failed/'],
    ],
    [
      ['boot', { name: 'Sam Lee', email: 'sam@mail.example' }],
      ['prefill', { name: 'Sam Lee', email: 'sam@mail.example' }],
    ],
    [['boot', { hide_default_launcher: true }], ['hideLauncher']],
    [['update', { hide_default_launcher: false }], ['showLauncher']],
    [
      ['update', { language_override: 'en-GB' }],
      ['setLocale', 'en-GB'],
    ],
    [
      ['update', { action_color: '#0b5d4e' }],
      ['setTheme', { accent: '#0b5d4e' }],
    ],
    [['update'], ['page', '/orders/123']],
    [
      ['trackEvent', 'payment-failed', { amount: 30 }],
      ['suggest', { events: [{ type: 'payment_failed', at: '2026-11-24T09:30:00.000Z', amount: 30 }] }],
    ],
    [['shutdown'], ['close'], ['clear']],
  ),
  ...rows(
    'zE',
    [['messenger', 'open'], ['open']],
    [['messenger', 'close'], ['close']],
    [['messenger', 'show'], ['showLauncher']],
    [['messenger', 'hide'], ['close'], ['hideLauncher']],
    [
      ['messenger:set', 'locale', 'en-GB'],
      ['setLocale', 'en-GB'],
    ],
    [['messenger', 'logoutUser'], ['close'], ['clear']],
    [['webWidget', 'open'], ['open']],
    [['webWidget', 'close'], ['close']],
    [['webWidget', 'toggle'], ['toggle']],
    [['webWidget', 'show'], ['showLauncher']],
    [['webWidget', 'hide'], ['close'], ['hideLauncher']],
    [
      ['webWidget', 'identify', { name: 'Sam Lee', email: 'sam@mail.example' }],
      ['prefill', { name: 'Sam Lee', email: 'sam@mail.example' }],
    ],
    [
      ['webWidget', 'prefill', { email: { value: 'sam@mail.example', readOnly: true } }],
      ['prefill', { email: 'sam@mail.example' }],
    ],
    [
      ['webWidget', 'updatePath', { url: 'https://shop.example/orders/9?from=mail' }],
      ['page', '/orders/9'],
    ],
    [
      ['webWidget', 'updatePath', { url: '/orders/9', title: 'Order 9' }],
      ['suggest', { page: '/orders/9', title: 'Order 9' }],
    ],
    [
      ['webWidget', 'helpCenter:setSuggestions', { search: 'refund' }],
      ['suggest', { title: 'refund' }],
    ],
    [
      ['webWidget', 'helpCenter:setSuggestions', { labels: ['returns'] }],
      ['suggest', { topic: 'returns' }],
    ],
    [
      ['webWidget', 'helpCenter:setSuggestions', { url: true }],
      ['page', '/orders/123'],
    ],
    [
      ['webWidget', 'setLocale', 'en-GB'],
      ['setLocale', 'en-GB'],
    ],
    [
      ['webWidget', 'updateSettings', { webWidget: { color: { theme: '#0b5d4e' } } }],
      ['setTheme', { accent: '#0b5d4e' }],
    ],
    [['webWidget', 'clear'], ['clear']],
    [['webWidget', 'reset'], ['close'], ['clear']],
    [['webWidget', 'logout'], ['close'], ['clear']],
  ),
  ...rows(
    'Beacon',
    [['init', 'form-id']],
    [['open'], ['open']],
    [['close'], ['close']],
    [['toggle'], ['toggle']],
    [
      ['search', 'refund'],
      ['search', 'refund'],
    ],
    [
      ['ask', question],
      ['search', question],
    ],
    [
      ['article', '4521', { type: 'sidebar' }],
      ['openArticle', '/billing/payment-failed/'],
    ],
    [
      ['navigate', '/'],
      ['open', 'home'],
    ],
    [['navigate', '/ask/message/'], ['openContact']],
    [
      ['navigate', '/docs/search?query=refund'],
      ['search', 'refund'],
    ],
    [
      ['identify', { name: 'Sam Lee', email: 'sam@mail.example' }],
      ['prefill', { name: 'Sam Lee', email: 'sam@mail.example' }],
    ],
    [
      ['prefill', { subject: 'Refund', text: question }],
      ['prefill', { subject: 'Refund', message: question }],
    ],
    [
      ['session-data', { Plan: 'Pay in 3' }],
      ['prefill', { facts: [{ label: 'Plan', value: 'Pay in 3' }] }],
    ],
    [['suggest'], ['page', '/orders/123']],
    [
      ['event', { type: 'page-viewed', url: 'https://shop.example/orders/9' }],
      ['page', '/orders/9'],
    ],
    [
      ['event', { type: 'payment failed' }],
      ['suggest', { events: [{ type: 'payment_failed', at: '2026-11-24T09:30:00.000Z' }] }],
    ],
    [
      ['config', { color: '#0b5d4e' }],
      ['setTheme', { accent: '#0b5d4e' }],
    ],
    [['config', { display: { style: 'manual' } }], ['hideLauncher']],
    [['reset'], ['clear']],
    [['logout'], ['close'], ['clear']],
    [['destroy'], ['destroy']],
  ),
];
