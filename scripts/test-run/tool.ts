/** A tool of node_modules as a step: it passes with exit code 0, and its output is the report when it does not. */
import { spawn } from 'node:child_process';
import type { StepCounts } from './step.ts';

export interface ToolResult {
  readonly exitCode: number;
  readonly output: string;
}

/**
 * @param name - a program on the path; npm and the launcher put node_modules/.bin first
 * @param root - the project's folder
 */
export function runTool(root: string, name: string, toolArguments: readonly string[]): Promise<ToolResult> {
  const isWindows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(name, toolArguments, {
      cwd: root,
      shell: isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ exitCode: 1, output: `${name} cannot be run: ${error.message}` }));
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** A tool that checks one thing, so it counts as one test. */
export async function toolStep(root: string, name: string, toolArguments: readonly string[]): Promise<StepCounts> {
  const { exitCode, output } = await runTool(root, name, toolArguments);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, report: output };
}
