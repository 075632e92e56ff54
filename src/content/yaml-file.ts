/**
 * YAML text checked against a Zod schema, with the line and column of whatever does not fit.
 * Serves front matter and every YAML file under `content/`. It knows no particular schema.
 */
import type { z } from 'zod';
import type { ContentProblem } from './content-problem.ts';
import { describeIssues } from './describe-issue.ts';
import { parseYaml, placeOf } from './parse-yaml.ts';
import type { ParseYaml, Place } from './parse-yaml.ts';

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

/**
 * Parses and checks; collects every problem rather than stopping at the first.
 * @param parse - another way to come to what `parseYaml` gives: from what was parsed before
 */
export function readYaml<Schema extends z.ZodType>(
  { file, text, rule, linesAbove = 0 }: YamlSource,
  schema: Schema,
  parse: ParseYaml = parseYaml,
): YamlResult<z.output<Schema>> {
  const inFile = ({ line, column }: Place): Place => ({ line: line + linesAbove, column });
  const read = parse(text);
  if (read.kind === 'malformed') {
    return { kind: 'invalid', problems: read.mistakes.map(({ line, column, ...words }) => ({ file, ...inFile({ line, column }), rule, ...words })) };
  }

  const { value, places } = read;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { kind: 'valid', value: parsed.data, lineOf: (path) => inFile(placeOf(places, path)).line };
  return {
    kind: 'invalid',
    problems: describeIssues(parsed.error.issues, value, schema)
      .map(({ path, ...words }) => ({ file, ...inFile(placeOf(places, path)), rule, ...words }))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
