/** Where each part of a YAML text starts. */
import { expect, test } from 'vitest';
import { parseYaml, placeOf } from './parse-yaml.ts';
import type { Place } from './parse-yaml.ts';

function placeIn(text: string, ...path: readonly PropertyKey[]): Place {
  const parsed = parseYaml(text);
  if (parsed.kind === 'malformed') throw new Error(parsed.mistakes[0]?.found);
  return placeOf(parsed.places, path);
}

const text = 'title: Pay\nlist:\n  - one\n  - { name: two }\n';

test('a field starts at its name', () => {
  expect(placeIn(text, 'list')).toEqual({ line: 2, column: 1 });
  expect(placeIn(text, 'list', 1, 'name')).toEqual({ line: 4, column: 7 });
});

test('an item of a list starts at itself', () => {
  expect(placeIn(text, 'list', 0)).toEqual({ line: 3, column: 5 });
});

test('what is missing is said to be where its parent starts', () => {
  expect(placeIn(text, 'list', 1, 'other', 'deeper')).toEqual({ line: 4, column: 5 });
  expect(placeIn(text, 'nothing')).toEqual({ line: 1, column: 1 });
});

test('every mistake has its place, not the first alone', () => {
  const parsed = parseYaml('a: 1\na: 2\nb: 1\nb: 2\n');

  expect(parsed).toMatchObject({ kind: 'malformed', mistakes: [{ line: 2 }, { line: 4 }] });
});
