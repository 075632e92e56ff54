/**
 * YAML text checked against a Zod schema, with the line and column of whatever does not fit.
 * Serves front matter and every YAML file under `content/`. It knows no particular schema.
 */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { closestWord } from './closest-word.ts';

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
      problems: document.errors.map((error) => ({
        file: source.file,
        ...at(error.pos[0]),
        rule: source.rule,
        found: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code,
        expected: 'valid YAML',
        mend: 'put text that holds ": ", "#" or quotes inside "double quotes", and keep items of a list in one column',
      })),
    };
  }

  const offsetOf = (path: readonly PropertyKey[]): number => nodeOffset(document, path);
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { kind: 'valid', value: parsed.data, lineOf: (path) => at(offsetOf(path)).line };
  return {
    kind: 'invalid',
    problems: parsed.error.issues.flatMap((issue) =>
      describeIssue(issue, document, schema).map(({ path, ...words }) => ({
        file: source.file,
        ...at(offsetOf(path)),
        rule: source.rule,
        ...words,
      })),
    ),
  };
}

interface IssueWords {
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

function describeIssue(issue: z.core.$ZodIssue, document: Document, schema: z.ZodType): readonly IssueWords[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schema, path);
    return issue.keys.map((key) => {
      const near = closestWord(key, known);
      return {
        path: [...path, key],
        found: `"${key}", which is not a field`,
        expected: known.length > 0 ? `one of ${known.join(', ')}` : 'no field of this name',
        mend: near === undefined ? 'remove it' : `write "${near}"`,
      };
    });
  }
  const name = path.length > 0 ? path.map(String).join('.') : 'the file';
  const value: unknown = document.getIn([...path]);
  const plain: unknown = isNode(value) ? value.toJS(document) : value;
  const found = plain === undefined ? `no "${name}"` : `${name}: ${shorten(JSON.stringify(plain))}`;
  return [{ path, found, expected: issue.message, mend: mendFor(issue, name, plain) }];
}

function mendFor(issue: z.core.$ZodIssue, name: string, value: unknown): string {
  if (value === undefined) return `add "${name}:"`;
  if (issue.code === 'too_small') return issue.origin === 'array' ? `add items until there are ${issue.minimum}` : `make it at least ${issue.minimum} long`;
  if (issue.code === 'too_big') return issue.origin === 'array' ? `keep the best ${issue.maximum}` : `shorten it to ${issue.maximum}`;
  return `change "${name}" to what is expected`;
}

/** Names of the fields that an object schema allows at a path; empty where it is no plain object. */
function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: unknown = schema;
  for (const step of path) {
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** Where a path starts in the text; where it is missing, where its parent starts. */
function nodeOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (!isNode(parent) || !('items' in parent)) continue;
    for (const [index, item] of parent.items.entries()) {
      if (isNode(item)) {
        if (index === key && item.range) return item.range[0];
      } else if (isNode(item.key) && item.key.toJS(document) === key && item.key.range) {
        return item.key.range[0];
      }
    }
  }
  return 0;
}

function shorten(text: string | undefined): string {
  const whole = text ?? '';
  return whole.length <= 80 ? whole : `${whole.slice(0, 77)}...`;
}
