/**
 * All that runs before a page is drawn (`/embed/embedded.js`; built pages know it by its hash): text size, fonts, whether
 * something was asked, and whether the page stands in a host's panel or in an app's web view, and in which light. Which hosts
 * may hold the page, `frame-ancestors` has decided by then. Nothing is drawn until it is here: as small as can be.
 */
import '../../ui/fonts/apply-fonts.mjs';
import '../../ui/search-page/mark-asked.mjs';
import '../../ui/text-size/apply-text-size.mjs';
import { hasNativeBridge } from './native-bridge.ts';
import { keptTheme } from './kept-theme.ts';

const root = document.documentElement;
if (globalThis.parent !== globalThis.self || hasNativeBridge() || location.pathname.startsWith('/embed/')) {
  root.dataset['embedded'] = globalThis.parent === globalThis.self ? 'page' : 'frame';
  const { mode } = keptTheme();
  if (mode === 'light' || mode === 'dark') root.dataset['theme'] = mode;
}
