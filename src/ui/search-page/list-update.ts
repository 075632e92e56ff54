/**
 * Whether a new answer may take the place of the one that is shown. The list must never jump under a pointer,
 * a finger or the keyboard's selection: a better order is offered then, not forced.
 */
import type { Answer } from '../../search/answer.ts';

export type ListUpdate =
  /** Nothing that a person would see changes. */
  | 'keep'
  /** Draw the new answer in place. */
  | 'draw'
  /** Keep the list and offer the new one. */
  | 'offer';

/**
 * @param shown - null when nothing is shown, or another question's answer
 * @param isInUse - the person points at, has focus in, or has read on within the list
 */
export function listUpdate(shown: Answer | null, next: Answer, isInUse: boolean): ListUpdate {
  if (shown === null) return 'draw';
  // A list kept from before (Back) is not made worse while the encoder loads again.
  if (shown.level === 'meaning' && next.level === 'words') return 'keep';
  if (looksTheSame(shown, next)) return 'keep';
  return isInUse ? 'offer' : 'draw';
}

function looksTheSame(a: Answer, b: Answer): boolean {
  return (
    a.confidence === b.confidence &&
    a.flow?.flowId === b.flow?.flowId &&
    a.correction?.corrected === b.correction?.corrected &&
    a.results.length === b.results.length &&
    a.results.every((result, index) => {
      const other = b.results[index];
      return other?.articleId === result.articleId && other.anchor === result.anchor && other.sentence === result.sentence;
    })
  );
}
