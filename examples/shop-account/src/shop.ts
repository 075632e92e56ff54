/** The shop's account area: which page is shown, and what the help centre is told of it. */
import { build, fromTemplate } from './build.ts';
import { help, isForNewTab, openHelpInPanel, tellPanel } from './help.ts';
import { customer, orders, payments } from './orders.ts';
import { orderPage, ordersPage, paymentsPage } from './orders-pages.ts';
import { startSearchPage } from './search-page.ts';
import { startSettingsPage } from './settings-page.ts';

const main = document.querySelector('main') ?? document.body;

function show(path: string): void {
  const order = orders.find(({ id }) => path === `/orders/${id}`);
  if (order) main.replaceChildren(...orderPage(order));
  else if (path === '/orders') main.replaceChildren(...ordersPage());
  else if (path === '/payments') main.replaceChildren(...paymentsPage());
  else main.replaceChildren(fromTemplate(`[data-page="${CSS.escape(path)}"]`));
  if (path === '/messages') startMessagesPage();
  if (path === '/search') startSearchPage(main);
  if (path === '/settings') startSettingsPage(main);
  document.title = `${main.querySelector('h1')?.textContent ?? 'Not found'} – Northfold`;
  document.querySelector('nav')?.toggleAttribute('hidden', path === '/logged-out');
  for (const link of document.querySelectorAll('nav a'))
    link.ariaCurrent = path.startsWith(link.getAttribute('href') ?? '') ? 'page' : null;
  tellHelp(path);
}

/** What holds at this moment: suggestions follow from it, and nothing opens by itself. The page's address is followed without a word. */
function tellHelp(path: string): void {
  if (path === '/logged-out') {
    tellPanel('clear');
    return;
  }
  const order = orders.find(({ id }) => path === `/orders/${id}`);
  tellPanel('prefill', customer);
  tellPanel('suggest', {
    events: payments.filter(({ state }) => state === 'failed').map(({ at, amount }) => ({ type: 'payment_failed', at, amount })),
    ...(order && { order: { status: order.status, expectedBy: order.expectedBy } }),
  });
}

function startMessagesPage(): void {
  main.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    main.querySelector('form [role=status]')?.replaceChildren('A real shop would have sent this now.');
  });
}

function keepLog(): void {
  for (const name of ['ready', 'open', 'close', 'search', 'article', 'answered', 'feedback', 'contact', 'case', 'error'] as const)
    document.addEventListener(`waymark:${name}`, ({ type, detail }) => {
      document.querySelector('.shop-log ol')?.append(build('li', {}, `${type} ${JSON.stringify(detail)}`));
    });
}

openHelpInPanel();
keepLog();
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin !== location.origin || event.defaultPrevented || isForNewTab(event)) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show(location.pathname);
  main.focus();
});
addEventListener('popstate', () => {
  show(location.pathname);
});
// The browser keeps whole pages: one that comes back goes on as it was.
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) help.close();
});
if (location.pathname === '/') history.replaceState(null, '', '/orders');
show(location.pathname);
