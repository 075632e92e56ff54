/** Articles that come first for some questions, from `content/pins.yaml`, each until a day. */
import { z } from 'zod';
import { closestWord } from './closest-word.ts';
import type { ContentProblem } from './content-problem.ts';

export const pinsSchema = z.array(
  z.strictObject({
    article: z.string().describe('Id of the article, such as billing/autopay.'),
    questions: z.array(z.string().min(3).max(200)).min(1).describe('As customers would ask.'),
    until: z.iso.date({ error: 'a day such as 2026-11-24' }).describe('Last day on which the pin holds.'),
    why: z.string().min(10).describe('Why search alone is not enough, for the next writer.'),
  }),
);

export type Pins = z.output<typeof pinsSchema>;

/**
 * Pins to articles that there are not, and pins that have run out.
 * @param day - today, "2026-11-24"
 */
export function checkPins(pins: Pins, file: string, lineOf: (path: readonly PropertyKey[]) => number, articles: readonly string[], day: string): readonly ContentProblem[] {
  return pins.flatMap(({ article, until }, position): ContentProblem[] => {
    const problems: ContentProblem[] = [];
    if (!articles.includes(article)) {
      const near = closestWord(article, articles);
      problems.push({ file, line: lineOf([position, 'article']), column: 1, rule: 'pins', found: `article: "${article}"`, expected: 'the id of an article', mend: near === undefined ? 'remove the pin' : `write "${near}"` });
    }
    if (until < day) {
      problems.push({ file, line: lineOf([position, 'until']), column: 1, rule: 'pins', found: `a pin that ran out on ${until}`, expected: 'a day that is still to come', mend: 'remove the pin, or say until when it is needed' });
    }
    return problems;
  });
}
