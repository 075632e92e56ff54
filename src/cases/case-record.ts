/**
 * A case as this device keeps it: the story, its number, and how far it has got. Plain data and the steps between
 * states; where it is kept is the page's business.
 */
import { parseCaseDraft } from './case-draft.ts';
import type { CaseDraft } from './case-draft.ts';
import { parseCaseStory } from './case-story.ts';
import type { CaseStory } from './case-story.ts';

/** How a case reached the company: by the site's own adapter, or by the customer's own hands; "app" is a form of the app. */
export const handOverWays = ['adapter', 'email', 'chat', 'phone', 'post', 'app'] as const;
export type HandOverWay = (typeof handOverWays)[number];

interface HandedOver {
  readonly way: HandOverWay;
  /** ISO time. */
  readonly at: string;
  /** The company's own number, once it is known. */
  readonly number: string | null;
}

export type CaseState =
  | { readonly kind: 'draft' }
  | ({ readonly kind: 'handed-over' } & HandedOver)
  | ({ readonly kind: 'answered'; readonly answeredAt: string } & HandedOver);

/** Where an answer should go, for adapters that ask. */
export interface CaseContact {
  readonly name: string;
  readonly email: string;
}

export interface CaseRecord {
  /** Made on this device: names the case here and wherever it goes. */
  readonly number: string;
  /** The same for each attempt to hand this case over, so that two that arrive are one. */
  readonly idempotencyKey: string;
  /** ISO times. */
  readonly createdAt: string;
  readonly changedAt: string;
  readonly story: CaseStory;
  readonly contact: CaseContact;
  readonly state: CaseState;
  /** The draft or question that it was made from, to tell what the customer has changed since; null for one begun on the page. */
  readonly origin: CaseDraft | null;
}

export function handedOver(record: CaseRecord, way: HandOverWay, now: Date, number: string | null = null): CaseRecord {
  return { ...record, changedAt: now.toISOString(), state: { kind: 'handed-over', way, at: now.toISOString(), number } };
}

/** Only what was handed over can be answered; anything else stays as it is. */
export function answered(record: CaseRecord, now: Date): CaseRecord {
  if (record.state.kind !== 'handed-over') return record;
  return { ...record, changedAt: now.toISOString(), state: { ...record.state, kind: 'answered', answeredAt: now.toISOString() } };
}

/** The answer did not help: the case waits again, as it was handed over. */
export function reopened(record: CaseRecord, now: Date): CaseRecord {
  if (record.state.kind !== 'answered') return record;
  const { way, at, number } = record.state;
  return { ...record, changedAt: now.toISOString(), state: { kind: 'handed-over', way, at, number } };
}

/** What storage holds, if it is of this shape. */
export function parseCaseRecord(value: unknown): CaseRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { number, idempotencyKey, createdAt, changedAt, contact, origin } = value;
  const story = parseCaseStory(value['story']);
  const state = parseState(value['state']);
  if (!isText(number) || !isText(idempotencyKey) || !isTime(createdAt) || !isTime(changedAt) || story === undefined || state === undefined)
    return undefined;
  return {
    number,
    idempotencyKey,
    createdAt,
    changedAt,
    story,
    contact: isRecord(contact) ? { name: textOf(contact['name']), email: textOf(contact['email']) } : { name: '', email: '' },
    state,
    origin: parseCaseDraft(origin) ?? null,
  };
}

function parseState(value: unknown): CaseState | undefined {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'draft') return { kind: 'draft' };
  const { at, answeredAt } = value;
  const way = handOverWays.find((known) => known === value['way']);
  if (way === undefined || !isTime(at)) return undefined;
  const number = isText(value['number']) ? value['number'] : null;
  if (value['kind'] === 'handed-over') return { kind: 'handed-over', way, at, number };
  if (value['kind'] === 'answered' && isTime(answeredAt)) return { kind: 'answered', way, at, number, answeredAt };
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
