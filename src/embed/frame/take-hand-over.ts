/**
 * Cases that the help centre's own adapter hands to "the page around" (`src/cases/adapters/host.ts`): taken here, told to
 * the host, and answered once the host has said what became of them.
 */
import { handOverEvent } from '../../cases/adapters/host.ts';
import type { HandOverEventDetail } from '../../cases/adapters/host.ts';
import { accepted, failed } from '../../cases/adapters/case-adapter.ts';
import type { Command } from '../protocol/command.ts';
import type { Report } from '../protocol/report.ts';
import { reportSchema } from '../protocol/report.ts';

export interface HandOvers {
  /** The host says what became of a case. One that this page knows nothing of changes nothing. */
  answer(command: Extract<Command, { kind: 'handed-over' }>): void;
}

/** @param report - undefined while there is nobody to tell */
export function takeHandOvers(report: () => ((report: Report) => void) | undefined): HandOvers {
  const waiting = new Map<string, HandOverEventDetail['answer']>();
  document.addEventListener(handOverEvent, (event) => {
    const tell = report();
    if (tell === undefined || !isHandOver(event)) return;
    const { handOver, answer } = event.detail;
    const { record, contact, title, summary, language } = handOver;
    const call = record.idempotencyKey;
    const message = reportSchema.safeParse({
      ...{ kind: 'hand-over', call, number: record.number, title, summary, language, topic: record.story.topic },
      ...{ name: contact?.name ?? null, email: contact?.email ?? null },
    });
    // Too long for any message: the customer is offered the other ways.
    if (!message.success) return;
    event.preventDefault();
    waiting.set(call, answer);
    tell(message.data);
  });
  return {
    answer({ call, result, number }) {
      waiting.get(call)?.(result === 'accepted' ? accepted(number) : failed(result));
      waiting.delete(call);
    },
  };
}

function isHandOver(event: Event): event is CustomEvent<HandOverEventDetail> {
  return event instanceof CustomEvent;
}
