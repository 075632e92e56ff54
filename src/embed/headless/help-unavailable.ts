/** The one error of the headless package, beside that of search (`SearchUnavailable`). */

/**
 * - `offline`: the help centre cannot be reached; a later call tries again;
 * - `not-found`: it has no such article or flow;
 * - `damaged`: what came is not what this version of the package reads;
 * - `address`: what was given is no path or id of the help centre;
 * - `closed`: `close` was called.
 */
export type HelpUnavailableCode = 'offline' | 'not-found' | 'damaged' | 'address' | 'closed';

/** Something of the help centre cannot be had. An app offers a link to the help centre then. */
export class HelpUnavailable extends Error {
  readonly code: HelpUnavailableCode;

  constructor(code: HelpUnavailableCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HelpUnavailable';
    this.code = code;
  }
}
