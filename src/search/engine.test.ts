/** The engine as a whole, on a help centre of six articles. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openSmallEngine } from '../../tests/fixtures/small-help-centre.ts';
import type { SmallEngine } from '../../tests/fixtures/small-help-centre.ts';
import type { Answer } from './answer.ts';
import type { SearchOptions } from './engine.ts';

let small: SmallEngine;
beforeAll(async () => {
  small = await openSmallEngine({
    frequentWords: ['friend', 'lake', 'neighbour', 'weather'],
    synonyms: [{ words: ['refund', 'reimbursement'] }, { words: ['autopay', 'direct collection'] }],
    pins: [{ article: 5, questions: ['I have been hacked'] }],
  });
});

const byWords = (question: string, options?: SearchOptions): Answer => small.engine.search(question, undefined, options);
const byMeaning = async (question: string, options?: SearchOptions): Promise<Answer> =>
  small.engine.search(question, await small.encode(small.engine.textsToEncode(question, options)), options);
const first = (answer: Answer): string | undefined => answer.results[0]?.articleId;

describe('an answer', () => {
  test('has the right article first, by words and by meaning', async () => {
    expect(first(byWords('they took my money twice'))).toBe('billing/charged-twice');
    expect(first(await byMeaning('they took my money twice'))).toBe('billing/charged-twice');
  });

  test('says by what it was found', async () => {
    expect(byWords('password').results[0]?.sources).toEqual(['words']);
    expect((await byMeaning('password')).results[0]?.sources).toEqual(['words', 'meaning']);
  });

  test('is the same when asked again', async () => {
    expect(await byMeaning('when is my refund here')).toEqual(await byMeaning('when is my refund here'));
  });

  test('holds only the chosen topic, and counts all topics', () => {
    const answer = byWords('payment refund', { topic: 'returns' });
    expect(answer.results.map(({ topic }) => topic)).toEqual(['returns']);
    expect(Object.keys(answer.topicCounts)).toContain('billing');
  });

  test('is empty for what is no question', () => {
    for (const question of ['', '???', '   ', '🙂🙂'])
      expect(byWords(question)).toMatchObject({ results: [], confidence: 'nothing-fits', probability: 0 });
  });
});

describe('a guided flow', () => {
  test('comes beside the results of an article that offers it, by words and by meaning', async () => {
    const expected = { flowId: 'where-is-my-refund', path: '/flows/where-is-my-refund/', title: 'Where is my refund', urgent: false };
    expect(byWords('when do I get my refund').flow).toMatchObject(expected);
    expect((await byMeaning('when do I get my refund')).flow).toMatchObject(expected);
  });

  test('takes no place among the articles', async () => {
    const { results } = await byMeaning('my refund has not come');
    expect(results.map(({ articleId }) => articleId)).not.toContain('where-is-my-refund');
    expect(results[0]?.articleId).toBe('returns/refund-times');
  });

  test('stays away from other questions, and from what is no question for this site', async () => {
    expect((await byMeaning('Switch autopay off')).flow).toBeNull();
    expect((await byMeaning('is the lake cold in this weather')).flow).toBeNull();
    expect(byWords('???').flow).toBeNull();
  });

  test('of another topic stays away from a list of one topic, unless it is urgent', () => {
    expect(byWords('my refund', { topic: 'billing' }).flow).toBeNull();
    expect(byWords('my password', { topic: 'billing' }).flow?.flowId).toBe('account-taken-over');
  });
});

describe('a misspelt word', () => {
  test('is read as the word that was meant, and the answer says so', () => {
    const answer = byWords('i forgot my pasword');
    expect(answer.correction).toEqual({ original: 'i forgot my pasword', corrected: 'i forgot my password' });
    expect(first(answer)).toBe('security/password');
  });

  test('stays as it was typed when the customer wants it so', () => {
    expect(byWords('pasword', { correct: false })).toMatchObject({ correction: null, results: [] });
  });

  test('is not corrected while it is being typed', () => {
    expect(small.engine.correct('forgot my passwrd', { typing: true })).toBeNull();
    expect(small.engine.correct('forgot my passwrd')).not.toBeNull();
  });
});

describe('while a word is being typed', () => {
  test('it stands for the words that begin like it', () => {
    expect(first(byWords('my passw', { typing: true, correct: false }))).toBe('security/password');
  });

  test('a word that carries no weight is never completed', () => {
    expect(byWords('th', { typing: true, correct: false }).results).toEqual([]);
  });
});

describe('what is meant literally', () => {
  test('a code puts its article first, however it is written', async () => {
    for (const question of ['br4021', 'my app says BR-4021, why was I charged twice']) {
      expect(first(await byMeaning(question))).toBe('account/codes');
      expect((await byMeaning(question)).results[0]?.sources).toContain('exact');
    }
  });

  test('a reason code among the keywords is found', () => {
    expect(first(byWords('reason code 10.4'))).toBe('account/codes');
  });

  test('an amount in an example does not lift its article', () => {
    expect(byWords('£90').results).toEqual([]);
    expect(first(byWords('£90 refund'))).toBe('returns/refund-times');
  });

  test('an amount in an indexed question does', () => {
    expect(first(byWords('what is this £6'))).toBe('billing/late-fee');
  });
});

describe('synonyms', () => {
  test('bring in the other word, below the word itself', () => {
    const own = byWords('refund').results[0];
    const other = byWords('reimbursement', { correct: false }).results[0];
    expect(other?.articleId).toBe('returns/refund-times');
    expect(other?.score).toBeLessThan(own?.score ?? 0);
  });

  test('bring in a word for a phrase', () => {
    expect(first(byWords('direct collection', { correct: false }))).toBe('billing/autopay');
  });
});

describe('a pin', () => {
  test('is met by the same words in another dress', () => {
    const answer = byWords("I've been HACKED!");
    expect(first(answer)).toBe('security/password');
    expect(answer.results[0]?.sources).toContain('pin');
    expect(answer.confidence).toBe('answer');
  });

  test('is not met by another question', () => {
    expect(byWords('when is my refund here').results[0]?.sources).not.toContain('pin');
  });
});

test('a long message is answered by the sentence that asks', async () => {
  const story =
    'Good morning, I hope you are well. Last week my neighbour and I went to the lake with the dog and had a wonderful time in the sun. I forgot my password. The weather is going to change they say, so we will stay at home and read a book. Many thanks!';
  expect(small.engine.textsToEncode(story).length).toBeGreaterThan(1);
  expect(first(await byMeaning(story))).toBe('security/password');
  expect(first(byWords(story))).toBe('security/password');
});

test('an explanation says which words and which passage made the score', async () => {
  const answer = await byMeaning('reset my zebra password', { explain: true });
  const explanation = answer.results[0]?.explanation;
  expect(explanation?.passage).toMatchObject({ kind: 'question', text: 'reset my password' });
  expect(explanation?.words.map(({ word }) => word).sort()).toEqual(['password', 'reset']);
  expect(explanation?.missingWords).toEqual(['zebra']);
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.constantFrom(
      "'; DROP TABLE articles; --",
      '<script>alert(1)</script>',
      '\ud800',
      '\u200b\u200d',
      'a'.repeat(20_000),
      'the '.repeat(5000),
      '£'.repeat(500),
      '1.'.repeat(5000),
      '((('.repeat(999),
      '-'.repeat(20_000),
      '١٢٣ ٤٥٦',
      '返金はいつですか',
      'x1-'.repeat(3000),
    ),
  );

  test('gets an answer in bounded time, and never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.boolean(), async (question, typing) => {
        const startedAt = performance.now();
        const answer = small.engine.search(question, undefined, { typing, explain: true });
        const meant = small.engine.search(question, await small.encode(small.engine.textsToEncode(question)));
        expect(performance.now() - startedAt).toBeLessThan(1000);
        for (const { score, highlights, sentence } of [...answer.results, ...meant.results]) {
          expect(Number.isFinite(score)).toBe(true);
          for (const { start, end } of highlights) expect(0 <= start && start < end && end <= sentence.length).toBe(true);
        }
        for (const { probability } of [answer, meant]) expect(probability >= 0 && probability <= 1).toBe(true);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
