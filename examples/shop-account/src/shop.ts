/** The shop's account area: which page is shown, and what the help centre is told and says in return. */
import { build } from './build.ts';
import { help, panelElement } from './help.ts';
import { orders, payments } from './orders.ts';
import type { Order } from './orders.ts';
import { helpPage } from './pages/help-page.ts';
import { messagesPage } from './pages/messages-page.ts';
import { helpStatus, orderPage, ordersPage } from './pages/order-pages.ts';
import { paymentsPage } from './pages/payments-page.ts';
import { settingsPage } from './pages/settings-page.ts';

const fixedPages = new Map<string, () => readonly Node[]>([
  ['/orders', ordersPage],
  ['/payments', paymentsPage],
  ['/messages', messagesPage],
  ['/settings', settingsPage],
  ['/help', helpPage],
]);
const failed = payments.find(({ state }) => state === 'failed');

function show(path: string, hasMoved: boolean): void {
  const main = document.querySelector('main');
  if (main === null) return;
  const order = orderAt(path);
  main.replaceChildren(...(order ? orderPage(order) : (fixedPages.get(path) ?? ordersPage)()));
  document.title = `${main.querySelector('h1')?.textContent ?? 'Your account'} – Northfold`;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === path) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (hasMoved) main.focus();
  tellHelp(path);
}

function orderAt(path: string): Order | undefined {
  return orders.find(({ id }) => path === `/orders/${id}`);
}

/** What the panel suggests on its home follows from this. It opens nothing by itself. */
function tellHelp(path: string): void {
  const order = orderAt(path);
  if (customElements.get('waymark-help') === undefined) return;
  panelElement().suggest({
    page: path,
    title: document.title,
    ...(order && { order: { status: helpStatus(order), expectedBy: order.expectedBy } }),
    ...(path === '/payments' && failed && { events: [{ type: 'payment_failed', at: failed.at, amount: failed.amount }] }),
  });
}

function keepLog(): void {
  const log = document.querySelector('[data-log]');
  for (const name of ['ready', 'open', 'close', 'search', 'article', 'answered', 'feedback', 'contact', 'case', 'error']) {
    document.addEventListener(`waymark:${name}`, (event) => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
      log?.append(build('li', {}, `${name} ${JSON.stringify(detail)}`));
    });
  }
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.hasAttribute('data-open-help') && customElements.get('waymark-help') !== undefined) {
    event.preventDefault();
    panelElement().open('search');
  } else if (link.origin === location.origin) {
    event.preventDefault();
    history.pushState(null, '', link.href);
    show(link.pathname, true);
  }
});
addEventListener('popstate', () => {
  show(location.pathname, true);
});
addEventListener('pagehide', () => {
  help.close();
});
keepLog();
show(location.pathname === '/' ? '/orders' : location.pathname, false);
void customElements.whenDefined('waymark-help').then(() => {
  tellHelp(location.pathname);
});
