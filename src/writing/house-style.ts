/** The house style as data, from `content/style.yaml`: what writers may change about the checks of prose without an engineer. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError } from '../content/content-problem.ts';
import { parseYaml } from '../content/parse-yaml.ts';
import type { ParseYaml } from '../content/parse-yaml.ts';
import { readYaml } from '../content/yaml-file.ts';

const words = z.array(z.string().min(1)).min(1).describe('Words or phrases, as they are written in lower case.');

export const houseStyleSchema = z.strictObject({
  longestSentence: z.int().min(10).describe('Most words in a sentence.'),
  highestGrade: z.number().min(1).describe('Most years of school that an article may ask of its reader (Flesch-Kincaid).'),
  passiveShare: z.number().min(0).max(1).describe('Share of sentences that may be in the passive voice, 0 to 1.'),
  banned: z
    .array(
      z.strictObject({
        words,
        use: z.string().min(1).optional().describe('What to write instead. Nothing means: leave it out.'),
        why: z.string().min(3).optional().describe('Why we do not use them.'),
        mend: z.literal(true).optional().describe('The new words may be put in without a person looking.'),
      }),
    )
    .describe('Words that we do not use.'),
  jargon: z.array(z.strictObject({ words, use: z.string().min(1) })).describe('Words of the trade that the glossary does not explain.'),
  knownAcronyms: z.array(z.string().min(1)).describe('Capital letters that every reader knows.'),
  plainWords: z.array(z.string().min(1)).describe('Words that retext-simplify would change and that stay.'),
  accepted: z
    .array(
      z.strictObject({
        article: z.string().describe('Id of the article, such as billing/autopay, or of the flow, such as flows/payment-failed.'),
        rule: z.string().describe('The rule that found it.'),
        text: z.string().min(2).describe('Words of what was found.'),
        why: z.string().min(10).describe('Why it stays.'),
      }),
    )
    .describe('Findings that a person has looked at and that stay.'),
});

export type HouseStyle = z.output<typeof houseStyleSchema>;
export type BannedWords = HouseStyle['banned'][number];

export const houseStyleFile = 'content/style.yaml';

/**
 * @param root - the project's folder
 * @throws ContentError when the file is not right
 */
export async function readHouseStyle(root: string, parse: ParseYaml = parseYaml): Promise<HouseStyle> {
  const text = await readFile(join(root, houseStyleFile), 'utf8');
  const result = readYaml({ file: houseStyleFile, text, rule: 'style' }, houseStyleSchema, parse);
  if (result.kind === 'invalid') throw new ContentError(result.problems);
  return result.value;
}
