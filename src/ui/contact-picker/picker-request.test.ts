// What a draft, a link and the device's memory make of a request for channels.
import { expect, it } from 'vitest';
import { emptyCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';
import type { PickableChannel } from '../../channels/channel.ts';
import { requestOf, startingState } from './picker-request.ts';
import { emptyPickerState, noNeeds } from './picker-state.ts';

const signing: PickableChannel = {
  id: 'bsl',
  kind: 'video',
  title: 'British Sign Language',
  bestFor: [],
  urgent: false,
  needs: [],
  limits: [],
  languages: ['bfi'],
  otherLanguages: 'none',
  takesSummary: false,
};
const channels = [
  { id: 'phone', urgent: false },
  { id: 'security-line', urgent: true },
];
const urgentDraft = (names: readonly string[]): CaseDraft => ({ ...emptyCaseDraft, topic: 'billing', urgent: true, channels: names });
const situation = { draft: undefined, tried: false, linked: null, now: new Date('2026-11-24T12:00:00Z') };

it('an urgent case is a danger where its guide names a line for dangers, or none at all', () => {
  expect(startingState(undefined, undefined, urgentDraft(['security-line']), channels).urgency).toBe('danger');
  expect(startingState(undefined, undefined, urgentDraft([]), channels).urgency).toBe('danger');
});

it('an urgent case whose guide names other channels is due today', () => {
  expect(startingState(undefined, undefined, urgentDraft(['phone']), channels).urgency).toBe('today');
});

it('the needs that the device remembers hold until something was chosen in this tab', () => {
  const needs = { ...noNeeds, cannot: ['hearing' as const] };

  expect(startingState(undefined, needs, undefined, channels).cannot).toEqual(['hearing']);
  expect(startingState(emptyPickerState, needs, undefined, channels).cannot).toEqual([]);
});

it('what a draft says replaces what was chosen before it', () => {
  const kept = { ...emptyPickerState, topic: 'security', urgency: 'none' as const };

  expect(startingState(kept, undefined, urgentDraft(['phone']), channels)).toMatchObject({ topic: 'billing', urgency: 'today' });
});

it('somebody who needs an interpreter is not taken to speak English', () => {
  expect(requestOf({ ...emptyPickerState, needsInterpreter: true }, situation).languages).toEqual([]);
  expect(requestOf(emptyPickerState, situation).languages).toEqual(['en']);
});

it('a link to one channel wishes for it, before those of the guide, and speaks its language', () => {
  const request = requestOf(emptyPickerState, { ...situation, linked: signing, draft: urgentDraft(['phone', 'bsl']) });

  expect(request.preferred).toEqual(['bsl', 'phone']);
  expect(request.languages).toContain('bfi');
});
