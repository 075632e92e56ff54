/** `parseYaml` by memory: to parse all YAML of a site takes a quarter of a second. */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { parseYaml } from '../../content/parse-yaml.ts';
import type { ParseYaml, Places } from '../../content/parse-yaml.ts';
import type { HashMemory } from '../../index/hash-memory.ts';

/** Places as columns: three lists are read faster than thousands of small ones. */
const placesSchema = z.object({ keys: z.array(z.string()), lines: z.array(z.int()), columns: z.array(z.int()) });

export const parsedYamlSchema = z.object({ value: z.unknown(), places: placesSchema });

export type ParsedYamlMemory = HashMemory<z.output<typeof parsedYamlSchema>>;

export function parseKeptYaml(kept: ParsedYamlMemory): ParseYaml {
  return (text) => {
    const hash = createHash('sha256').update(text).digest('hex');
    const known = kept.get(hash);
    if (known !== undefined) return { kind: 'parsed', value: known.value, places: fromColumns(known.places) };
    const parsed = parseYaml(text);
    // What is malformed is mended soon.
    if (parsed.kind === 'parsed' && survivesJson(parsed.value)) {
      kept.set(hash, { value: parsed.value, places: toColumns(parsed.places) });
    }
    return parsed;
  };
}

function toColumns(places: Places): z.output<typeof placesSchema> {
  const all = [...places.values()];
  return { keys: [...places.keys()], lines: all.map(({ line }) => line), columns: all.map(({ column }) => column) };
}

function fromColumns({ keys, lines, columns }: z.output<typeof placesSchema>): Places {
  return new Map(keys.map((key, index) => [key, { line: lines[index] ?? 1, column: columns[index] ?? 1 }]));
}

/** Infinity and the like do not: such a text is parsed each time. */
function survivesJson(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
