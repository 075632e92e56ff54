/** How an answer reads: "Card", "14 November 2026", "£49.99", "I do not know". */
import { formatDay } from '../content/format-day.ts';
import type { FlowAnswer } from './flow-answer.ts';
import type { ReadyQuestion } from './ready-flow.ts';

export interface AnswerWords {
  /** BCP 47 tag, such as "en-GB". */
  readonly language: string;
  /** ISO 4217 code, such as "GBP". */
  readonly currency: string;
}

export const skippedText = 'I do not know';

export function answerText(question: ReadyQuestion, answer: FlowAnswer, { language, currency }: AnswerWords): string {
  switch (answer.kind) {
    case 'choice':
      return (question.kind === 'choice' ? question.options.find(({ value }) => value === answer.value)?.label : undefined) ?? answer.value;
    case 'date':
      return formatDay(answer.day, language);
    case 'amount':
      return new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        minimumFractionDigits: answer.hundredths % 100 === 0 ? 0 : 2,
      }).format(answer.hundredths / 100);
    case 'skipped':
      return skippedText;
  }
}
