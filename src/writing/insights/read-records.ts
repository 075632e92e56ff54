/**
 * JSON lines to records. Every line that is none is a problem with its file and line, all of them at once, as in the
 * checks of content. A record that comes again with the same id counts once: the later one.
 */
import { readerRecordSchema } from '../../content/reader-record.ts';
import type { ReaderRecord } from '../../content/reader-record.ts';
import type { ContentProblem } from '../../content/content-problem.ts';

export interface RecordFile {
  /** As the person named it, for messages. */
  readonly file: string;
  readonly text: string;
}

export interface ReadRecords {
  readonly records: readonly ReaderRecord[];
  readonly problems: readonly ContentProblem[];
}

export function readRecords(files: readonly RecordFile[]): ReadRecords {
  const records = new Map<string, ReaderRecord>();
  const problems: ContentProblem[] = [];
  for (const { file, text } of files) {
    for (const [index, line] of text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .entries()) {
      if (line.trim() === '') continue;
      const read = readLine(line);
      if (read.kind === 'record') records.set(read.record.id, read.record);
      else problems.push({ file, line: index + 1, column: 1, rule: 'record', ...read.problem });
    }
  }
  return { records: [...records.values()], problems };
}

type LineProblem = Pick<ContentProblem, 'found' | 'expected' | 'mend'>;

function readLine(
  line: string,
): { readonly kind: 'record'; readonly record: ReaderRecord } | { readonly kind: 'problem'; readonly problem: LineProblem } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : 'unreadable';
    return {
      kind: 'problem',
      problem: { found: `no JSON (${reason})`, expected: 'one record as a JSON object on one line', mend: 'correct the line or delete it' },
    };
  }
  const parsed = readerRecordSchema.safeParse(value);
  if (parsed.success) return { kind: 'record', record: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  return {
    kind: 'problem',
    problem: {
      found: place === '' ? 'a line that is no record' : `${place}: ${JSON.stringify(valueAt(value, place))}`,
      expected: issue?.message ?? 'a record',
      mend: 'correct the line or delete it; docs/feedback.md has the shape',
    },
  };
}

function valueAt(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}
