/** An index file that cannot be read. Search falls back to what it still has. */

export type IndexFileErrorCode =
  /** Not one of our files at all. */
  | 'foreign'
  /** Written by another version of the format. */
  | 'version'
  /** Shorter than it says. */
  | 'truncated'
  /** Bytes have changed since it was written, or sizes in it contradict each other. */
  | 'damaged';

export class IndexFileError extends Error {
  readonly code: IndexFileErrorCode;

  constructor(code: IndexFileErrorCode, message: string) {
    super(message);
    this.name = 'IndexFileError';
    this.code = code;
  }
}
