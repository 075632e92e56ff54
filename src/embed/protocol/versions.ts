/**
 * Versions of the protocol. Each side says the oldest and the newest that it speaks; both then speak the newest they share.
 * A side keeps the version before its own, so that a page and a help centre may be deployed one after the other.
 */

export interface VersionRange {
  readonly oldest: number;
  readonly newest: number;
}

/** What this build speaks. There is no version before the first. */
export const ownVersions: VersionRange = { oldest: 1, newest: 1 };

/** @returns the newest version that both speak, or undefined when there is none */
export function sharedVersion(ours: VersionRange, theirs: VersionRange): number | undefined {
  const newest = Math.min(ours.newest, theirs.newest);
  return newest >= Math.max(ours.oldest, theirs.oldest) ? newest : undefined;
}
