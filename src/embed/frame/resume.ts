/**
 * Where the customer left the panel, on an earlier page of the host: found again when the panel is opened without a
 * wish of its own, once for each page of the host.
 */
import type { Trail } from './trail.ts';

export interface Resume {
  /** Where to go, if there is such a place; the answer is given once. */
  takePlace(): string | undefined;
  /** The host or the customer has gone somewhere. */
  decline(): void;
}

/**
 * @param trail - as it was before this page
 * @param isFresh - this is the first page of a new frame
 */
export function createResume(trail: Trail, isFresh: boolean): Resume {
  let place = isFresh ? trail.at(-1) : undefined;
  return {
    takePlace() {
      const taken = place;
      place = undefined;
      return taken;
    },
    decline() {
      place = undefined;
    },
  };
}
