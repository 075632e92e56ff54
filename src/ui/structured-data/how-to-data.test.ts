/** Steps of an article, as search engines read them. */
import { expect, test } from 'vitest';
import { toArticleId } from '../../content/article-schema.ts';
import type { Passage } from '../../passages/passage.ts';
import { howToData } from './how-to-data.ts';

const articleId = toArticleId('billing/autopay');
const address = 'https://help.shop.example/billing/autopay/';

function section(anchor: string | null, heading: string | null, texts: readonly string[], isStep: boolean): Passage {
  return {
    articleId,
    kind: 'section',
    anchor,
    headingPath: heading === null ? [] : [heading],
    sentences: texts.map((text) => ({ text, isStep })),
    line: 1,
  };
}

test('a section with steps is a HowTo of its own, at its own address', () => {
  const passages = [
    section(null, null, ['Autopay takes each payment by itself.'], false),
    section('turn-it-on', 'Turn it on', ['Open Profile.', 'Press Autopay.'], true),
  ];

  expect(howToData(passages, 'Autopay', address)).toEqual([
    {
      '@type': 'HowTo',
      name: 'Turn it on',
      url: `${address}#turn-it-on`,
      step: [
        { '@type': 'HowToStep', position: 1, text: 'Open Profile.' },
        { '@type': 'HowToStep', position: 2, text: 'Press Autopay.' },
      ],
    },
  ]);
});

test('steps that were split into two passages of one section are one list', () => {
  const passages = [section('on', 'On', ['One.', 'Two.'], true), section('on', 'On', ['Three.'], true)];

  expect(howToData(passages, 'Autopay', address)[0]?.step.map(({ position }) => position)).toEqual([1, 2, 3]);
});

test('steps above the first heading are named after the article', () => {
  expect(howToData([section(null, null, ['One.', 'Two.'], true)], 'Autopay', address)).toMatchObject([{ name: 'Autopay', url: address }]);
});

test('text without steps, and a single step, are no HowTo', () => {
  expect(howToData([section('a', 'A', ['Text.'], false), section('b', 'B', ['One.'], true)], 'Autopay', address)).toEqual([]);
});
