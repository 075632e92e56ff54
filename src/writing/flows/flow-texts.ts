/** Every text of a flow that a customer reads, with its place and its kind. The customers' own questions are not among them. */
import type { Flow } from '../../content/flow-schema.ts';
import type { BlockKind } from '../prose/readable-text.ts';
import type { FlowPath } from './flow-file.ts';

export interface FlowText {
  readonly text: string;
  readonly path: FlowPath;
  /** A heading is short and may lack a verb; text is read as sentences. */
  readonly kind: BlockKind;
  readonly isMarkdown: boolean;
}

/** In the order of the file. */
export function flowTexts(flow: Flow): readonly FlowText[] {
  const texts: FlowText[] = [];
  const add = (text: string | undefined, kind: BlockKind, path: FlowPath, isMarkdown = false): void => {
    if (text !== undefined) texts.push({ text, path, kind, isMarkdown });
  };
  add(flow.title, 'title', ['title']);
  add(flow.description, 'description', ['description']);
  for (const [id, question] of Object.entries(flow.steps)) {
    const path: FlowPath = ['steps', id];
    add(question.ask, 'heading', [...path, 'ask']);
    add(question.hint, 'text', [...path, 'hint']);
    add(question.label, 'cell', [...path, 'label']);
    if (question.kind === 'choice') {
      question.options.forEach(({ label, hint }, index) => {
        add(label, 'cell', [...path, 'options', index, 'label']);
        add(hint, 'text', [...path, 'options', index, 'hint']);
      });
    }
    if (question.kind !== 'yes-no')
      (question.next ?? []).forEach(({ label }, index) => {
        add(label, 'cell', [...path, 'next', index, 'label']);
      });
  }
  for (const [id, outcome] of Object.entries(flow.outcomes)) {
    const path: FlowPath = ['outcomes', id];
    add(outcome.title, 'heading', [...path, 'title']);
    add(outcome.text, 'text', [...path, 'text'], true);
    outcome.deadlines.forEach(({ label, unknown }, index) => {
      add(label, 'cell', [...path, 'deadlines', index, 'label']);
      add(unknown, 'text', [...path, 'deadlines', index, 'unknown']);
    });
    outcome.evidence.forEach(({ what, why, example }, index) => {
      add(what, 'cell', [...path, 'evidence', index, 'what']);
      add(why, 'text', [...path, 'evidence', index, 'why']);
      add(example, 'cell', [...path, 'evidence', index, 'example']);
    });
    add(outcome.action?.label, 'cell', [...path, 'action', 'label']);
    add(outcome.caseSummary?.reason, 'cell', [...path, 'caseSummary', 'reason']);
    add(outcome.caseSummary?.wish, 'cell', [...path, 'caseSummary', 'wish']);
  }
  return texts;
}
