/**
 * How much one side of the protocol takes from the other. What is longer is refused whole, never cut: half an address
 * or half a question is worse than none. Both the Zod schemas and the host's own parser read these numbers.
 */

/** Characters of a question, a message or an error. */
export const mostTextLength = 2000;

/** Characters of the summary of a case. */
export const mostSummaryLength = 20_000;

/** Characters of a path with its query and heading. */
export const mostPathLength = 1000;

/** Characters of an id, a name, a locale. */
export const mostNameLength = 120;

/** Entries of a list: facts of a case, events of a context, answers of a flow. */
export const mostEntries = 50;

/** Messages that one side takes within a second: enough for a page that sets everything at once. More are dropped with one warning. */
export const mostMessagesPerSecond = 300;
