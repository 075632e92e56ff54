/** Asks questions in a page as a person does, and reads the times of each from the page's log. */
import { percentile } from '../../eval/measures.ts';
import type { SearchEvent } from './search-log.ts';
import type { Visitor } from './visitor.ts';

export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

export interface QuestionTimes {
  readonly questions: number;
  /** From the key press to the frame with the answer. */
  readonly endToEnd: Quantiles;
  /** From the page's message to the worker to the worker's answer. */
  readonly roundTrip: Quantiles;
  /** Share of the questions that were answered by meaning. */
  readonly byMeaning: number;
}

/** Pause between questions: longer than what a page does after an answer. */
const pauseMs = 60;

/** Whole questions on the search page, with Enter; each waits for its last answer. */
export async function askWithEnter(someone: Visitor, questions: readonly string[]): Promise<QuestionTimes> {
  const pressed = await someone.page.evaluate(
    async ({ texts, pause }) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-page] input[name="q"]');
      const form = input?.form ?? null;
      if (input === null || form === null) throw new Error('The page is not the search page.');
      const starts: { question: string; at: number }[] = [];
      for (const question of texts) {
        input.value = question;
        starts.push({ question, at: performance.timeOrigin + performance.now() });
        form.requestSubmit();
        const until = performance.now() + 20_000;
        const isAnswered = (): boolean => {
          const asked = globalThis.searchLog.findLast((event) => event.kind === 'asked' && event.question === question);
          if (asked?.kind !== 'asked') return false;
          const last = globalThis.searchLog.find((event) => event.kind === 'answered' && event.id === asked.id && event.isLast);
          return (
            last !== undefined &&
            globalThis.searchLog.some((event) => event.kind === 'drawn' && event.id === asked.id && event.at >= last.at)
          );
        };
        while (!isAnswered() && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return starts;
    },
    { texts: questions, pause: pauseMs },
  );
  return summarise(pressed, await someone.log(), false);
}

/** Letter by letter in the box of an ordinary page, where suggestions come by words. */
export async function typeLetters(someone: Visitor, questions: readonly string[]): Promise<QuestionTimes> {
  const pressed = await someone.page.evaluate(
    async ({ texts, pause }) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-box="suggestions"] input[name="q"]');
      if (input === null) throw new Error('The page has no box with suggestions.');
      input.focus();
      const starts: { question: string; at: number }[] = [];
      for (const text of texts) {
        for (let length = 2; length <= text.length; length += 1) {
          const question = text.slice(0, length).trim();
          if (question.length < 2 || question.length < length) continue;
          input.value = question;
          starts.push({ question, at: performance.timeOrigin + performance.now() });
          input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
      return starts;
    },
    { texts: questions, pause: pauseMs * 2 },
  );
  return summarise(pressed, await someone.log(), true);
}

function summarise(
  pressed: readonly { readonly question: string; readonly at: number }[],
  log: readonly SearchEvent[],
  typing: boolean,
): QuestionTimes {
  const endToEnd: number[] = [];
  const roundTrip: number[] = [];
  let meaning = 0;
  for (const { question, at } of pressed) {
    const asked = log.find((event) => event.kind === 'asked' && event.at >= at && event.question === question && event.typing === typing);
    if (asked?.kind !== 'asked') continue;
    const answered = log.find((event) => event.kind === 'answered' && event.id === asked.id && event.isLast);
    const drawn = log.find((event) => event.kind === 'drawn' && event.id === asked.id && answered !== undefined && event.at >= answered.at);
    if (answered?.kind !== 'answered' || drawn === undefined) continue;
    endToEnd.push(drawn.at - at);
    roundTrip.push(answered.at - asked.at);
    if (answered.level === 'meaning') meaning += 1;
  }
  const quantiles = (values: readonly number[]): Quantiles => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
  return {
    questions: endToEnd.length,
    endToEnd: quantiles(endToEnd),
    roundTrip: quantiles(roundTrip),
    byMeaning: endToEnd.length === 0 ? 0 : meaning / endToEnd.length,
  };
}
