/**
 * A guided flow to passages, as an article is split: title, description, its customers' questions, and each outcome
 * under its title. Questions that the flow asks are no passages: "Yes" and "No" find nothing.
 */
import { ContentError } from '../content/content-problem.ts';
import type { ContentProblem } from '../content/content-problem.ts';
import type { FactValues } from '../content/facts.ts';
import type { Flow } from '../content/flow-schema.ts';
import { withFacts } from '../content/flow-text.ts';
import { blockSentences } from './block-sentences.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Passage, PassageSentence } from './passage.ts';
import { splitSentences } from './split-sentences.ts';

/** A passage that belongs to a flow, which has one place: its start. */
export type FlowPassage = Pick<Passage, 'kind' | 'headingPath' | 'sentences'>;

/**
 * @param factValues - values that `{fact-name}` stands for, on the day of the build
 * @throws ContentError that names the flow's file, for an unknown fact and for text that is no Markdown of ours
 */
export function splitFlow(flow: Flow, factValues: FactValues): readonly FlowPassage[] {
  const problems: ContentProblem[] = [];
  const refuse = (rule: string, found: string, expected: string, mend: string): void => {
    problems.push({ file: flow.file, line: 1, column: 1, rule, found, expected, mend });
  };
  const fill = (text: string): string => {
    try {
      return withFacts(text, factValues);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      refuse(
        'fact',
        error.message,
        'facts of content/facts.yaml that hold today',
        'npm run check says where; correct the name, or add the fact',
      );
      return '';
    }
  };
  const plain = (text: string): readonly PassageSentence[] => splitSentences(text).map((sentence) => ({ text: sentence, isStep: false }));
  const whole = (kind: 'title' | 'question', text: string): FlowPassage => ({
    kind,
    headingPath: [],
    sentences: [{ text, isStep: false }],
  });

  const outcomes = Object.values(flow.outcomes).map((outcome): FlowPassage => {
    const tree = parseMarkdown(fill(outcome.text), flow.file);
    const context = {
      factValues,
      onUnreadable: (_: unknown, found: string, expected: string, mend: string) => {
        refuse('readable', found, expected, mend);
      },
    };
    return {
      kind: 'section',
      headingPath: [fill(outcome.title)],
      sentences: tree.children.flatMap((block) => blockSentences(block, context)),
    };
  });
  if (problems.length > 0) throw new ContentError(problems);
  return [
    whole('title', flow.title),
    { kind: 'section', headingPath: [], sentences: plain(flow.description) },
    ...flow.questions.map((question) => whole('question', question)),
    ...outcomes,
  ];
}
