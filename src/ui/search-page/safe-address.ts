/**
 * The address as it may be asked, kept and shared: without what the guard finds in its question. A link of somebody
 * else's that holds too much loses it in the history, too.
 */
import { maskOnDemand } from '../../guard/mask-on-demand.ts';
import type { AskedAddress } from './question-address.ts';

/** Rejects where the guard is needed and cannot be loaded. */
export async function safeAddress(asked: AskedAddress): Promise<AskedAddress> {
  return { ...asked, question: (await maskOnDemand(asked.question.trim())).trim() };
}
