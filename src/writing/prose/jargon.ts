/** Words of the trade that nobody explains: those listed in content/style.yaml, and capital letters that the glossary does not have. */
import type { Finding } from '../finding.ts';
import { placeholderMark } from '../placeholder-mark.ts';
import { isQuoted } from './banned-words.ts';
import { findPhrase } from './find-phrases.ts';
import { warnAbout } from './prose-context.ts';
import type { Prose } from './prose-context.ts';

const acronymPattern = /(?<![\p{L}\p{N}.@-])\p{Lu}{2,6}s?(?![\p{L}\p{N}@-])/gu;

export function findJargon(prose: Prose): readonly Finding[] {
  return [...listedJargon(prose), ...unknownAcronyms(prose)];
}

function listedJargon(prose: Prose): readonly Finding[] {
  const explained = explainedWords(prose);
  return prose.style.jargon.flatMap(({ words, use }) =>
    prose.blocks.flatMap((block) =>
      words
        .filter((word) => !explained.has(word.toLowerCase()))
        .flatMap((word) => findPhrase(word, block.text))
        .filter(({ text, at }) => block.isTyped(at) && !isQuoted(block.text, at) && !isInTerm(block.text, at, text, explained))
        .map(({ text, at }) =>
          warnAbout(prose, {
            rule: 'jargon',
            block,
            at,
            found: `"${text}", a word of the trade that the glossary does not explain`,
            expected: 'words that a customer uses',
            mend: `write: ${use}; or explain it in content/glossary.yaml and mark it with <Term>`,
          }),
        ),
    ),
  );
}

function unknownAcronyms(prose: Prose): readonly Finding[] {
  const known = new Set(prose.style.knownAcronyms);
  for (const { term } of Object.values(prose.glossary)) for (const word of term.split(' ')) known.add(word);
  known.add(placeholderMark.slice(0, -1));
  const seen = new Set<string>();
  return prose.blocks.flatMap((block) =>
    [...block.text.matchAll(acronymPattern)].flatMap((match) => {
      const letters = match[0].replace(/s$/, '');
      // Once an article; and one that stands in brackets after its full words is explained: "Financial Conduct Authority (FCA)".
      if (known.has(letters) || seen.has(letters) || !block.isTyped(match.index)) return [];
      seen.add(letters);
      if (block.text[match.index - 1] === '(' || block.text[match.index + match[0].length] === ')') return [];
      return [
        warnAbout(prose, {
          rule: 'jargon',
          block,
          at: match.index,
          found: `"${letters}", which the glossary does not explain`,
          expected: 'full words, or capital letters that everybody knows',
          mend: `write the full words first, as in "full words (${letters})"; or add it to content/glossary.yaml, or to knownAcronyms in content/style.yaml`,
        }),
      ];
    }),
  );
}

function explainedWords(prose: Prose): ReadonlySet<string> {
  return new Set(Object.values(prose.glossary).map(({ term }) => term.toLowerCase()));
}

/** "authentication" inside the glossary's "strong authentication" is explained. */
function isInTerm(text: string, at: number, word: string, explained: ReadonlySet<string>): boolean {
  const around = text.slice(Math.max(0, at - 30), at + word.length + 30).toLowerCase();
  return [...explained].some((term) => term.includes(word.toLowerCase()) && around.includes(term));
}
