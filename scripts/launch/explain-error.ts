/** An error as one clear line for the terminal; its stack is for those who ask for it. */
import { ContentError } from '../../src/content/content-problem.ts';
import { EncoderError } from '../../src/encoder/encoder.ts';
import { HeaderRulesError } from '../../src/serving/header-rules.ts';
import { PortInUseError } from '../../src/serving/free-port.ts';

const systemErrors: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: the site cannot be written. Free some space (a build takes about 200 MB) and try again.',
  EACCES: 'A file or port may not be used by this account. Check who owns this folder, or choose a port above 1023.',
  EROFS: 'This folder cannot be written to. Copy the project to a folder of your own.',
  EMFILE: 'Too many files are open at once. Close other programs, or raise the limit with "ulimit -n 4096".',
};

/** @param verbose - show the stack of an error that is not one of ours */
export function explainError(error: unknown, verbose: boolean): string {
  if (error instanceof ContentError) {
    const count = error.problems.length;
    return `${error.message}\n\n${count} ${count === 1 ? 'problem' : 'problems'} in the content: nothing was built.`;
  }
  if (error instanceof PortInUseError || error instanceof EncoderError || error instanceof HeaderRulesError) return error.message;
  const line = systemErrors[codeOf(error)] ?? firstLine(error);
  if (!verbose) return `${line}\n(Run it again with --verbose for the details.)`;
  return `${line}\n${error instanceof Error ? describeWithCauses(error) : String(error)}`;
}

/** The code of an error or of the one that caused it, such as "ENOSPC"; empty when there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `It did not work: ${text.split('\n')[0] ?? 'unknown error'}`;
}

function describeWithCauses(error: Error): string {
  const cause = error.cause instanceof Error ? `\ncaused by ${describeWithCauses(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
