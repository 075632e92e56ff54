/**
 * Results of a run as files: one JSON and one Markdown file a part, and drawings. A part that was not run keeps the
 * files of the run before, with their own date. The Markdown goes to the terminal as well.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { machineLine } from './machine.ts';
import type { Machine } from './machine.ts';
import type { PartResult, PartTable } from './part.ts';

export interface RunDescription {
  /** "2026-11-24" */
  readonly date: string;
  readonly machine: Machine;
  /** The command that makes these results again. */
  readonly command: string;
  readonly isQuick: boolean;
  readonly seconds: number;
}

/** @param folder - made when missing */
export async function writeResults(folder: string, result: PartResult, run: RunDescription): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${result.name}.json`),
    `${JSON.stringify({ part: result.name, ...run, figures: result.figures }, null, 2)}\n`,
  );
  await writeFile(join(folder, `${result.name}.md`), `${markdown(result, run)}\n`);
  for (const [name, drawing] of result.drawings ?? []) await writeFile(join(folder, name), drawing);
}

export function markdown(result: PartResult, run: RunDescription): string {
  const { date, machine, command, isQuick, seconds } = run;
  return [
    `# Benchmark: ${result.name}`,
    `${date}, ${Math.round(seconds)} s on ${machineLine(machine)} Made by \`${command}\`.${isQuick ? ' **A quick run, to see that everything works: its times mean little.**' : ''}`,
    'Bytes are those of files with brotli, without headers of HTTP; kB and MB are thousands.',
    ...result.tables.map(tableText),
    ...[...(result.drawings?.keys() ?? [])].map((name) => `![${result.name}](${name})`),
  ].join('\n\n');
}

export function tableText({ title, notes, columns, rows }: PartTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}`, ...notes, [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')].join('\n\n');
}
