/** Everything that a check keeps for the next one, so that a check of one article computes little more than is new in it. */
import { join } from 'node:path';
import { z } from 'zod';
import type { ParseYaml } from '../../content/parse-yaml.ts';
import type { HashMemory } from '../../index/hash-memory.ts';
import type { Passage } from '../../passages/passage.ts';
import type { FlowPassage } from '../../passages/split-flow.ts';
import { codeMemory, codesSchema } from './code-memory.ts';
import { hashOfCode } from './hash-of-code.ts';
import { openKeptMemory } from './kept-memory.ts';
import { parsedYamlSchema, parseKeptYaml } from './parse-kept-yaml.ts';
import { articlePassageSchema, passageSchema } from './passage-schema.ts';

export interface Kept {
  readonly parse: ParseYaml;
  /** What `buildSiteIndex` takes and fills. */
  readonly indexing: {
    readonly articleMemory: HashMemory<readonly Passage[]>;
    readonly flowMemory: HashMemory<readonly FlowPassage[]>;
    readonly codeMemory: HashMemory<Int8Array>;
  };
  /** Keeps what this check has used. */
  readonly save: () => Promise<void>;
}

/** @param root - the project's folder; what cannot be read there counts as none */
export async function openKept(root: string): Promise<Kept> {
  const folder = join(root, '.cache/check');
  const [reading, indexing] = await Promise.all([hashOfCode(['src/content', 'src/passages']), hashOfCode(['src/index'])]);
  const [yaml, articles, flows, codes] = await Promise.all([
    openKeptMemory(join(folder, 'yaml.json'), reading, parsedYamlSchema),
    openKeptMemory<readonly Passage[]>(join(folder, 'passages.json'), reading, z.array(articlePassageSchema)),
    openKeptMemory<readonly FlowPassage[]>(join(folder, 'flows.json'), reading, z.array(passageSchema)),
    openKeptMemory(join(folder, 'codes.json'), indexing, codesSchema),
  ]);
  return {
    parse: parseKeptYaml(yaml),
    indexing: { articleMemory: articles, flowMemory: flows, codeMemory: codeMemory(codes) },
    async save() {
      await Promise.all([yaml, articles, flows, codes].map((store) => store.save()));
    },
  };
}
