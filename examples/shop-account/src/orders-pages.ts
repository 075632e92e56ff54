/** The list of orders, one order, and payments. An order's page draws the help centre's suggestions in its own way. */
import { build, fromTemplate } from './build.ts';
import { help, helpLink } from './help.ts';
import { customer, dayInWords, orders, payments, pounds } from './orders.ts';
import type { Order, Payment } from './orders.ts';

export function ordersPage(): readonly Node[] {
  return [build('h1', {}, 'Your orders'), ...orders.map(orderCard)];
}

function orderCard(order: Order): HTMLElement {
  return card(
    isLate(order),
    build('h2', {}, build('a', { href: `/orders/${order.id}` }, order.item)),
    build('p', {}, `${statusInWords(order)} · ${pounds(order.amount)} · order ${order.id}`),
  );
}

export function orderPage(order: Order): readonly Node[] {
  return [
    build('h1', {}, order.item),
    build('p', {}, `${statusInWords(order)} · ${pounds(order.amount)} · order ${order.id}`),
    suggestionsCard(order),
    helpLinks(order),
  ];
}

/** What helps with this order, by the help centre's own rules. Where it does not answer, a link to it. */
function suggestionsCard({ status, expectedBy }: Order): HTMLElement {
  const list = build('ul', {});
  help.suggest({ order: { status, expectedBy } }, { byMeaning: false }).then(
    (suggestions) => {
      for (const { line, because, links } of suggestions) {
        const items = links.map(({ path, title }) => build('li', {}, build('a', { href: help.url(path) }, title)));
        list.before(build('p', {}, line));
        list.append(...items);
        list.after(build('p', { class: 'shop-small' }, `Suggested ${because}.`));
      }
    },
    () => {
      list.append(build('li', {}, build('a', { href: help.url('/') }, 'Open the help centre')));
    },
  );
  return card(false, build('h2', {}, 'Help with this order'), list);
}

function helpLinks({ id, item, status }: Order): HTMLElement {
  // What is prefilled fills a form in this browser, and is sent nowhere.
  const facts = [{ label: 'Item', value: item }];
  const links = [helpLink('Write to a person about it', '/contact/', 'openContact', 'returns', { ...customer, orderNumber: id, facts })];
  if (status === 'return_sent')
    links.unshift(helpLink('Where is my refund?', '/flows/where-is-my-refund/', 'openFlow', 'where-is-my-refund'));
  return build('p', { class: 'shop-buttons' }, ...links);
}

export function paymentsPage(): readonly Node[] {
  return [build('h1', {}, 'Your payments'), ...payments.map(paymentCard)];
}

function paymentCard({ orderId, amount, state, at }: Payment): HTMLElement {
  const item = orders.find(({ id }) => id === orderId)?.item ?? '';
  const words = { paid: 'Paid on', failed: 'Failed on', due: 'Due on' }[state];
  const hasFailed = state === 'failed';
  return card(
    hasFailed,
    build('h2', {}, `${pounds(amount)} for ${item}`),
    build('p', {}, `${words} ${dayInWords(at)}`),
    ...(hasFailed ? [fromTemplate('#failed-payment')] : []),
  );
}

function card(isAlert: boolean, ...children: readonly Node[]): HTMLElement {
  return build('section', { class: isAlert ? 'shop-card shop-alert' : 'shop-card' }, ...children);
}

function statusInWords(order: Order): string {
  const due = dayInWords(order.expectedBy);
  if (order.status === 'delivered') return `Delivered on ${due}`;
  if (order.status === 'return_sent') return 'You are sending it back';
  return isLate(order) ? `Late: it was due on ${due}` : `On its way, due on ${due}`;
}

function isLate({ status, expectedBy }: Order): boolean {
  return status === 'in_transit' && Date.parse(expectedBy) < Date.now();
}
