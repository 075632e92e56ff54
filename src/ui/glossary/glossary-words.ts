/** The glossary for pages: all words in the order of the alphabet, and one by its name. */
import glossaryText from '../../../content/glossary.yaml?raw';
import { closestWord } from '../../content/closest-word.ts';
import { ContentError } from '../../content/content-problem.ts';
import { glossarySchema } from '../../content/glossary.ts';
import { readYaml } from '../../content/yaml-file.ts';

export interface GlossaryWord {
  /** Id in content/glossary.yaml, and anchor on the glossary's page. */
  readonly name: string;
  readonly term: string;
  readonly meaning: string;
}

const result = readYaml({ file: 'content/glossary.yaml', text: glossaryText, rule: 'glossary' }, glossarySchema);
if (result.kind === 'invalid') throw new ContentError(result.problems);

export const glossaryWords: readonly GlossaryWord[] = Object.entries(result.value)
  .map(([name, word]) => ({ name, ...word }))
  .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));

/**
 * @param file - that uses the word, for the message
 * @throws ContentError when the glossary has no such word
 */
export function glossaryWord(name: string, file: string): GlossaryWord {
  const word = glossaryWords.find((candidate) => candidate.name === name);
  if (word !== undefined) return word;
  const near = closestWord(
    name,
    glossaryWords.map((candidate) => candidate.name),
  );
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'term',
      found: `the term "${name}"`,
      expected: 'a word of content/glossary.yaml',
      mend: near === undefined ? 'correct the name, or add the word' : `write "${near}"`,
    },
  ]);
}
