/**
 * The script that a host's page loads: `/embed/v1.js`. It defines `<waymark-help>` and the global, and does nothing else
 * until somebody turns to the help. The address stays for as long as these methods and attributes do.
 */
import { visitLoader } from './load-visit.ts';
import { scriptSource } from './script-source.ts';
import { installWaymarkGlobal } from './waymark-global.ts';
import { defineWaymarkHelp } from './waymark-help.ts';

const source = scriptSource(import.meta.env.WAYMARK_ORIGIN);
installWaymarkGlobal();
defineWaymarkHelp({
  origin: source.origin,
  loadVisit: visitLoader(source, import.meta.env.WAYMARK_VISIT),
  accent: import.meta.env.WAYMARK_ACCENT,
});
