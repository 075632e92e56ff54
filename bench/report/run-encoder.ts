/** The part "encoder": runs bench/encoder/speed.ts as it is and keeps the tables that it prints. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { PartContext, PartResult, PartTable } from './part.ts';

/** Bits are compared by the unit tests on every run. */
const sections = ['bytes', 'start', 'lengths', 'memory', 'node', 'throughput'];

export async function runEncoder({ root, isQuick, log }: PartContext): Promise<PartResult> {
  const chosen = isQuick ? ['bytes'] : sections;
  log(`encoder: ${chosen.join(', ')}`);
  const printed = await run(join(root, 'bench/encoder/speed.ts'), chosen);
  const tables = readTables(printed);
  return { name: 'encoder', figures: tables.map(({ title, columns, rows }) => ({ title, columns, rows })), tables };
}

async function run(file: string, programArguments: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...programArguments], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`${file} ended with code ${exitCode ?? 'none'}.`);
  return Buffer.concat(chunks).toString();
}

/** Tables as `speed.ts` prints them: "## title", a row of columns, a rule, rows. */
export function readTables(printed: string): readonly PartTable[] {
  return printed
    .split(/^## /m)
    .slice(1)
    .map((part): PartTable => {
      const [title = '', ...lines] = part.trim().split('\n');
      const [columns = [], , ...rows] = lines.filter((line) => line.startsWith('|')).map((line) => line.slice(2, -2).split(' | '));
      return { title: title.trim(), notes: [], columns, rows };
    });
}
