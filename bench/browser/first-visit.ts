/** A first visit to the search page with a question in its address: when words, the light and the full encoder answered. */
import type { CountingServer } from './counting-server.ts';
import type { SearchEvent } from './search-log.ts';
import { visitor } from './visitor.ts';
import type { Memory, Visitor, VisitorOptions } from './visitor.ts';

/** Milliseconds from the start of the navigation; null for what did not happen. */
export interface Milestones {
  /** The first list, by words, is on the screen. */
  readonly words: number | null;
  /** The first list by meaning is on the screen. */
  readonly meaning: number | null;
  /** The full encoder answers from here on. */
  readonly full: number | null;
}

export interface FirstVisit {
  readonly milestones: Milestones;
  readonly memory: Memory;
  /** Of an empty page of the site. */
  readonly memoryBefore: Memory;
  readonly events: readonly SearchEvent[];
  /** Start of the navigation, milliseconds since 1970. */
  readonly startedAt: number;
}

export const firstQuestion = 'they took the money twice';

/**
 * @param origin - the server's, or that of a slow line to it
 * @param stay - what the visitor does before leaving
 */
export async function firstVisit(
  server: CountingServer,
  origin: string,
  options: VisitorOptions,
  stay?: (someone: Visitor) => Promise<void>,
): Promise<FirstVisit> {
  const someone = await visitor(origin, options);
  try {
    const memoryBefore = await someone.memory();
    await someone.forgetPeak();
    server.forget();
    const opened = await openSearch(someone, origin, options);
    const memory = await someone.memory();
    await stay?.(someone);
    return { ...opened, memory, memoryBefore };
  } finally {
    await someone.leave();
  }
}

/** Opens the search page and waits until everything that will come has come. */
export async function openSearch(
  someone: Visitor,
  origin: string,
  { memoryGiB = 8 }: VisitorOptions = {},
): Promise<Pick<FirstVisit, 'milestones' | 'events' | 'startedAt'>> {
  await someone.page.goto(`${origin}/search/?q=${encodeURIComponent(firstQuestion)}`, { waitUntil: 'commit' });
  const startedAt = await someone.page.evaluate(() => performance.timeOrigin);
  const most = 300_000;
  await someone.waitFor('an answer by meaning', (event) => event.kind === 'drawn' && event.level === 'meaning', most);
  if (memoryGiB >= 4) await someone.waitFor('the full encoder', isFullReady, most);
  const events = await someone.log();
  const since = (event: SearchEvent | undefined): number | null => (event === undefined ? null : event.at - startedAt);
  const milestones = {
    words: since(events.find((event) => event.kind === 'drawn')),
    meaning: since(events.find((event) => event.kind === 'drawn' && event.level === 'meaning')),
    full: since(events.find(isFullReady)),
  };
  return { milestones, events, startedAt };
}

function isFullReady(event: SearchEvent): boolean {
  return event.kind === 'state' && event.state.kind === 'ready' && event.state.encoder === 'full';
}
