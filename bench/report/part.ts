/** What one part of the benchmark gives back: figures for machines, tables for people, drawings. */

export interface PartTable {
  readonly title: string;
  /** How the figures were made, and what speaks against them. */
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface PartResult {
  /** "peers", "browser", "growth", "encoder". */
  readonly name: string;
  /** Plain values, for JSON. */
  readonly figures: unknown;
  readonly tables: readonly PartTable[];
  /** SVG drawings by file name. */
  readonly drawings?: ReadonlyMap<string, string>;
}

export interface PartContext {
  /** The project's folder. */
  readonly root: string;
  /** The built site. */
  readonly outDir: string;
  /** Fewer repetitions, to see that everything runs; figures of such a run mean little. */
  readonly isQuick: boolean;
  readonly log: (line: string) => void;
}

export type Part = (context: PartContext) => Promise<PartResult>;
