/** How an article becomes passages: what a reader of a search result will see, and what a writer is told. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { articleWith } from '../../tests/fixtures/article-source.ts';
import { ContentError } from '../content/content-problem.ts';
import type { Passage } from './passage.ts';
import { passageText, textToEncode } from './passage.ts';
import { countWords, mostWords, splitIntoPassages } from './split-into-passages.ts';

const factValues = new Map([['late-fee', '£6']]);

function sectionsOf(text: string): readonly Passage[] {
  return splitIntoPassages(articleWith(text), factValues).filter(({ kind }) => kind === 'section');
}

/** Sentences of the only section, steps marked with a star. */
function sentencesOf(text: string): readonly string[] {
  return sectionsOf(text).flatMap(({ sentences }) => sentences.map((sentence) => (sentence.isStep ? `* ${sentence.text}` : sentence.text)));
}

function messagesAbout(text: string): string {
  try {
    splitIntoPassages(articleWith(text), factValues);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

describe('an article', () => {
  test('gives its title, each of its questions, then its sections in reading order', () => {
    const passages = splitIntoPassages(articleWith('Opening.\n\n## First\n\nOne.\n\n## Second\n\nTwo.'), factValues);

    expect(passages.map(({ kind }) => kind)).toEqual(['title', ...Array<string>(5).fill('question'), 'section', 'section', 'section']);
    expect(passages.slice(-3).map(passageText)).toEqual(['Opening.', 'One.', 'Two.']);
  });

  test('gives a section its anchor, the headings above it and the line where its text starts', () => {
    const [, , deep] = sectionsOf('Opening.\n\n## What *now*?\n\nOne.\n\n### With `code`\n\nTwo.');

    expect(deep).toMatchObject({ anchor: 'with-code', headingPath: ['What now?', 'With code'], line: 24 });
  });

  test('leaves a deeper heading behind when a higher one follows', () => {
    const paths = sectionsOf('## A\n\nOne.\n\n### B\n\nTwo.\n\n## C\n\nThree.').map(({ headingPath }) => headingPath);

    expect(paths).toEqual([['A'], ['A', 'B'], ['C']]);
  });

  test('gives nothing for a heading without text', () => {
    expect(sectionsOf('## Empty\n\n## Full\n\nText.').map(({ anchor }) => anchor)).toEqual(['full']);
  });
});

describe('sentences', () => {
  test('of a paragraph lose their marks and stay apart', () => {
    expect(sentencesOf('Open **Payments** and [read it](https://example.org). Wait, e.g. a day.')).toEqual([
      'Open Payments and read it.',
      'Wait, e.g. a day.',
    ]);
  });

  test('of steps are steps, each in one piece; what explains a step is none', () => {
    const text = '<Steps>\n1. Open **Payments**. Press *Pay*.\n2. Choose:\n\n   - a card\n3. Done\n</Steps>';

    expect(sentencesOf(text)).toEqual(['* Open Payments. Press Pay.', '* Choose:', 'a card.', '* Done.']);
  });

  test('of a plain numbered list are no steps', () => {
    expect(sentencesOf('1. One\n2. Two')).toEqual(['One.', 'Two.']);
  });

  test('of a table name their columns', () => {
    const text = '| Card | Costs | Takes |\n| --- | --- | --- |\n| Debit | £1 | 3 days |\n| Credit | nothing | 5 days. |';

    expect(sentencesOf(text)).toEqual(['Debit. Costs: £1; Takes: 3 days.', 'Credit. Costs: nothing; Takes: 5 days.']);
  });

  test.each(['Note', 'Warning', 'Checklist'])('of <%s> read as its text', (name) => {
    expect(sentencesOf(`<${name}>\nDo not pay twice.\n</${name}>`)).toEqual(['Do not pay twice.']);
  });

  test('of <Facts> have the values of the day', () => {
    expect(sentencesOf('<Facts>\n- **Late fee:** <Fact name="late-fee" />\n- **Time:** 5 days\n</Facts>')).toEqual([
      'Late fee: £6.',
      'Time: 5 days.',
    ]);
  });

  test('of <Definition> start with the term', () => {
    expect(sentencesOf('<Definition term="Pending">\nAn amount that is held. It is not taken.\n</Definition>')).toEqual([
      'Pending: An amount that is held.',
      'It is not taken.',
    ]);
  });

  test('of <Details> start with the summary', () => {
    expect(sentencesOf('<Details summary="Why is it so?">\nBecause it is.\n</Details>')).toEqual(['Why is it so? Because it is.']);
  });

  test('of links and terms are their own words', () => {
    expect(
      sentencesOf(
        'See <ArticleLink to="billing/autopay">Autopay</ArticleLink>, <Term name="settled">settled</Term>, or <ContactLink channel="phone">call us</ContactLink>.',
      ),
    ).toEqual(['See Autopay, settled, or call us.']);
  });
});

describe('a long section', () => {
  /** "Pay pay pay." */
  const sentence = (length: number): string => `Pay${' pay'.repeat(length - 1)}.`;

  test('is split into parts of about equal length that share its anchor', () => {
    const parts = sectionsOf(`## Long\n\n${Array.from({ length: 20 }, () => sentence(10)).join(' ')}`);

    expect(parts.map((part) => countWords(passageText(part)))).toEqual([100, 100]);
    expect(new Set(parts.map(({ anchor }) => anchor))).toEqual(new Set(['long']));
  });

  test('is never split inside a sentence, however long that is', () => {
    expect(sectionsOf(sentence(mostWords * 2)).map((part) => countWords(passageText(part)))).toEqual([mostWords * 2]);
  });

  test('loses no sentence, and no part is longer than the limit by more than its longest sentence', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const parts = sectionsOf(lengths.map(sentence).join(' '));
        const inParts = parts.flatMap(({ sentences }) => sentences.map(({ text }) => countWords(text)));

        expect(inParts).toEqual(lengths);
        for (const part of parts) expect(countWords(passageText(part))).toBeLessThanOrEqual(mostWords + Math.max(...lengths));
      }),
      { numRuns: 50 },
    );
  });
});

describe('what the encoder reads', () => {
  test('has title and headings before the text of a section', () => {
    const [section] = sectionsOf('## What now?\n\n### Today\n\nPay.');

    expect(section && textToEncode(section, 'Charged twice')).toBe('Charged twice. What now? Today. Pay.');
  });

  test('is a question alone', () => {
    const question = splitIntoPassages(articleWith('Text.'), factValues).find(({ kind }) => kind === 'question');

    expect(question && textToEncode(question, 'Charged twice')).toBe('They took the money twice');
  });
});

describe('what has no readable form is told with its place:', () => {
  const message = (place: string, rule: string, found: string, expected: string, mend: string): string =>
    `charged-twice.mdx:${place}  ${rule}\n  found     ${found}\n  expected  ${expected}\n  mend      ${mend}`;

  test('a component that nobody knows', () => {
    expect(messagesAbout('Text.\n\n<Fancy>\nText.\n</Fancy>')).toBe(
      message(
        '18:1',
        'readable',
        'the component <Fancy>',
        'Steps, Checklist, Note, Warning, Facts, Definition or Details',
        'use one of these, or plain text',
      ),
    );
  });

  test('a block inside a sentence', () => {
    expect(messagesAbout('Text <Note>here</Note>.')).toBe(
      message(
        '16:6',
        'readable',
        '<Note> inside a sentence',
        'Fact, Term, ArticleLink or ContactLink',
        'put block components on lines of their own, with a blank line before and after',
      ),
    );
  });

  test('a fact that does not exist', () => {
    expect(messagesAbout('It costs <Fact name="late-free" />.')).toBe(
      message(
        '16:10',
        'readable',
        'the fact "late-free"',
        'a fact of content/facts.yaml that holds today',
        'correct the name, or add the fact',
      ),
    );
  });

  test('a definition without its term', () => {
    expect(messagesAbout('<Definition>\nText.\n</Definition>')).toBe(
      message('16:1', 'readable', '<Definition> without term', '<Definition term="...">', 'add term="..."'),
    );
  });

  test.each([
    ['{1 + 1}', '16:1', '1 + 1'],
    ['Today {day}.', '16:7', 'day'],
  ])('the expression in "%s"', (text, place, expression) => {
    expect(messagesAbout(text)).toBe(
      message(
        place,
        'readable',
        `the expression {${expression}}`,
        'plain text and components',
        'write the text itself, or a <Fact> for a figure',
      ),
    );
  });

  test('a component that is not closed', () => {
    expect(messagesAbout('Text.\n\n<Note>\nText.')).toBe(
      message(
        '18:1',
        'mdx',
        'Expected a closing tag for `<Note>` (18:1-18:7)',
        'valid MDX',
        'close every component, and write \\< and \\{ where you mean the signs themselves',
      ),
    );
  });

  test('all of them at once', () => {
    expect(messagesAbout('{a}\n\n{b}').match(/^charged-twice\S+/gm)).toEqual(['charged-twice.mdx:16:1', 'charged-twice.mdx:18:1']);
  });
});
