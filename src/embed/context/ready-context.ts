/**
 * The rules of `content/context.yaml` ready to be asked, as `/embed/context.json` carries them: figures filled in, ids
 * turned into links with their titles. Built by `prepare-context.ts`, asked by `suggest.ts`.
 */

/** Something to open. */
export interface SuggestionLink {
  readonly kind: 'article' | 'flow' | 'channel';
  readonly id: string;
  /** From the root of the help centre. */
  readonly path: string;
  readonly title: string;
}

export interface ReadyRule {
  readonly id: string;
  /** Empty: no event is needed. */
  readonly events: readonly string[];
  readonly withinDays: number;
  readonly atLeast: number;
  readonly amountAtLeast: number | null;
  readonly amountAtMost: number | null;
  /** Empty: any status, and no order too. */
  readonly orderStatus: readonly string[];
  readonly orderOverdueDays: number | null;
  /** Empty: any topic. */
  readonly topics: readonly string[];
  readonly page: string | null;
  readonly because: string;
  readonly line: string;
  readonly urgent: boolean;
  /** Best first. */
  readonly links: readonly SuggestionLink[];
}

export interface ReadyContext {
  readonly version: 1;
  /** BCP 47 tag of the texts. */
  readonly language: string;
  /** ISO 4217 code of amounts. */
  readonly currency: string;
  readonly byMeaning: { readonly because: string; readonly line: string };
  /** Read from top to bottom. */
  readonly rules: readonly ReadyRule[];
}

/** True when a value read from JSON is of this version, as far as its frame goes. What is inside was written by `prepareContext`. */
export function isReadyContext(value: unknown): value is ReadyContext {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    value.version === 1 &&
    'rules' in value &&
    Array.isArray(value.rules) &&
    'byMeaning' in value &&
    typeof value.byMeaning === 'object' &&
    value.byMeaning !== null
  );
}
