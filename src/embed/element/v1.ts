/**
 * The script that a host's page loads: `/embed/v1.js`. It defines `<waymark-help>` and the global, and does nothing else
 * until somebody turns to the help. The address stays for as long as these methods and attributes do.
 */
import { visitLoader } from './load-visit.ts';
import { scriptSource } from './script-source.ts';
import { installWaymarkGlobal } from './waymark-global.ts';
import { defineWaymarkHelp } from './waymark-help.ts';

const source = scriptSource(import.meta.env.WAYMARK_ORIGIN);
const loadVisit = visitLoader(source, import.meta.env.WAYMARK_VISIT);
installWaymarkGlobal();
// A task of its own: on a slow phone, half of the work now and half a moment later is not felt.
setTimeout(() => {
  defineWaymarkHelp({ origin: source.origin, loadVisit, accent: import.meta.env.WAYMARK_ACCENT });
});
