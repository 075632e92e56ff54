// The Network Information and Device Memory interfaces, which TypeScript's own types leave out since not every browser has them.
interface Navigator {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  /** GiB, rounded to a power of two. */
  readonly deviceMemory?: number;
}
