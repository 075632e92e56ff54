/** What to do about a group of questions, and why the nearest article may fail them. A rule of thumb, said as one. */
import type { UnansweredRecord } from '../../content/reader-record.ts';
import type { GroupedQuestion, NearestArticle, NextStep } from './insights.ts';

export interface GroupFacts {
  readonly questions: readonly GroupedQuestion[];
  readonly whys: Readonly<Record<UnansweredRecord['why'], number>>;
  readonly nearest: NearestArticle | null;
  readonly unknownWords: readonly string[];
}

export function stepFor({ questions, whys, nearest, unknownWords }: GroupFacts): { readonly step: NextStep; readonly because: string } {
  const asked = questions.reduce((sum, { times }) => sum + times, 0);
  const answered = questions.reduce((sum, { times, confidence }) => sum + (confidence === 'answer' ? times : 0), 0);
  const unfound = questions.reduce((sum, { times, confidence }) => sum + (confidence === 'nothing-fits' ? times : 0), 0);
  if (nearest === null)
    return {
      step: 'write',
      because: 'Search has nothing at all for this. Write an article, or say where people look for it that you do not offer it.',
    };
  const article = `“${nearest.title}”`;
  const words = wordsText(nearest.missingWords);
  if (whys['not-answered'] * 2 > asked) {
    const section = nearest.section === null ? 'its opening' : `its section “${nearest.section}”`;
    return {
      step: 'complete',
      because: `Readers come to ${article} and leave without an answer. Nearest is ${section}: see whether it says this in its first sentence.${words}`,
    };
  }
  if (unfound * 2 > asked || (unknownWords.length > 0 && answered * 2 <= asked && whys['not-meant'] * 2 <= asked)) {
    const nowhere = unknownWords.length === 0 ? '' : ` No article says ${listOf(unknownWords)}.`;
    return {
      step: 'write',
      because: `No article is about this; the nearest is ${article}.${nowhere} Write one, or say there that you do not offer it.`,
    };
  }
  if (whys['not-meant'] * 2 > asked)
    return {
      step: 'find',
      because: `Search shows ${article}, and readers say that they meant something else.${words} Add these questions to the article that answers them, or write it.`,
    };
  return {
    step: 'find',
    because: `Search finds ${article} today, and did not when this was asked, or was not sure.${words} If it answers, add these questions to it.`,
  };
}

function wordsText(words: readonly string[]): string {
  if (words.length === 0) return '';
  return ` It nowhere says ${listOf(words)}.`;
}

function listOf(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
