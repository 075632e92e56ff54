/** Tables of the encoder benchmark as `speed.ts` prints them, and the little arithmetic behind them. */
import { brotliCompressSync } from 'node:zlib';

export const brotli = (bytes: Uint8Array): number => brotliCompressSync(bytes).length;
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
export const row = (...cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

/** @param text - bench/report/run-encoder.ts looks for it */
export function title(text: string, ...columns: readonly string[]): void {
  console.log(`\n## ${text}`);
  row(...columns);
  row(...columns.map(() => '---'));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
