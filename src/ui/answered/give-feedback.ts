/**
 * One opinion of one article: guarded, kept on this device, told to the page around the help centre, and sent where the
 * operator says. The visitor's question is no part of it; where it found no answer, it is kept here apart.
 */
import type { FeedbackReason, FeedbackRecord } from '../../content/reader-record.ts';
import { maskSensitive } from '../../guard/mask.ts';
import { forgetRecords, isAboutTheSame, keepRecord, keptRecords } from '../kept-records/kept-records.ts';
import { keepUnanswered } from '../kept-records/keep-unanswered.ts';
import { newRecordMarks } from '../kept-records/new-record.ts';
import { feedbackLetter } from './feedback-letter.ts';
import { sendRecord, setUnsent } from './unsent.ts';

export interface Opinion {
  readonly articleId: string;
  readonly revision: string;
  readonly answered: boolean;
  readonly reason: FeedbackReason | null;
  /** As typed; empty for none. */
  readonly text: string;
  /** That led to the article; null for none. */
  readonly question: string | null;
}

/** - `kept`: on this device; `sent`: at the operator's endpoint too; `waiting`: it goes there at the next visit. */
export type Outcome = 'kept' | 'sent' | 'waiting';

export interface GivenFeedback {
  readonly outcome: Outcome;
  /** The text as it was kept: what the guard took out is out. */
  readonly text: string;
  /** Address of a mail that says the same. */
  readonly letterTo: (address: string, title: string) => string;
}

/** @param endpoint - undefined where nothing is sent */
export async function giveFeedback(opinion: Opinion, endpoint: string | undefined): Promise<GivenFeedback> {
  const { articleId, revision, answered, reason, question } = opinion;
  const text = maskSensitive(opinion.text.trim());
  const draft: FeedbackRecord = {
    kind: 'feedback',
    ...newRecordMarks(),
    articleId,
    revision,
    answered,
    reason,
    text: text === '' ? null : text,
  };
  // Whoever changes their mind changes the record: the same id takes the place of the first wherever it has arrived.
  const earlier = keptRecords().find((record) => isAboutTheSame(record, draft));
  const record: FeedbackRecord = { ...draft, id: earlier?.id ?? draft.id };
  keepRecord(record);
  document.dispatchEvent(new CustomEvent<FeedbackRecord>('waymark:feedback', { detail: record }));
  if (question !== null) await keepQuestion(question, articleId, answered);

  const given = { text, letterTo: (address: string, title: string) => feedbackLetter(record, address, title) };
  if (endpoint === undefined) return { ...given, outcome: 'kept' };
  const isSent = await sendRecord(endpoint, record);
  setUnsent(record.id, !isSent);
  return { ...given, outcome: isSent ? 'sent' : 'waiting' };
}

async function keepQuestion(question: string, nearest: string, answered: boolean): Promise<void> {
  if (!answered) {
    await keepUnanswered({ question, why: 'not-answered', nearest });
    return;
  }
  forgetRecords((record) => record.kind === 'unanswered' && record.why === 'not-answered' && record.question === question);
}
