/**
 * The contact page with script: reads the picker, asks src/channels what suits, and puts the cards in that order.
 * A link to one channel (`/contact/#chat`), or a guide that names some, counts as a wish for it.
 */
import { channels } from 'virtual:channels';
import type { PickableChannel } from '../../channels/channel.ts';
import { pickChannels } from '../../channels/pick-channels.ts';
import { askedQuestion } from '../asked-question/asked-question.ts';
import { keptDraft } from '../carried-case/kept-draft.ts';
import { speakAfterPause } from '../live-region/speak-after-pause.ts';
import { arrangeCards } from './arrange-cards.ts';
import { readPicker, writePicker } from './picker-form.ts';
import { requestOf, startingState } from './picker-request.ts';
import { hasNeeds } from './picker-state.ts';
import type { PickerState } from './picker-state.ts';
import { forgetNeeds, keepNeeds, keepPickerState, keptNeeds, keptPickerState } from './picker-store.ts';

const form = document.querySelector<HTMLFormElement>('[data-picker]');
const places = document.querySelector<HTMLElement>('[data-contact-channels]');
if (form !== null && places !== null) start(form, places);

function start(picker: HTMLFormElement, list: HTMLElement): void {
  const says = list.querySelector<HTMLElement>('[data-contact-says]');
  const speaker = speakAfterPause((text) => {
    if (says !== null) says.textContent = text;
  });
  const draft = keptDraft();
  const linked = (): PickableChannel | null => channels.find(({ id }) => id === location.hash.slice(1)) ?? null;
  const tried = (draft?.tried.length ?? 0) > 0 || typeof askedQuestion()?.path === 'string';

  const show = (state: PickerState, isAnswer: boolean): void => {
    const request = requestOf(state, { tried, linked: linked(), draft: keptDraft(), now: new Date() });
    const picked = pickChannels(channels, request);
    arrangeCards(list, picked, topicTitle(picker, state.topic), isTold(state) || request.preferred.length > 0);
    showKept(picker, state);
    const first = picked.channels[0];
    if (isAnswer && first !== undefined)
      speaker.speak(`Best for you: ${first.channel.title}. ${picked.channels.length - 1} other ways below.`);
  };

  const initial = startingState(keptPickerState(), keptNeeds(), draft, channels);
  writePicker(picker, initial, keptNeeds() !== undefined);
  show(initial, false);

  picker.addEventListener('submit', (event) => event.preventDefault());
  picker.addEventListener('change', () => {
    const { state, remember } = readPicker(picker);
    keepPickerState(state);
    if (remember && hasNeeds(state)) keepNeeds(state);
    else forgetNeeds();
    show(state, true);
  });
  picker.querySelector('[data-picker-forget]')?.addEventListener('click', () => {
    forgetNeeds();
    const state: PickerState = { ...readPicker(picker).state, cannot: [], needsInterpreter: false, ownLanguages: [] };
    keepPickerState(state);
    writePicker(picker, state, false);
    show(state, true);
    picker.querySelector<HTMLElement>('summary')?.focus();
  });
  addEventListener('hashchange', () => show(readPicker(picker).state, false));
  document.addEventListener('waymark:case-draft', () => {
    const state = startingState(readPicker(picker).state, undefined, keptDraft(), channels);
    writePicker(picker, state, keptNeeds() !== undefined);
    show(state, false);
  });
}

function isTold(state: PickerState): boolean {
  return state.topic !== null || state.urgency !== null || state.ripe.length > 0 || hasNeeds(state);
}

function topicTitle(picker: HTMLFormElement, topic: string | null): string | null {
  return topic === null ? null : ([...picker.querySelectorAll('option')].find(({ value }) => value === topic)?.textContent ?? null);
}

/** What is kept on the device stands in view, with the way to forget it, also while the list is folded. */
function showKept(picker: HTMLFormElement, state: PickerState): void {
  const kept = picker.querySelector<HTMLElement>('[data-picker-kept]');
  const words = picker.querySelector<HTMLElement>('[data-picker-kept-words]');
  const count = picker.querySelector<HTMLElement>('[data-picker-count]');
  const chosen = state.cannot.length + Number(state.needsInterpreter) + state.ownLanguages.length;
  if (count !== null) count.textContent = chosen === 0 ? '' : `(${chosen} chosen)`;
  if (kept === null || words === null) return;
  kept.hidden = keptNeeds() === undefined;
  words.textContent = 'What you cannot do is remembered on this device only.';
}
