/**
 * YAML text checked against a Zod schema, with the line and column of whatever does not fit.
 * Serves front matter and every YAML file under `content/`. It knows no particular schema.
 */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { describeIssues } from './describe-issue.ts';
import { describeYamlError } from './describe-yaml-error.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file above `text`: 1 for front matter, which starts after "---". */
  readonly linesAbove?: number;
  /** Name of the rule in problems, such as "front-matter". */
  readonly rule: string;
}

export type YamlResult<Value> =
  | { readonly kind: 'valid'; readonly value: Value; readonly lineOf: (path: readonly PropertyKey[]) => number }
  | { readonly kind: 'invalid'; readonly problems: readonly ContentProblem[] };

/** Parses and checks; collects every problem rather than stopping at the first. */
export function readYaml<Schema extends z.ZodType>(source: YamlSource, schema: Schema): YamlResult<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, schema: 'core' });
  const linesAbove = source.linesAbove ?? 0;
  const at = (offset: number): { line: number; column: number } => {
    const position = lines.linePos(offset);
    return { line: position.line + linesAbove, column: position.col };
  };

  if (document.errors.length > 0) {
    return {
      kind: 'invalid',
      problems: document.errors.map((error) => ({ file: source.file, ...at(error.pos[0]), rule: source.rule, ...describeYamlError(error) })),
    };
  }

  const offsetOf = (path: readonly PropertyKey[]): number => nodeOffset(document, path);
  const value: unknown = document.toJS();
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'valid', value: parsed.data, lineOf: (path) => at(offsetOf(path)).line };
  return {
    kind: 'invalid',
    problems: describeIssues(parsed.error.issues, value, schema)
      .map(({ path, ...words }) => ({ file: source.file, ...at(offsetOf(path)), rule: source.rule, ...words }))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** Where a path starts in the text; where it is missing, where its parent starts. */
function nodeOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isSeq(parent)) {
      const item = typeof key === 'number' ? parent.items[key] : undefined;
      if (isNode(item) && item.range) return item.range[0];
    } else if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && item.key.toJS(document) === key);
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
  }
  return 0;
}
