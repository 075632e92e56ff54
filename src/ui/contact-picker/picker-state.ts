/**
 * What somebody has chosen in the picker of the contact page. Kept in this tab (sessionStorage), never in the address:
 * what a person cannot do belongs in no log. Their needs are kept on the device only where they ask for it.
 */
import type { Urgency } from '../../channels/pick-channels.ts';
import type { ChannelNeed } from '../../content/channel-schema.ts';

export interface PickerNeeds {
  readonly cannot: readonly ChannelNeed[];
  readonly needsInterpreter: boolean;
  /** Languages beside English that a channel of its own serves: "bfi". */
  readonly ownLanguages: readonly string[];
}

export interface PickerState extends PickerNeeds {
  readonly topic: string | null;
  readonly urgency: Urgency | null;
  /** Ids of channels whose time has come. */
  readonly ripe: readonly string[];
}

export const noNeeds: PickerNeeds = { cannot: [], needsInterpreter: false, ownLanguages: [] };
export const emptyPickerState: PickerState = { topic: null, urgency: null, ripe: [], ...noNeeds };

const needs: readonly ChannelNeed[] = ['speaking', 'hearing', 'writing', 'signing-in'];
const urgencies: readonly Urgency[] = ['danger', 'today', 'none'];

export function hasNeeds({ cannot, needsInterpreter, ownLanguages }: PickerNeeds): boolean {
  return cannot.length > 0 || needsInterpreter || ownLanguages.length > 0;
}

export function parsePickerState(text: string | null): PickerState | undefined {
  const value = parseObject(text);
  const parsed = parseNeeds(value);
  if (value === undefined || parsed === undefined) return undefined;
  return {
    ...parsed,
    topic: typeof value['topic'] === 'string' ? value['topic'] : null,
    urgency: urgencies.find((urgency) => urgency === value['urgency']) ?? null,
    ripe: texts(value['ripe']),
  };
}

/** @param text - what storage holds */
export function parsePickerNeeds(text: string | null): PickerNeeds | undefined {
  return parseNeeds(parseObject(text));
}

function parseNeeds(value: Readonly<Record<string, unknown>> | undefined): PickerNeeds | undefined {
  if (value === undefined) return undefined;
  const cannot = texts(value['cannot']);
  return {
    cannot: needs.filter((need) => cannot.includes(need)),
    needsInterpreter: value['needsInterpreter'] === true,
    ownLanguages: texts(value['ownLanguages']),
  };
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}
