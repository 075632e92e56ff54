/** What was computed before, by the hash of all that it was computed from. Where it is kept is the caller's affair. */

export interface HashMemory<Value> {
  readonly get: (hash: string) => Value | undefined;
  readonly set: (hash: string, value: Value) => unknown;
}

/**
 * @param hash - of all that `compute` depends on
 * @throws whatever `compute` throws; nothing is remembered then
 */
export function remembered<Value>(memory: HashMemory<Value>, hash: string, compute: () => Value): Value {
  const value = memory.get(hash) ?? compute();
  memory.set(hash, value);
  return value;
}
