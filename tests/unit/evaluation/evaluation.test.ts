/** The evaluation's own parts: sets that are read or refused, measures that are right, errors that are the same each time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keywordsOf } from '../../../eval/derive-keywords.ts';
import { withTypingErrors } from '../../../eval/derive-typing-errors.ts';
import { EvaluationSetError, parseEvaluationSet } from '../../../eval/evaluation-set.ts';
import { fitLogistic, probabilityOf } from '../../../eval/logistic.ts';
import { areaUnderCurve, hitInterval, measure, rankOf } from '../../../eval/measures.ts';
import { plainText } from '../../../eval/plain-text.ts';
import { taskOfSet } from '../../../eval/task.ts';

const parse = (set: unknown): ReturnType<typeof parseEvaluationSet> => parseEvaluationSet('set.json', JSON.stringify(set));

describe('a set', () => {
  test('may have documents without body, title or questions, and the same document twice', () => {
    const task = taskOfSet(
      parse({
        name: 'odd',
        documents: [
          { id: 'a' },
          { id: 7, title: 'Two\nlines', body: null, questions: null },
          { id: 'a', title: 'Again', body: '<p>One.</p><ul><li>Two</li></ul>', questions: ['', 'How?'] },
        ],
        queries: [
          { text: 'x', document: 'a' },
          { text: 'y', document: [7] },
        ],
      }),
    );
    expect(task.articles.map(({ article }) => article.title)).toEqual(['a', 'Two lines', 'Again']);
    expect(task.articles[2]?.passages.map(({ kind }) => kind)).toEqual(['title', 'question', 'section']);
    expect(task.queries.map(({ right }) => right)).toEqual([[0, 2], [1]]);
  });

  test.each([
    ['is not JSON', '{', /set\.json is no evaluation set:\n {2}not JSON/],
    ['has no documents', '{"name":"x","documents":[],"queries":[]}', /documents: /],
    [
      'asks for an unknown document',
      '{"name":"x","documents":[{"id":"a","title":"A"}],"queries":[{"text":"q","document":"b"}]}',
      /queries\.0\.document: there is no document "b"/,
    ],
    [
      'has a question that is no text',
      '{"name":"x","documents":[{"id":"a","title":"A"}],"queries":[{"text":3,"document":"a"}]}',
      /queries\.0\.text/,
    ],
  ])('that %s is refused with its place', (_, source, message) => {
    expect(() => parseEvaluationSet('set.json', source)).toThrow(EvaluationSetError);
    expect(() => parseEvaluationSet('set.json', source)).toThrow(message);
  });
});

describe('the body of a document', () => {
  test('is read without HTML', () => {
    expect(plainText('<h2>Refunds</h2><p>Up to 5&nbsp;days &amp; more.</p><script>x()</script>')).toBe('Refunds\n\nUp to 5 days & more.');
  });

  test('is read without Markdown', () => {
    expect(plainText('## Refunds\n\n- **first** step\n- see [this](https://x.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |')).toBe(
      'Refunds.\n\nfirst step\n\nsee this\n\na, b\n\n1, 2',
    );
  });

  test('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (body) => {
        expect(typeof plainText(body)).toBe('string');
      }),
    );
  });
});

describe('measures', () => {
  test('count what stands first, in the first three and anywhere', () => {
    expect(measure([1, 2, 4, Infinity], 1)).toEqual({ hitAt1: 0.25, hitAt3: 0.5, mrrAt10: 0.4375, ndcgAt10: 0.5154, zeroResults: 0.25 });
  });

  test('take the best of several right articles', () => {
    expect(rankOf([4, 2, 9], [9, 2])).toBe(2);
    expect(rankOf([4], [1])).toBe(Infinity);
  });

  test('have an interval around them', () => {
    const [low, high] = hitInterval(
      Array.from({ length: 200 }, (_, number) => (number % 2 === 0 ? 1 : 2)),
      1,
    );
    expect(low).toBeGreaterThan(0.4);
    expect(high).toBeLessThan(0.6);
  });

  test('the area under the curve is 1 for apart, a half for alike, nothing for none', () => {
    expect(areaUnderCurve([0.8, 0.9], [0.1, 0.2])).toBe(1);
    expect(areaUnderCurve([0.5, 0.5], [0.5])).toBe(0.5);
    expect(areaUnderCurve([0.5], [])).toBeNull();
  });
});

describe('sets made from others', () => {
  const questions = ['where is the refund for my cancelled order', 'they charged me twice yesterday morning'];

  test('have the same typing errors for the same seed, and others for another', () => {
    expect(withTypingErrors(questions, 1)).toEqual(withTypingErrors(questions, 1));
    expect(withTypingErrors(questions, 1)).not.toEqual(withTypingErrors(questions, 2));
  });

  test('have errors in about a third of the longer words, never in the short ones', () => {
    const words = Array.from({ length: 2000 }, () => 'payment card');
    const typed = withTypingErrors(words, 3);
    expect(typed.every((text) => text.endsWith(' card'))).toBe(true);
    const wrong = typed.filter((text, position) => text !== words[position]).length / 2000;
    expect(wrong).toBeGreaterThan(0.3);
    expect(wrong).toBeLessThan(0.4);
  });

  test('keep two or three words as keywords', () => {
    expect(questions.map(keywordsOf)).toEqual(['refund cancelled order', 'charged twice yesterday']);
    expect(keywordsOf('why?')).toBe('why?');
  });
});

test('logistic regression finds the chance that made the labels', () => {
  const examples = Array.from({ length: 400 }, (_, number) => ({
    features: [1, number / 400],
    label: number % 4 === 0 ? (1 as const) : (0 as const),
    weight: 1,
  }));
  expect(probabilityOf(fitLogistic(examples), [1, 0.5])).toBeCloseTo(0.25, 2);
});
