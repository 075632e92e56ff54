/**
 * What Zod says about a value, in words for somebody who writes articles: what was found, what is expected, how to mend it.
 * The fields' own descriptions in the schemas are part of the message, so a schema is the only place that explains a field.
 */
import { z } from 'zod';
import { closestWord } from './closest-word.ts';

export interface IssueWords {
  /** Where in the value; for a field that should not be there, its own name is the last part. */
  readonly path: readonly PropertyKey[];
  readonly found: string;
  readonly expected: string;
  readonly mend: string;
}

/**
 * @param value - what was checked
 * @returns words for each mistake; a misspelt field is one mistake, not also a missing field
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], value: unknown, schema: z.ZodType): readonly IssueWords[] {
  const described: IssueWords[] = [];
  const misspelt = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = fieldNames(schema, issue.path, value);
    for (const key of issue.keys) {
      const near = closestWord(key, known);
      if (near !== undefined) misspelt.add(placeOf([...issue.path, near]));
      described.push({
        path: [...issue.path, key],
        found: `"${key}", which is not a field`,
        expected: known.length > 0 ? `one of ${known.join(', ')}` : 'no field of this name',
        mend: near === undefined ? 'remove it' : `write "${near}"`,
      });
    }
  }
  const seen = new Set<string>();
  for (const issue of issues) {
    const place = placeOf(issue.path);
    // The first mistake of a value says enough: that a list is no text, not also that it is too short for one.
    if (issue.code === 'unrecognized_keys' || misspelt.has(place) || seen.has(place)) continue;
    seen.add(place);
    described.push(describeValue(issue, valueAt(value, issue.path), schema, value));
  }
  return described;
}

function describeValue(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodType, root: unknown): IssueWords {
  const { path } = issue;
  if (path.length === 0 && value === null) {
    return { path, found: 'nothing', expected: `the fields ${fieldNames(schema, path, value).join(', ')}`, mend: 'copy the block of another file and fill it in' };
  }
  const name = nameOf(path);
  const expected = expectedBy(issue);
  if (value === undefined || value === null) {
    const description = schemaAt(schema, path, root)?.description;
    return { path, found: `no ${name}`, expected: description === undefined ? expected : `${expected}: ${description}`, mend: `add ${name}` };
  }
  const bareName = name.startsWith('"') ? path.map(String).join('.') : name;
  return { path, found: `${bareName}: ${foundAs(issue, value)}`, expected, mend: mendFor(issue, name, value) };
}

function foundAs(issue: z.core.$ZodIssue, value: unknown): string {
  if ((issue.code === 'too_small' || issue.code === 'too_big') && Array.isArray(value)) return count(value.length, 'item');
  if ((issue.code === 'too_small' || issue.code === 'too_big') && typeof value === 'string') return `${shorten(JSON.stringify(value))}, ${count(value.length, 'character')}`;
  return shorten(JSON.stringify(value));
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.message;
    case 'too_small':
      return `at least ${count(Number(issue.minimum), issue.origin === 'array' ? 'item' : 'character')}`;
    case 'too_big':
      return `at most ${count(Number(issue.maximum), issue.origin === 'array' ? 'item' : 'character')}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'a day such as 2026-11-24' : issue.message;
    case 'invalid_key':
      return 'a name of lower-case letters, digits and hyphens';
    default:
      return issue.message;
  }
}

const kinds: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'fields with values', record: 'names with values', number: 'a number', boolean: 'true or false' };

function mendFor(issue: z.core.$ZodIssue, name: string, value: unknown): string {
  if (issue.code === 'too_small') return issue.origin === 'array' ? `add to ${name} until there ${issue.minimum === 1 ? 'is 1' : `are ${issue.minimum}`}` : `make ${name} longer`;
  if (issue.code === 'too_big') return issue.origin === 'array' ? `keep the best ${issue.maximum}` : `make ${name} shorter`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return `put it in quotes: "${value}"`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'put the whole text inside "double quotes"';
  return `change ${name} to what is expected`;
}

/** "title", or "item 2 of related" for something in a list. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the file';
  const last = path.at(-1);
  if (typeof last === 'number') return `item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
  return `"${path.map(String).join('.')}"`;
}

function placeOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined), value);
}

/** Names of the fields that an object schema allows at a path; empty where it is no plain object. */
function fieldNames(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  const at = schemaAt(schema, path, value);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** @param value - the whole value, which decides between the shapes of a discriminated union */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let at: unknown = narrow(schema, value);
  for (const [depth, step] of path.entries()) {
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else return undefined;
    at = narrow(at, valueAt(value, path.slice(0, depth + 1)));
  }
  return at instanceof z.ZodType ? at : undefined;
}

/** What stands inside "optional" and "with a default", and the shape of a union that the value says it is. */
function narrow(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return narrow(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const kind = valueAt(value, [discriminator]);
  return schema.options.find((option) => option instanceof z.ZodObject && option.shape[discriminator] instanceof z.ZodLiteral && option.shape[discriminator].value === kind);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 77)}...`;
}
