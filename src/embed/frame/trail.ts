/**
 * Where the customer has been in the panel, for its own way back. The browser's history is the host's: the panel adds
 * nothing to it, so that the host's Back goes where the host's customer expects.
 */
import { keep, readKept } from './frame-storage.ts';

const key = 'waymark:embed-trail';
const mostPlaces = 30;
const nameMark = 'waymark ';

/** Places from the root of the site with query and fragment, the present one last. */
export type Trail = readonly string[];

export function readTrail(): Trail {
  const kept = readKept(key);
  if (Array.isArray(kept)) return kept.filter((place: unknown): place is string => typeof place === 'string' && place.startsWith('/'));
  return window.name.startsWith(nameMark) ? window.name.slice(nameMark.length).split(' ') : [];
}

export function keepTrail(trail: Trail): void {
  if (keep(key, trail)) return;
  // Storage is forbidden in a frame of another site: the frame's own name goes along from page to page. A host that leads
  // the frame to itself could read it, so it holds no question and no answer, only which pages were seen.
  window.name = nameMark + trail.map((place) => place.split(/[?#]/, 1)[0]).join(' ');
}

/** A page was opened, or says that it has another address now. */
export function arriveAt(trail: Trail, place: string): Trail {
  if (trail.at(-1) === place) return trail;
  // Back, by whatever way: what lay ahead is forgotten.
  if (trail.at(-2) === place) return trail.slice(0, -1);
  return [...trail, place].slice(-mostPlaces);
}

/** The present place has another address: a filter, a half-typed question. */
export function renamePlace(trail: Trail, place: string): Trail {
  return [...trail.slice(0, -1), place];
}

export function placeBefore(trail: Trail): string | undefined {
  return trail.at(-2);
}
