/** Orders, and one order. The order's page says to the help centre what it is about, and asks for suggestions of its own. */
import { build, button } from '../build.ts';
import { help, openPanel } from '../help.ts';
import { orders, pounds } from '../orders.ts';
import type { Order } from '../orders.ts';

const statusWords: Readonly<Record<Order['status'], string>> = {
  delivered: 'Delivered',
  return_started: 'You are sending this back',
  late: 'On its way, later than promised',
};

/** The help centre's word for the shop's own: `content/context.yaml` has the list. */
export function helpStatus({ status }: Order): string {
  return status === 'late' ? 'in_transit' : status;
}

export function ordersPage(): readonly Node[] {
  return [
    build('h1', {}, 'Your orders'),
    ...orders.map((order) =>
      build(
        'section',
        { class: order.status === 'late' ? 'shop-card shop-alert' : 'shop-card' },
        build('h2', {}, build('a', { href: `/orders/${order.id}` }, `${order.item}, ${pounds(order.amount)}`)),
        build('p', {}, `Order ${order.id}. ${statusWords[order.status]}.`),
      ),
    ),
  ];
}

export function orderPage(order: Order): readonly Node[] {
  const suggestions = build('ul');
  void help
    .suggest({ page: `/orders/${order.id}`, title: order.item, order: { status: helpStatus(order), expectedBy: order.expectedBy } })
    .then((found) => {
      suggestions.replaceChildren(
        ...found.flatMap(({ links, because }) =>
          links.map(({ path, title }) => build('li', {}, build('a', { href: help.url(path) }, title), ` – because ${because}`)),
        ),
      );
    })
    .catch(() => {
      suggestions.replaceChildren(build('li', {}, build('a', { href: help.url('/') }, 'Open the help centre')));
    });
  return [
    build('h1', {}, order.item),
    build('p', {}, `Order ${order.id}, ${pounds(order.amount)}. ${statusWords[order.status]}.`),
    build('section', { class: 'shop-card' }, build('h2', {}, 'You may need'), suggestions),
    build(
      'p',
      {},
      button('Where is my refund?', () => {
        openPanel((panel) => {
          panel.openFlow('where-is-my-refund');
        });
      }),
    ),
    build(
      'p',
      {},
      button('Write to a person about this order', () => {
        openPanel((panel) => {
          panel.openContact('returns', { orderNumber: order.id, facts: [{ label: 'Item', value: order.item }] });
        });
      }),
    ),
  ];
}
