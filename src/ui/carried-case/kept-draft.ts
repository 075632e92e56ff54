/** What this tab brings to a person: the case draft of a guide, or else the question that was asked in search. */
import { emptyCaseDraft } from '../../cases/case-draft.ts';
import type { CaseDraft } from '../../cases/case-draft.ts';
import { askedQuestion } from '../asked-question/asked-question.ts';
import { keptCaseDraft } from '../case-draft/case-draft-store.ts';

/** Undefined where nothing was brought along. */
export function keptDraft(): CaseDraft | undefined {
  const draft = keptCaseDraft();
  const asked = askedQuestion()?.question.trim() ?? '';
  if (draft !== undefined) return draft.question === null && asked !== '' ? { ...draft, question: asked } : draft;
  return asked === '' ? undefined : { ...emptyCaseDraft, question: asked };
}
