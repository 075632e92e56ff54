/** Each warning once a page: a host that is told the same thing a hundred times a second reads none of it. */

const said = new Set<string>();

export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // Integrators read the console; customers never see it.
  // eslint-disable-next-line no-console
  console.warn(`Waymark: ${message}`);
}
