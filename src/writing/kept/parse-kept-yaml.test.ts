/** YAML by memory is the YAML that was parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml } from '../../content/parse-yaml.ts';
import { parsedYamlSchema, parseKeptYaml } from './parse-kept-yaml.ts';
import type { ParsedYamlMemory } from './parse-kept-yaml.ts';

/** A memory that has been to disk and back each time. */
function memoryOnDisk(): ParsedYamlMemory & { readonly size: () => number } {
  const texts = new Map<string, string>();
  return {
    get(hash) {
      const text = texts.get(hash);
      return text === undefined ? undefined : parsedYamlSchema.parse(JSON.parse(text));
    },
    set: (hash, value) => void texts.set(hash, JSON.stringify(value)),
    size: () => texts.size,
  };
}

const content = join(import.meta.dirname, '../../../content');
const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

test.each(files)('%s is the same by memory, with every place in it', (name) => {
  const text = readFileSync(join(content, name), 'utf8');
  const parse = parseKeptYaml(memoryOnDisk());

  const [first, second] = [parse(text), parse(text)];

  expect(first).toEqual(parseYaml(text));
  expect(second).toEqual(first);
});

test('a text that is not well formed is parsed each time, with the same mistakes', () => {
  const memory = memoryOnDisk();
  const parse = parseKeptYaml(memory);

  expect(parse('a: [')).toEqual(parseYaml('a: ['));
  expect(parse('a: [')).toEqual(parseYaml('a: ['));
  expect(memory.size()).toBe(0);
});

test.each(['a: .inf', 'a: .nan', 'a: -0.0'])('a value that JSON cannot hold is not kept: %s', (text) => {
  const memory = memoryOnDisk();
  const parse = parseKeptYaml(memory);
  parse(text);

  expect(parse(text)).toEqual(parseYaml(text));
  expect(memory.size()).toBe(0);
});
