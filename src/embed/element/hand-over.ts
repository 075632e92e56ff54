/** A case on its way from the frame to the host's own `takeCase`, and what became of it on its way back. Never throws. */
import type { Wish } from '../protocol/command.ts';
import { mostNameLength } from '../protocol/limits.ts';
import type { ReportOf } from '../protocol/report.ts';
import type { TakeCase } from './help-methods.ts';

type Answer = Extract<Wish, { kind: 'handed-over' }>;

/** @param host - the element, on which the host's page may have set `takeCase` */
export async function handOver(host: object, { kind: _, ...handed }: ReportOf<'hand-over'>): Promise<Answer> {
  const answer = (result: Answer['result'], number?: string): Answer => ({ kind: 'handed-over', call: handed.call, result, number });
  const take: unknown = Reflect.get(host, 'takeCase');
  if (!isTakeCase(take)) return answer('nobody');
  try {
    const taken: unknown = await take(handed);
    if (typeof taken !== 'object' || taken === null || !('accepted' in taken) || taken.accepted !== true) return answer('refused');
    const number: unknown = Reflect.get(taken, 'number');
    return answer('accepted', typeof number === 'string' && number !== '' ? number.slice(0, mostNameLength) : undefined);
  } catch {
    return answer('broken');
  }
}

function isTakeCase(value: unknown): value is TakeCase {
  return typeof value === 'function';
}
