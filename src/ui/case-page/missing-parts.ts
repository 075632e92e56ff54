/** What a case must say before it is sent: what it is about and what happened; and where to answer, if that is asked. Pure. */
import type { CaseContact } from '../../cases/case-record.ts';
import type { CaseStory } from '../../cases/case-story.ts';

export interface FieldError {
  /** Id of the field. */
  readonly field: string;
  readonly text: string;
}

/** @param contact - null where the form does not ask for one */
export function missingParts(story: CaseStory, contact: CaseContact | null): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (story.reason.trim() === '') errors.push({ field: 'case-reason', text: 'Say in a few words what it is about' });
  if (story.happened.trim() === '') errors.push({ field: 'case-happened', text: 'Say what happened' });
  if (contact === null) return errors;
  const email = contact.email.trim();
  if (email === '') errors.push({ field: 'case-email', text: 'Enter your email address, so that we can answer' });
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email))
    errors.push({ field: 'case-email', text: 'Enter an email address with an @ and a dot, such as name@example.com' });
  return errors;
}
