/** Zod schemas of the protocol as rows of a table: what may be in a message, from the schema itself, and why, from its comments. */
import * as z from 'zod/mini';
import { mostEntries, mostNameLength, mostPathLength, mostTextLength } from '../../src/embed/protocol/limits.ts';
import { articleIdPattern, colourPattern, fontPattern, identifierPattern, pathPattern } from '../../src/embed/protocol/patterns.ts';
import { code, sentence } from './markdown.ts';

type Json = Readonly<Record<string, unknown>>;

export interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  /** As a reader of Markdown sees it. */
  readonly type: string;
  readonly schema: Json;
}

export interface Message {
  readonly kind: string;
  readonly fields: readonly Field[];
}

/** Shapes with a table of their own, by the text of their schema: they are named, not spelt out. */
export type KnownShapes = ReadonlyMap<string, string>;

const patterns: ReadonlyMap<string, string> = new Map([
  [pathPattern.source, 'path'],
  [colourPattern.source, 'colour'],
  [fontPattern.source, 'names of fonts'],
  [identifierPattern.source, 'id'],
  [articleIdPattern.source, 'article id'],
]);

/** What the words in the tables mean. */
export const typesInWords = `A *text* has at most ${mostTextLength} characters, a *short text* 1 to ${mostNameLength}, a *path* at most ${mostPathLength}; it begins with one slash. An *id* is made of letters, digits, hyphens and underscores. A list has at most ${mostEntries} entries. What is longer is refused whole, with a warning, and never cut.`;

export function fieldsOf(schema: z.core.$ZodType, known: KnownShapes = new Map()): readonly Field[] {
  return fieldsIn(jsonOf(schema), known);
}

export function messagesOf(schema: z.core.$ZodType, known: KnownShapes): readonly Message[] {
  return records(jsonOf(schema)['oneOf'] ?? jsonOf(schema)['anyOf']).map((option) => {
    const fields = fieldsIn(option, known);
    const kind = fields.find(({ name }) => name === 'kind');
    return { kind: String(kind?.schema['const']), fields: fields.filter((field) => field !== kind) };
  });
}

export function knownShapes(shapes: Readonly<Record<string, z.core.$ZodType>>): KnownShapes {
  return new Map(Object.entries(shapes).map(([name, schema]) => [shapeKey(jsonOf(schema)), name]));
}

/** Rows with name, type and meaning; fields of an object below are named after it. */
export function rowsOf(fields: readonly Field[], comments: ReadonlyMap<string, string>, at = ''): readonly (readonly string[])[] {
  return fields.flatMap(({ name, isOptional, type, schema }) => {
    const path = at === '' ? name : `${at} ${name}`;
    const isList = schema['type'] === 'array';
    const below = isList ? record(schema['items']) : schema;
    const label = `${path.replaceAll(' ', '.')}${isList ? '[]' : ''}`;
    const row = [code(label), `${type}${isOptional ? '' : ' (needed)'}`, sentence(comments.get(path) ?? '')];
    return [
      row,
      ...(below['type'] === 'object'
        ? rowsOf(fieldsIn(below, new Map()), comments, path).map(([first = '', ...rest]) => [
            first.replace(`\`${path.replaceAll(' ', '.')}.`, `\`${label}.`),
            ...rest,
          ])
        : []),
    ];
  });
}

function fieldsIn(schema: Json, known: KnownShapes): readonly Field[] {
  const needed = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.entries(record(schema['properties'])).map(([name, value]) => {
    const field = record(value);
    return { name, isOptional: !needed.includes(name), type: typeIn(field, known), schema: field };
  });
}

function typeIn(schema: Json, known: KnownShapes): string {
  const name = known.get(shapeKey(schema));
  if (name !== undefined) return code(name);
  if (schema['const'] !== undefined) return code(JSON.stringify(schema['const']));
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => code(JSON.stringify(value))).join(', ');
  const options = records(schema['anyOf']);
  if (options.length > 0) return options.map((option) => (option['type'] === 'null' ? '`null`' : typeIn(option, known))).join(' or ');
  switch (schema['type']) {
    case 'string': {
      const shape = typeof schema['pattern'] === 'string' ? patterns.get(schema['pattern']) : undefined;
      if (shape !== undefined) return shape;
      return schema['maxLength'] === mostNameLength ? 'short text' : 'text';
    }
    case 'array':
      return `list of ${itemsIn(record(schema['items']), known)}`;
    case 'integer':
      return 'whole number';
    case 'number':
      return typeof schema['minimum'] === 'number' && typeof schema['maximum'] === 'number'
        ? `number from ${schema['minimum']} to ${schema['maximum']}`
        : 'number';
    case 'boolean':
      return '`true` or `false`';
    default:
      return 'object';
  }
}

function itemsIn(schema: Json, known: KnownShapes): string {
  if (schema['type'] !== 'object') return typeIn(schema, known);
  return code(
    `{ ${fieldsIn(schema, known)
      .map(({ name, isOptional }) => `${name}${isOptional ? '?' : ''}`)
      .join(', ')} }`,
  );
}

function shapeKey(schema: Json): string {
  const { $schema: _, ...rest } = schema;
  return JSON.stringify(rest);
}

function jsonOf(schema: z.core.$ZodType): Json {
  return record(z.toJSONSchema(schema, { io: 'input' }));
}

function records(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function record(value: unknown): Json {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
