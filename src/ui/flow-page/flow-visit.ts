/**
 * Where one visitor is in one flow: the address is the truth, and what they see follows from it. Each answer is an
 * entry of the browser's history. Going back keeps the answers: they are known to the page, and put into the
 * address of the entry it came back to. Draws nothing.
 */
import { localDay } from '../../flows/calendar-day.ts';
import { formatFlowAddress, parseFlowAddress } from '../../flows/flow-address.ts';
import { noAnswers } from '../../flows/flow-answer.ts';
import type { FlowAnswer, FlowAnswers } from '../../flows/flow-answer.ts';
import { answerQuestion, freshFlow, viewFlow } from '../../flows/flow-state.ts';
import type { FlowState, FlowView } from '../../flows/flow-state.ts';
import type { ReadyFlow } from '../../flows/ready-flow.ts';

export interface FlowVisit {
  readonly view: FlowView;
  /** Address of an answer to the question that is shown. */
  addressOf(answer: FlowAnswer): string;
  /** Address of a question that was answered, to change it. */
  addressOfQuestion(id: string): string;
  /** Address of the answers to check; null for none. */
  readonly checkAddress: string;
  /** Address of the outcome after the check. */
  addressOfOutcome(id: string): string;
  answer(answer: FlowAnswer): void;
  /** To another place with the same answers: a question, an outcome, or null for where they lead. */
  goTo(at: string | null): void;
  /** As `goTo`, by the browser's own Back where that leads there. */
  goBackTo(at: string | null): void;
  restart(): void;
}

/** What stands beside an address in the history: whose answers it is part of, and where one came from. */
interface HistoryMark {
  readonly flowVisit: number;
  readonly before: string | null;
}

/** @param draw - called after every change, not for the first view */
export function startFlowVisit(flow: ReadyFlow, draw: (visit: FlowVisit) => void): FlowVisit {
  const today = (): string => localDay(new Date());
  let state = parseFlowAddress(flow, location.hash);
  let known: FlowAnswers = state.answers;
  let visitNumber = markOf(history.state)?.flowVisit ?? Date.now();
  let view = viewFlow(flow, state, today());

  const show = (next: FlowState): void => {
    state = next;
    known = next.answers;
    view = viewFlow(flow, next, today());
    draw(visit);
  };
  const push = (next: FlowState): void => {
    const mark: HistoryMark = { flowVisit: visitNumber, before: placeOf(view) };
    history.pushState(mark, '', formatFlowAddress(next));
    show(next);
  };
  const replaceAddress = (next: FlowState): void => {
    const mark: HistoryMark = { flowVisit: visitNumber, before: markOf(history.state)?.before ?? null };
    history.replaceState(mark, '', formatFlowAddress(next));
  };

  const visit: FlowVisit = {
    get view() {
      return view;
    },
    addressOf: (answer) =>
      view.kind === 'question' ? formatFlowAddress(answerQuestion(flow, state, view.id, answer, today())) : formatFlowAddress(state),
    addressOfQuestion: (id) => formatFlowAddress({ answers: state.answers, at: id }),
    get checkAddress() {
      return formatFlowAddress({ answers: state.answers, at: null });
    },
    addressOfOutcome: (id) => formatFlowAddress({ answers: state.answers, at: id }),
    answer(answer) {
      if (view.kind !== 'question') return;
      const next = answerQuestion(flow, state, view.id, answer, today());
      // Back then finds the question with its answer.
      replaceAddress({ answers: next.answers, at: view.id });
      push(next);
    },
    goTo: (at) => {
      push({ answers: state.answers, at });
    },
    goBackTo(at) {
      const place = placeOf(viewFlow(flow, { answers: state.answers, at }, today()));
      if (markOf(history.state)?.before === place) history.back();
      else push({ answers: state.answers, at });
    },
    restart() {
      visitNumber = Date.now();
      known = noAnswers;
      push(freshFlow);
    },
  };

  addEventListener('popstate', (event) => {
    const read = parseFlowAddress(flow, location.hash);
    // An address that somebody typed or pasted says all there is. An entry of this visit says the place alone: the
    // answers are the newest that were given, wherever one goes.
    if (markOf(event.state)?.flowVisit !== visitNumber) {
      show(read);
      return;
    }
    const place: FlowState = { answers: known, at: read.at ?? placeOf(viewFlow(flow, read, today())) };
    replaceAddress(place);
    show(place);
  });
  return visit;
}

/** The question, the outcome, or null for the check. */
function placeOf(view: FlowView): string | null {
  return view.kind === 'check' ? null : view.id;
}

function markOf(value: unknown): HistoryMark | undefined {
  if (typeof value !== 'object' || value === null || !('flowVisit' in value) || typeof value.flowVisit !== 'number') return undefined;
  return { flowVisit: value.flowVisit, before: 'before' in value && typeof value.before === 'string' ? value.before : null };
}
