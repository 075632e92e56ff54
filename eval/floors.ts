/**
 * What search has to reach, by set: `npm test` holds the stored results against it. A floor that is not reached yet has
 * the goal beside it, so that the gap is in plain sight and nobody takes the floor for the goal.
 */

export interface Floor {
  /** Name of the set's file in eval/results/, without ".json". */
  readonly set: string;
  readonly measure: 'hitAt1' | 'hitAt3' | 'outOfScopeAuroc' | 'pairsRight' | 'costOfErrors';
  /** At least this; of a cost at most this. */
  readonly floor: number;
  /** Where it should be. */
  readonly goal?: number;
}

export const floors: readonly Floor[] = [
  { set: 'clinc150', measure: 'hitAt1', floor: 0.88 },
  { set: 'clinc150', measure: 'hitAt3', floor: 0.964 },
  { set: 'clinc150', measure: 'outOfScopeAuroc', floor: 0.948 },
  { set: 'site', measure: 'hitAt1', floor: 0.875, goal: 0.92 },
  { set: 'site', measure: 'hitAt3', floor: 0.95, goal: 0.99 },
  { set: 'site-strangers', measure: 'hitAt1', floor: 0.97 },
  { set: 'site-strangers', measure: 'hitAt3', floor: 0.99 },
  { set: 'site-opposites', measure: 'pairsRight', floor: 0.9 },
  { set: 'clinc150-typing-errors-seed-1', measure: 'costOfErrors', floor: 0.03 },
  { set: 'clinc150-typing-errors-seed-2', measure: 'costOfErrors', floor: 0.03 },
  { set: 'site-typing-errors-seed-1', measure: 'costOfErrors', floor: 0.03 },
  { set: 'site-typing-errors-seed-2', measure: 'costOfErrors', floor: 0.03 },
  { set: 'clinc150-keywords', measure: 'costOfErrors', floor: 0.13, goal: 0.04 },
  { set: 'site-keywords', measure: 'costOfErrors', floor: 0.215, goal: 0.04 },
];
