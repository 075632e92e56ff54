/**
 * What is known of a customer's case before a person hears of it: filled from a flow and the question, edited by the
 * customer, and turned into a summary. Plain data: where it is kept and where it goes is decided elsewhere.
 */

export interface CaseFact {
  /** "Paid on" */
  readonly label: string;
  /** As the customer reads it: "14 November 2026". */
  readonly value: string;
}

export interface CaseEvidence {
  readonly what: string;
  /** The customer ticked it off. */
  readonly ready: boolean;
}

export interface CaseDraft {
  /** What it is about, in a few words: "Refund not received". */
  readonly reason: string;
  /** Id of a topic, to choose channels by. */
  readonly topic: string | null;
  readonly urgent: boolean;
  /** Ids of channels that suit the case, best first, as the flow's author chose; empty where nobody chose. */
  readonly channels: readonly string[];
  /** The question as it was typed in search. */
  readonly question: string | null;
  /** What the customer said in a flow, in order. */
  readonly facts: readonly CaseFact[];
  readonly orderNumber: string | null;
  /** Articles and flows that were read, by title. */
  readonly tried: readonly string[];
  readonly evidence: readonly CaseEvidence[];
  /** The outcome that the customer asks for. */
  readonly wish: string | null;
}

export const emptyCaseDraft: CaseDraft = {
  reason: '',
  topic: null,
  urgent: false,
  channels: [],
  question: null,
  facts: [],
  orderNumber: null,
  tried: [],
  evidence: [],
  wish: null,
};

/** What storage or a host hands over, if it is of this shape; unknown fields are left out. */
export function parseCaseDraft(value: unknown): CaseDraft | undefined {
  if (!isRecord(value) || typeof value['reason'] !== 'string') return undefined;
  return {
    reason: value['reason'],
    topic: textOrNull(value['topic']),
    urgent: value['urgent'] === true,
    channels: list(value['channels']).filter((id) => typeof id === 'string'),
    question: textOrNull(value['question']),
    facts: list(value['facts']).flatMap((fact) =>
      isRecord(fact) && typeof fact['label'] === 'string' && typeof fact['value'] === 'string'
        ? [{ label: fact['label'], value: fact['value'] }]
        : [],
    ),
    orderNumber: textOrNull(value['orderNumber']),
    tried: list(value['tried']).filter((title) => typeof title === 'string'),
    evidence: list(value['evidence']).flatMap((piece) =>
      isRecord(piece) && typeof piece['what'] === 'string' ? [{ what: piece['what'], ready: piece['ready'] === true }] : [],
    ),
    wish: textOrNull(value['wish']),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
