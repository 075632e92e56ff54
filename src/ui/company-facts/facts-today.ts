/** The company's figures that hold on the day of the build, for pages. Which figures an article names is checked in src/passages. */
import factsText from '../../../content/facts.yaml?raw';
import { closestWord } from '../../content/closest-word.ts';
import { ContentError } from '../../content/content-problem.ts';
import { factsOn, factsSchema } from '../../content/facts.ts';
import { readYaml } from '../../content/yaml-file.ts';

const result = readYaml({ file: 'content/facts.yaml', text: factsText, rule: 'facts' }, factsSchema);
if (result.kind === 'invalid') throw new ContentError(result.problems);

/** Values that hold on the day of the build, by the fact's name. */
export const factValuesToday = factsOn(result.value, new Date().toISOString().slice(0, 10));

/**
 * @param name - of a fact in content/facts.yaml
 * @param file - that names it, for the message
 * @throws ContentError when there is no such fact, or none that holds today
 */
export function factToday(name: string, file: string): string {
  const value = factValuesToday.get(name);
  if (value !== undefined) return value;
  const near = closestWord(name, [...factValuesToday.keys()]);
  throw new ContentError([
    {
      file,
      line: 1,
      column: 1,
      rule: 'fact',
      found: `the fact "${name}"`,
      expected: 'a fact of content/facts.yaml that holds today',
      mend: near === undefined ? 'correct the name, or add the fact' : `write "${near}"`,
    },
  ]);
}
