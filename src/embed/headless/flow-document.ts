/** `/flows/<id>/flow.json`: a flow ready to be walked, and what its outcomes show beyond it. */
import { isReadyFlow } from '../../flows/ready-flow.ts';
import type { ReadyFlow } from '../../flows/ready-flow.ts';
import type { SuggestionLink } from '../context/ready-context.ts';

export interface FlowDocument {
  readonly version: 1;
  /** BCP 47 tag of its texts. */
  readonly language: string;
  /** ISO 4217 code of amounts. */
  readonly currency: string;
  readonly flow: ReadyFlow;
  /** By id of the outcome. */
  readonly outcomes: Readonly<Record<string, { readonly html: string; readonly links: readonly SuggestionLink[] }>>;
}

/** As far as the frame goes: what is inside was written by the help centre's own build. */
export function isFlowDocument(value: unknown): value is FlowDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'language' in value &&
    typeof value.language === 'string' &&
    'currency' in value &&
    typeof value.currency === 'string' &&
    'flow' in value &&
    isReadyFlow(value.flow) &&
    'outcomes' in value &&
    typeof value.outcomes === 'object' &&
    value.outcomes !== null
  );
}
