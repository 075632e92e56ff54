/** The engine as others import it: what it answers, what it fetches, how it fails and how it ends. In Node, as an integrator would. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fetchedIndex } from '../../tests/fixtures/fetched-index.ts';
import type { Answer } from '../search/answer.ts';
import { createSearch } from './create-search.ts';
import { SearchUnavailable } from './search-unavailable.ts';

const rightArticle = 'billing/charged-twice';

describe('createSearch', () => {
  test('answers by meaning with the light encoder, in Node, from absolute addresses of one origin', async () => {
    const { manifestUrl, fetch, requests } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch });

    const answer = await search.search('debited two times for one purchase');

    expect(answer.level).toBe('meaning');
    expect(answer.results[0]).toMatchObject({ articleId: rightArticle, path: '/billing/charged-twice/' });
    expect(search.state).toEqual({ kind: 'ready', encoder: 'light' });
    expect(requests.every((path) => path.startsWith('/search-index/') || path.startsWith('/models/'))).toBe(true);
    search.close();
  });

  test('fetches nothing before it is asked', async () => {
    const { manifestUrl, fetch, requests } = await fetchedIndex();
    createSearch({ manifestUrl, fetch });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(requests).toEqual([]);
  });

  test('with words only it loads no encoder and says why', async () => {
    const { manifestUrl, fetch, requests } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch, encoder: 'words' });

    await expect(search.prepare()).resolves.toMatchObject({ kind: 'words-only', reason: 'not-wanted' });
    await expect(search.search('charged twice')).resolves.toMatchObject({ level: 'words', results: [{ articleId: rightArticle }] });
    expect(requests.filter((path) => path.startsWith('/models/'))).toEqual([]);
    search.close();
  });

  test('the full encoder follows the light one only where it was chosen', async () => {
    const light = await fetchedIndex();
    const full = await fetchedIndex();
    const small = createSearch({ ...light, encoder: 'light' });
    const large = createSearch({ ...full, encoder: 'full' });

    await Promise.all([small.prepare(), large.prepare()]);
    await vi.waitFor(
      () => {
        expect(large.state).toEqual({ kind: 'ready', encoder: 'full' });
      },
      { timeout: 10_000 },
    );

    expect(small.state).toEqual({ kind: 'ready', encoder: 'light' });
    small.close();
    large.close();
  });

  test('hands out the answer by words before that by meaning, and resolves with the last', async () => {
    const { manifestUrl, fetch } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch });
    const answers: Answer[] = [];

    const best = await search.search('charged twice', { onAnswer: (answer) => answers.push(answer) });

    expect(answers.map(({ level }) => level).at(0)).toBe('words');
    expect(answers.at(-1)).toBe(best);
    search.close();
  });

  test('keeps to the limit and to the topic', async () => {
    const { manifestUrl, fetch } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch, encoder: 'words' });

    const answer = await search.search('refund password late fee autopay', { topic: 'billing', limit: 1 });

    expect(answer.results.map(({ topic }) => topic)).toEqual(['billing']);
    search.close();
  });

  test('a signal ends a question with its own reason, before and while it runs', async () => {
    const { manifestUrl, fetch } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch });
    const controller = new AbortController();

    await expect(search.search('charged twice', { signal: AbortSignal.abort(new Error('typed on')) })).rejects.toThrow('typed on');
    const running = search.search('charged twice', { signal: controller.signal });
    controller.abort(new Error('left the page'));

    await expect(running).rejects.toThrow('left the page');
    search.close();
  });

  test.each([
    ['offline', 'offline'],
    ['missing', 'offline'],
    ['damaged', 'damaged'],
  ] as const)('an index that is %s rejects with the code %s, and a later question tries again', async (how, code) => {
    const index = await fetchedIndex();
    const search = createSearch({ ...index, encoder: 'words' });
    index.breakAt('/outline-', how);

    const failure = search.search('charged twice');
    await expect(failure).rejects.toBeInstanceOf(SearchUnavailable);
    await expect(failure).rejects.toMatchObject({ code });

    index.breakAt('');
    await expect(search.search('charged twice')).resolves.toMatchObject({ results: [{ articleId: rightArticle }] });
    search.close();
  });

  test('an encoder that cannot be had leaves words', async () => {
    const index = await fetchedIndex();
    index.breakAt('/models/');
    const search = createSearch(index);

    await expect(search.prepare()).resolves.toMatchObject({ kind: 'words-only', reason: 'encoder-failed' });
    await expect(search.search('charged twice')).resolves.toMatchObject({ level: 'words' });
    search.close();
  });

  test('after close, open and later questions reject with the code closed', async () => {
    const { manifestUrl, fetch } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch });
    const open = search.search('charged twice');
    const preparing = search.prepare();
    search.close();

    await expect(open).rejects.toMatchObject({ code: 'closed' });
    await expect(preparing).rejects.toMatchObject({ code: 'closed' });
    await expect(search.search('charged twice')).rejects.toMatchObject({ code: 'closed' });
    await expect(search.prepare()).rejects.toMatchObject({ code: 'closed' });
  });

  test('an address that is none is a TypeError at once', () => {
    expect(() => createSearch({ manifestUrl: 'manifest.json' })).toThrow(TypeError);
  });

  test('whatever is asked, it answers', async () => {
    const { manifestUrl, fetch } = await fetchedIndex();
    const search = createSearch({ manifestUrl, fetch, encoder: 'words' });
    await search.prepare();

    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const answer = await search.search(text);
        expect(answer.results.length).toBeLessThanOrEqual(10);
      }),
      { numRuns: 300 },
    );
    search.close();
  });
});
