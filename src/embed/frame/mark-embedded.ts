/**
 * `/embed/embedded.js`, in the head of every page and before anything is drawn: says on the root whether the page stands in
 * a host's panel or in an app's web view, and in which light, so that header and footer never flash. Which hosts may hold
 * the page, `frame-ancestors` has decided by then. Runs without modules: as small as can be.
 */
import { hasNativeBridge } from './native-bridge.ts';
import { keptTheme } from './kept-theme.ts';

const root = document.documentElement;
if (globalThis.parent !== globalThis.self || hasNativeBridge() || location.pathname.startsWith('/embed/')) {
  root.dataset['embedded'] = globalThis.parent === globalThis.self ? 'page' : 'frame';
  const { mode } = keptTheme();
  if (mode === 'light' || mode === 'dark') root.dataset['theme'] = mode;
}
