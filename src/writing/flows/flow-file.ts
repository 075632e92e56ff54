/**
 * A flow beside the text of its file: where in the file a part of it stands, so that a finding points there.
 * A part that is written once and used again (`&name`, `*name`) stands where it is written.
 */
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import type { Flow } from '../../content/flow-schema.ts';
import { placesOf } from '../places.ts';
import type { Place } from '../places.ts';

/** Names and positions from the top of the file: ["steps", "paid-on", "next", 0, "goTo"]. */
export type FlowPath = readonly (string | number)[];

export interface FlowFile {
  readonly flow: Flow;
  readonly source: string;
  /** Where a part starts; where it is missing, where its parent starts. */
  readonly placeOf: (path: FlowPath) => Place;
  /** Where each character of a text stands in the file; undefined where there is no text. */
  readonly offsetsOf: (path: FlowPath) => readonly number[] | undefined;
  readonly placeOfOffset: (offset: number) => Place;
}

export function openFlowFile(flow: Flow, source: string): FlowFile {
  const document = parseDocument(source, { schema: 'core' });
  const placeOfOffset = placesOf(source);
  return {
    flow,
    source,
    placeOfOffset,
    placeOf: (path) => {
      for (let depth = path.length; depth > 0; depth -= 1) {
        const offset = startOf(document, path.slice(0, depth));
        if (offset !== undefined) return { ...placeOfOffset(offset) };
      }
      return { line: 1, column: 1 };
    },
    offsetsOf: (path) => {
      const node = nodeAt(document, path);
      return isScalar(node) && typeof node.value === 'string' && node.range ? alignText(node.value, source, node.range[0]) : undefined;
    },
  };
}

/** A field starts at its name, an item of a list at itself. */
function startOf(document: Document, path: FlowPath): number | undefined {
  const parent = nodeAt(document, path.slice(0, -1));
  const last = path.at(-1);
  if (isMap(parent)) {
    const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(last))?.key;
    return isNode(key) ? key.range?.[0] : undefined;
  }
  return nodeAt(document, path)?.range?.[0];
}

function nodeAt(document: Document, path: FlowPath): Node | undefined {
  let node: unknown = document.contents;
  for (const step of [...path, undefined]) {
    if (isAlias(node)) node = node.resolve(document);
    if (step === undefined) break;
    if (isMap(node)) node = node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isNode(node) ? node : undefined;
}

/** The characters of a text stand in the file in their order, with marks and indentation between them. */
function alignText(text: string, source: string, start: number): readonly number[] {
  const offsets: number[] = [];
  let at = start;
  for (const character of text) {
    const found = source.indexOf(character, at);
    if (found >= 0) at = found;
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(at + unit);
    at += found >= 0 ? character.length : 0;
  }
  return offsets;
}
