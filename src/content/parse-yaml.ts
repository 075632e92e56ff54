/**
 * YAML text to its value, with the place of every field and item of a list: plain data, so that it can be kept on disk.
 * Checks nothing against a schema: that is `yaml-file.ts`.
 */
import { isCollection, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { describeYamlError } from './describe-yaml-error.ts';
import type { YamlErrorWords } from './describe-yaml-error.ts';

/** From 1, in the text itself. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type ParsedYaml =
  | { readonly kind: 'parsed'; readonly value: unknown; readonly places: Places }
  | { readonly kind: 'malformed'; readonly mistakes: readonly (Place & YamlErrorWords)[] };

/** Where each part of a value starts in the text, by its path as `pathKey` writes it. */
export type Places = ReadonlyMap<string, Place>;

export type ParseYaml = (text: string) => ParsedYaml;

/** Collects every mistake rather than stopping at the first. */
export function parseYaml(text: string): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core' });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    return { kind: 'malformed', mistakes: document.errors.map((error) => ({ ...placeAt(error.pos[0]), ...describeYamlError(error) })) };
  }
  const places = new Map<string, Place>();
  for (const { path, offset } of partsOf(document, document.contents, [])) {
    const key = pathKey(path);
    // Of two fields that are written alike, such as 1 and "1", the first.
    if (!places.has(key)) places.set(key, placeAt(offset));
  }
  return { kind: 'parsed', value: document.toJS(), places };
}

/** Where a path starts in the text; where it is missing, where its parent starts. */
export function placeOf(places: Places, path: readonly PropertyKey[]): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const place = places.get(pathKey(path.slice(0, depth)));
    if (place !== undefined) return place;
  }
  return { line: 1, column: 1 };
}

/** Names are joined by a sign that nobody writes in one. */
function pathKey(path: readonly PropertyKey[]): string {
  return path.map(String).join('\0');
}

interface Part {
  readonly path: readonly PropertyKey[];
  readonly offset: number;
}

/** A field starts at its name, an item of a list at itself. */
function* partsOf(document: Document, node: Node | null, path: readonly PropertyKey[]): Generator<Part> {
  const entries = isSeq(node)
    ? node.items.map((item, index) => ({ name: index, start: item, value: item }))
    : isMap(node)
      ? node.items.map(({ key, value }) => ({ name: nameOf(key, document), start: key, value }))
      : [];
  for (const { name, start, value } of entries) {
    if (typeof name !== 'string' && typeof name !== 'number') continue;
    const own = [...path, name];
    if (isNode(start) && start.range) yield { path: own, offset: start.range[0] };
    if (isCollection(value)) yield* partsOf(document, value, own);
  }
}

function nameOf(key: unknown, document: Document): unknown {
  return isNode(key) ? key.toJS(document) : undefined;
}
