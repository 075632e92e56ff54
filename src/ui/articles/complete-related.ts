/** A writer's list of related articles, completed from those that are near in meaning. Pure. */

const mostShown = 5;

/**
 * @param own - the article itself, which is never related to itself
 * @param chosen - by the writer: all of them are shown, first and in their order
 * @param near - nearest first
 */
export function completeRelated(own: string, chosen: readonly string[], near: readonly string[]): readonly string[] {
  const added = near.filter((id) => id !== own && !chosen.includes(id));
  return [...chosen, ...added.slice(0, Math.max(0, mostShown - chosen.length))];
}
