/** A first visit on a slow line, told in order: what had come when, and what answered from then on. */
import type { Manifest } from '../../src/index/manifest.ts';
import { categoryOf } from './byte-categories.ts';
import type { ServedRequest } from './counting-server.ts';
import type { FirstVisit } from './first-visit.ts';

export interface SlowLineEntry {
  /** Milliseconds since the start of the navigation. */
  readonly atMs: number;
  readonly what: string;
  /** Of the files that had come whole by then. */
  readonly bytesSoFar: number;
}

export function slowLineLog(
  visit: FirstVisit,
  requests: readonly ServedRequest[],
  manifest: Manifest,
  ofIntent: ReadonlySet<string>,
): readonly SlowLineEntry[] {
  const sent = [...requests].sort((a, b) => a.at - b.at);
  const bytesAt = (at: number): number => sent.filter((request) => request.at <= at).reduce((sum, { bytes }) => sum + bytes, 0);
  const entries: { at: number; what: string }[] = [];
  const categories = new Set(sent.map(({ path }) => categoryOf(path, manifest, ofIntent)));
  for (const category of categories) {
    const own = sent.filter(({ path }) => categoryOf(path, manifest, ofIntent) === category);
    const last = own.at(-1);
    if (last !== undefined) entries.push({ at: last.at, what: `here: ${category} (${own.length} ${own.length === 1 ? 'file' : 'files'})` });
  }
  const answers = new Set<string>();
  for (const event of visit.events) {
    if (event.kind === 'state' && event.state.kind === 'ready')
      entries.push({ at: event.at, what: `ready: ${event.state.encoder} encoder` });
    if (event.kind === 'drawn' && !answers.has(event.level)) {
      answers.add(event.level);
      entries.push({ at: event.at, what: `on the screen: the answer by ${event.level}` });
    }
  }
  return entries
    .sort((a, b) => a.at - b.at)
    .map(({ at, what }) => ({ atMs: Math.round(at - visit.startedAt), what, bytesSoFar: bytesAt(at) }));
}
