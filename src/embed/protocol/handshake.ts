/**
 * The two messages that go by `window.postMessage`, before there is a channel. The frame knocks at its parent, which
 * says nothing but the versions it speaks; the host answers the window it has made itself with its own versions and a
 * MessagePort. Each checks the other's origin and window. All that follows goes through the port.
 */
import * as z from 'zod/mini';

const version = z.int().check(z.positive(), z.maximum(1000));
const versionRange = { oldest: version, newest: version };

/** Frame to parent, with any target: it holds nothing that may not be known. */
export const knockSchema = z.object({ waymark: z.literal('knock'), ...versionRange });

/** Host to frame, to the help centre's origin only, with one port. */
export const helloSchema = z.object({ waymark: z.literal('hello'), ...versionRange });

export type Knock = z.infer<typeof knockSchema>;
export type Hello = z.infer<typeof helloSchema>;
