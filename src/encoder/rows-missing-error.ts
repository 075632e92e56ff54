/**
 * A text has a token whose row has not arrived. Not a fault: the answer comes by words meanwhile.
 */

/** Thrown by `encode` of an encoder that is still loading. */
export class RowsMissingError extends Error {
  readonly code = 'rows-missing';

  constructor() {
    super('A word of this text has not been loaded yet.');
    this.name = 'RowsMissingError';
  }
}
