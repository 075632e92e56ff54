/**
 * The script that a host's page loads: `/embed/v1.js`. It defines `<waymark-help>` and the global, and does nothing else
 * until somebody turns to the help. The address stays for as long as these methods and attributes do.
 */
import { visitLoader } from './load-visit.ts';
import { scriptSource } from './script-source.ts';
import { installWaymarkGlobal } from './waymark-global.ts';
import { defineWaymarkHelp } from './waymark-help.ts';

// What `/embed/v1.d.ts` gives to integrators. Types alone: the script exports nothing.
export type { HelpAttributes } from './help-attributes.ts';
export type { ClosedBy, HelpEventMap, HelpEventName, HelpEvents } from './help-events.ts';
export type { HandedCase, HelpMethods, HelpProperties, HelpTexts, HelpView, TakeCase, WaymarkHelpElement } from './help-methods.ts';
export type { QueuedCall, WaymarkGlobal } from './waymark-global.ts';
export type { Prefill } from '../protocol/prefill.ts';
export type { SuggestContext } from '../protocol/suggest-context.ts';
export type { Theme, ThemeMode } from '../protocol/theme.ts';

const source = scriptSource(import.meta.env.WAYMARK_ORIGIN);
installWaymarkGlobal();
defineWaymarkHelp({
  origin: source.origin,
  loadVisit: visitLoader(source, import.meta.env.WAYMARK_VISIT),
  accent: import.meta.env.WAYMARK_ACCENT,
});
