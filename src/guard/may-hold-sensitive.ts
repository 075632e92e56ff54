/** A glance that costs nothing, for places that load the guard only when it may have something to say. Pure. */

/** False: the guard finds nothing in this text. True: it is worth asking. */
export function mayHoldSensitive(text: string): boolean {
  // Without a digit only a password can be found, by its name; full-width letters spell that too.
  return /\p{Nd}|pass|pw|[\uff00-\uffef]/iu.test(text);
}
