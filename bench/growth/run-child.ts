/** A measuring program in a process of its own, so that its memory and its warm code are its own. Its last line is JSON. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export async function runChild(file: string, programArguments: readonly string[]): Promise<unknown> {
  const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc', '--max-old-space-size=8192'];
  const child = spawn(process.execPath, [...flags, join(import.meta.dirname, file), ...programArguments], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`${file} ${programArguments.join(' ')} ended with code ${exitCode ?? 'none'}.`);
  return JSON.parse(Buffer.concat(chunks).toString().trim().split('\n').at(-1) ?? '');
}
