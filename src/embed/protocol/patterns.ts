/** What texts of the protocol may look like. Plain patterns, so that the host's script can read them without Zod. */

/** "/billing/payment-failed/?x=1": from the root of a site; never another origin, never a scheme. */
export const pathPattern = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u;

/** "#0b5d4e" */
export const colourPattern = /^#[0-9a-f]{6}$/i;

/** Names of font families and nothing else that CSS could read. */
export const fontPattern = /^[\p{L}\p{N}\s"',_-]*$/u;

/** Id of a heading, a flow, a topic, a channel: no markup and no way out of a path. */
export const identifierPattern = /^[\w-]{1,120}$/;

/** "billing/payment-failed" */
export const articleIdPattern = /^[\w-]{1,120}\/[\w-]{1,120}$/;
