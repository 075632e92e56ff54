/** The one error of search: no answer at all can be had. What loads and fails on the way shows in the state instead. */

/**
 * - `offline`: the index cannot be fetched; a later question tries again;
 * - `damaged`: it came, and is not what its manifest says, or is of a version that this program does not read;
 * - `worker`: the worker did not start, or stopped;
 * - `closed`: `close` was called.
 */
export type SearchUnavailableCode = 'offline' | 'damaged' | 'worker' | 'closed';

/** No answer at all can be had. A page offers topics and a person then. */
export class SearchUnavailable extends Error {
  readonly code: SearchUnavailableCode;

  constructor(code: SearchUnavailableCode, message: string) {
    super(message);
    this.name = 'SearchUnavailable';
    this.code = code;
  }
}
