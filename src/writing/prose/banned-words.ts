/** Words that the style guide bans, with what to write instead (`banned` of content/style.yaml). */
import type { Finding } from '../finding.ts';
import type { BannedWords } from '../house-style.ts';
import { findPhrase, withCapitalOf } from './find-phrases.ts';
import { warnAbout } from './prose-context.ts';
import type { Prose } from './prose-context.ts';

export function findBannedWords(prose: Prose): readonly Finding[] {
  return prose.style.banned.flatMap((banned) =>
    prose.blocks.flatMap((block) =>
      banned.words
        .flatMap((phrase) => findPhrase(phrase, block.text))
        .filter(({ at }) => block.isTyped(at) && !isQuoted(block.text, at))
        .map(({ text, at }) =>
          warnAbout(prose, {
            rule: 'banned-word',
            block,
            at,
            found: `"${text}"`,
            expected: expectedFor(banned),
            mend:
              banned.use === undefined
                ? 'leave it out'
                : banned.mend
                  ? `write "${withCapitalOf(text, banned.use)}"`
                  : `write: ${banned.use}`,
            ...(banned.mend && banned.use !== undefined && { replace: { old: text, by: withCapitalOf(text, banned.use) } }),
          }),
        ),
    ),
  );
}

function expectedFor({ use, why }: BannedWords): string {
  if (why !== undefined) return `another way to say it: ${why}`;
  return use === undefined ? 'a sentence without it' : 'the plainer words';
}

/** Inside quotation marks the words are somebody else's: a false message, a label of another app. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = (before.match(/"/g) ?? []).length % 2 === 1;
  return straight || before.lastIndexOf('“') > before.lastIndexOf('”');
}
