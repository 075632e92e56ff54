/**
 * A guided flow as a state machine for apps that draw it themselves. The rules are those of `src/flows/`; what is here
 * turns what an app has at hand (texts, numbers) into answers, and says what is wrong with them.
 */
import { withAbsoluteHtmlLinks } from '../../passages/rendition/absolute-links.ts';
import { localDay } from '../../flows/calendar-day.ts';
import { answerText } from '../../flows/answer-text.ts';
import { formatFlowAddress } from '../../flows/flow-address.ts';
import type { FlowAnswer } from '../../flows/flow-answer.ts';
import { answerQuestion, freshFlow, viewFlow } from '../../flows/flow-state.ts';
import type { FlowState, FlowView } from '../../flows/flow-state.ts';
import { questionOf } from '../../flows/ready-flow.ts';
import type { ReadyQuestion } from '../../flows/ready-flow.ts';
import type { FlowStep } from '../../flows/walk-flow.ts';
import type { FlowDocument } from './flow-document.ts';
import type { FlowRunAnswer, FlowRunView } from './flow-run-view.ts';
import { FlowAnswerError, readFlowAnswer } from './read-flow-answer.ts';

/** A guided flow under way. Nothing of it leaves the page. */
export interface FlowRun {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly urgent: boolean;
  /** What to show now. A new object at each change. */
  readonly view: FlowRunView;
  /** Address of the same place on the help centre's own page, answers included. */
  readonly url: string;
  /**
   * Answers the question that is shown: an option's value, a day "2026-11-24", an amount (24.5, or a text such as
   * "£24.50"), or null for "I do not know".
   * @throws FlowAnswerError; the state stays as it was
   */
  answer(value: string | number | null): FlowRunView;
  /** The question before. On the first question, nothing. */
  back(): FlowRunView;
  /** Back to a question that was answered, to change it. Answers after it are kept as far as they still apply. */
  change(id: string): FlowRunView;
  /** From the check to the outcome. */
  confirm(): FlowRunView;
  restart(): FlowRunView;
  /** Called at each change. Returns the end of it. */
  subscribe(listener: (view: FlowRunView) => void): () => void;
}

export interface FlowRunParts {
  readonly origin: string;
  readonly language: string;
  readonly currency: string;
  /** Today on the customer's device, "2026-11-24"; that of the clock unless told. */
  readonly today?: () => string;
}

export function createFlowRun(
  { flow, outcomes }: FlowDocument,
  { origin, language, currency, today = () => localDay(new Date()) }: FlowRunParts,
): FlowRun {
  let state: FlowState = freshFlow;
  const listeners = new Set<(view: FlowRunView) => void>();
  const look = (): FlowView => viewFlow(flow, state, today());
  let view = draw(look());

  const set = (next: FlowState): FlowRunView => {
    state = next;
    view = draw(look());
    for (const listener of listeners) listener(view);
    return view;
  };

  return {
    id: flow.id,
    title: flow.title,
    description: flow.description,
    urgent: flow.urgent,
    get view() {
      return view;
    },
    get url() {
      return `${origin}/flows/${flow.id}/${formatFlowAddress(state)}`;
    },
    answer(value) {
      const shown = look();
      if (shown.kind !== 'question') throw new FlowAnswerError('no-question', `nothing is asked at this moment: show the ${shown.kind}`);
      return set(answerQuestion(flow, state, shown.id, readFlowAnswer(shown.question, value, today()), today()));
    },
    back() {
      const shown = look();
      if (shown.kind === 'question') return shown.before === null ? view : set({ ...state, at: shown.before });
      const last = shown.steps.at(-1)?.id;
      return set(last === undefined ? freshFlow : { ...state, at: last });
    },
    change: (id) => set({ ...state, at: id }),
    confirm() {
      const shown = look();
      return shown.kind === 'check' ? set({ ...state, at: shown.outcomeId }) : view;
    },
    restart: () => set(freshFlow),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };

  function draw(shown: FlowView): FlowRunView {
    const answered = shown.steps.map((step) => inWords(step));
    switch (shown.kind) {
      case 'question': {
        const { question } = shown;
        return {
          kind: 'question',
          id: shown.id,
          asks: question.kind,
          question: question.ask,
          hint: question.hint,
          options: question.kind === 'choice' ? question.options.map(({ value, label, hint }) => ({ value, label, hint })) : [],
          when: question.kind === 'date' ? question.when : 'any',
          maySkip: question.kind !== 'choice' && question.maySkip,
          given: shown.given === undefined ? undefined : plainAnswer(shown.given),
          progress: shown.progress,
          answered,
          canGoBack: shown.before !== null,
        };
      }
      case 'check':
        return { kind: 'check', answered };
      case 'outcome': {
        const { title, urgent, action } = shown.outcome;
        const extra = Object.hasOwn(outcomes, shown.id) ? outcomes[shown.id] : undefined;
        return {
          kind: 'outcome',
          id: shown.id,
          title,
          html: withAbsoluteHtmlLinks(extra?.html ?? '', origin),
          urgent,
          links: extra?.links ?? [],
          deadlines: shown.deadlines.map(({ deadline, day, daysLeft }) => ({
            label: deadline.label,
            day,
            daysLeft,
            text: day === null ? deadline.unknown : answerText(dayQuestion, { kind: 'date', day }, { language, currency }),
          })),
          evidence: shown.evidence.map(({ id, what, why, example }) => ({ id, what, why, example })),
          action,
          answered,
        };
      }
    }
  }

  function inWords({ id, answer }: FlowStep): FlowRunAnswer {
    const question = questionOf(flow, id) ?? dayQuestion;
    return { id, label: question.label, text: answerText(question, answer, { language, currency }) };
  }
}

/** Lends its kind to a day that no question asked for. */
const dayQuestion: ReadyQuestion = { kind: 'date', ask: '', hint: null, label: '', when: 'any', maySkip: false, next: [] };

function plainAnswer(answer: FlowAnswer): string | number | null {
  switch (answer.kind) {
    case 'choice':
      return answer.value;
    case 'date':
      return answer.day;
    case 'amount':
      return answer.hundredths / 100;
    case 'skipped':
      return null;
  }
}
