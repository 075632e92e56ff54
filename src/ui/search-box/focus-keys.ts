/** "/" and Ctrl-K (Command-K on a Mac) put the cursor into the search box. Pure: which keys count. */

export interface GlobalKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** The person is writing somewhere: a "/" is a "/". */
  readonly isWriting: boolean;
}

export function asksForSearch({ key, altKey, ctrlKey, metaKey, isWriting }: GlobalKey): boolean {
  if (key === '/') return !isWriting && !altKey && !ctrlKey && !metaKey;
  return key.toLowerCase() === 'k' && !altKey && (ctrlKey || metaKey);
}
