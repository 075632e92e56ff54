/** The headless package for the elements, fetched with the first need of it and never before. One help centre serves all elements of a page. */
import type { SearchRequest } from '../../client/search.ts';
import type { Answer } from '../../search/answer.ts';
import type { Waymark, sharedWaymark } from '../headless/create-waymark.ts';

interface HeadlessModule {
  readonly sharedWaymark: typeof sharedWaymark;
}

/** Rejects when the help centre's script cannot be had; browsers try again at the next call. */
export async function loadHelp(origin: string): Promise<Waymark> {
  const module: unknown = await import(/* @vite-ignore */ `${origin}/embed/headless.js`);
  if (!isHeadlessModule(module)) throw new TypeError(`${origin}/embed/headless.js is of another version`);
  return module.sharedWaymark(origin);
}

/** Loads the encoder unless the visitor saves data, the device is small, or it is there already. */
export async function loadMeaning(help: Waymark): Promise<void> {
  const state = await help.prepare();
  if (state.kind === 'words-only' && state.reason === 'not-wanted') help.loadEncoder();
}

/** By words where they are sure enough, which costs little; else by meaning too. */
export async function askWordsFirst(help: Waymark, question: string, request: SearchRequest): Promise<Answer> {
  const byWords = await help.search(question, request);
  if (byWords.confidence === 'answer' || byWords.level === 'meaning') return byWords;
  await loadMeaning(help);
  return help.search(question, request);
}

function isHeadlessModule(value: unknown): value is HeadlessModule {
  return typeof value === 'object' && value !== null && 'sharedWaymark' in value && typeof value.sharedWaymark === 'function';
}
