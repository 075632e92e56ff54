/** From what the picker, the tab and the device know, to a request for channels; and what the picker starts with. */
import type { CaseDraft } from '../../cases/case-draft.ts';
import type { PickableChannel } from '../../channels/channel.ts';
import type { PickRequest, Urgency } from '../../channels/pick-channels.ts';
import { emptyPickerState, noNeeds } from './picker-state.ts';
import type { PickerNeeds, PickerState } from './picker-state.ts';

export interface PickerSituation {
  readonly draft: CaseDraft | undefined;
  /** Articles were opened from results, or a guide was walked. */
  readonly tried: boolean;
  /** The channel that the address names: `/contact/#chat`. */
  readonly linked: PickableChannel | null;
  readonly now: Date;
}

export function requestOf(state: PickerState, { draft, tried, linked, now }: PickerSituation): PickRequest {
  const wished = linked === null ? [] : [linked.id];
  return {
    topic: state.topic,
    urgency: state.urgency,
    cannot: new Set(state.cannot),
    languages: [
      ...(state.needsInterpreter ? [] : ['en']),
      ...state.ownLanguages,
      ...(linked?.languages ?? []).filter((language) => language !== 'en'),
    ],
    triedSelfService: tried,
    preferred: [...wished, ...(draft?.channels ?? []).filter((id) => !wished.includes(id))],
    ripe: new Set([...state.ripe, ...wished]),
    now,
  };
}

/** What was chosen in this tab; else what the draft says, with the needs that the device remembers. */
export function startingState(
  kept: PickerState | undefined,
  needs: PickerNeeds | undefined,
  draft: CaseDraft | undefined,
  channels: readonly Pick<PickableChannel, 'id' | 'urgent'>[],
): PickerState {
  const fromDraft = { topic: draft?.topic ?? null, urgency: urgencyOf(draft, channels) };
  if (kept === undefined) return { ...emptyPickerState, ...(needs ?? noNeeds), ...fromDraft };
  return { ...kept, topic: fromDraft.topic ?? kept.topic, urgency: fromDraft.urgency ?? kept.urgency };
}

/** An urgent case whose guide names a line for dangers is one; any other, such as a debt that weighs, is due today. */
function urgencyOf(draft: CaseDraft | undefined, channels: readonly Pick<PickableChannel, 'id' | 'urgent'>[]): Urgency | null {
  if (draft?.urgent !== true) return null;
  const names = channels.filter(({ id }) => draft.channels.includes(id));
  return names.length === 0 || names.some(({ urgent }) => urgent) ? 'danger' : 'today';
}
