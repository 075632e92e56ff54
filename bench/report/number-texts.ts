/** Figures as people read them. */

/** "4.6 MB", "75 kB", "812 B": thousands, as everywhere on the web. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(2)} MB`;
  return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;
}

/** "0.42 ms", "12 ms", "3.4 s". */
export function timeText(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`;
  return ms >= 10 ? `${Math.round(ms)} ms` : `${ms.toFixed(ms >= 1 ? 1 : 2)} ms`;
}

/** "0.873" */
export function shareText(share: number): string {
  return share.toFixed(3);
}

/** "3.4 x", or "1/12 x" for what is far smaller. */
export function ratioText(ratio: number): string {
  if (!Number.isFinite(ratio)) return '–';
  return ratio >= 10 ? `${Math.round(ratio)} x` : ratio >= 0.1 ? `${ratio.toFixed(2)} x` : `${ratio.toFixed(3)} x`;
}
