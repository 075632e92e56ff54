/** The headless package in Node: articles, suggestions, search and flows over a help centre that a test holds in its hand. */
import { describe, expect, test } from 'vitest';
import { fetchedIndex } from '../../../tests/fixtures/fetched-index.ts';
import { createSearch } from '../../client/create-search.ts';
import { SearchUnavailable } from '../../client/search-unavailable.ts';
import type { ReadyContext } from '../context/ready-context.ts';
import { createWaymark } from './create-waymark.ts';
import type { Waymark } from './create-waymark.ts';
import { HelpUnavailable } from './help-unavailable.ts';

const origin = 'https://help.test';
const context: ReadyContext = {
  version: 1,
  language: 'en-GB',
  currency: 'GBP',
  byMeaning: { because: 'this page is about {title}', line: 'These articles may help.' },
  rules: [
    {
      id: 'payment-failed',
      events: ['payment_failed'],
      withinDays: 30,
      atLeast: 1,
      amountAtLeast: null,
      amountAtMost: null,
      orderStatus: [],
      orderOverdueDays: null,
      topics: [],
      page: null,
      because: 'a payment failed',
      line: 'Pay again.',
      urgent: true,
      links: [{ kind: 'article', id: 'billing/late-fee', path: '/billing/late-fee/', title: 'What a late fee costs' }],
    },
  ],
};
const article = {
  id: 'billing/late-fee',
  path: '/billing/late-fee/',
  title: 'What a late fee costs',
  description: 'One fee.',
  topic: 'billing',
  updated: '2026-11-24',
  headings: [{ depth: 2, anchor: 'more', title: 'More' }],
  html: '<p>See <a href="/billing/autopay/">Autopay</a>.</p>',
  markdown: 'See [Autopay](/billing/autopay/).',
  related: [{ path: '/billing/autopay/', title: 'Autopay' }],
};

interface Held {
  readonly help: Waymark;
  readonly requests: readonly string[];
}

/** @param files - JSON by path, in place of what the help centre has; undefined: it is not there */
async function held(files: Readonly<Record<string, unknown>> = {}): Promise<Held> {
  const index = await fetchedIndex();
  const served: Readonly<Record<string, unknown>> = { '/embed/context.json': context, '/billing/late-fee/article.json': article, ...files };
  const requests: string[] = [];
  const help = createWaymark({
    origin,
    encoder: 'words',
    engine: () => Promise.resolve({ createSearch }),
    fetch(input, init) {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      requests.push(pathname);
      if (init?.signal?.aborted === true) return Promise.reject(new DOMException('aborted', 'AbortError'));
      if (pathname.startsWith('/search-index/')) return index.fetch(input, init);
      const value = served[pathname];
      if (value instanceof Error) return Promise.reject(value);
      return Promise.resolve(
        value === undefined ? new Response('', { status: 404 }) : new Response(typeof value === 'string' ? value : JSON.stringify(value)),
      );
    },
  });
  return { help, requests };
}

describe('articles', () => {
  test.each([
    '/billing/late-fee/',
    'billing/late-fee',
    `${origin}/billing/late-fee/#more`,
    '/billing/late-fee/index.md',
    '/billing/late-fee/?a=b',
  ])('are had by %s, with addresses made whole', async (path) => {
    const { help } = await held();

    expect(await help.article(path)).toEqual({
      id: 'billing/late-fee',
      url: `${origin}/billing/late-fee/`,
      title: 'What a late fee costs',
      description: 'One fee.',
      summary: null,
      topic: 'billing',
      updated: '2026-11-24',
      headings: [{ depth: 2, anchor: 'more', title: 'More' }],
      html: `<p>See <a href="${origin}/billing/autopay/">Autopay</a>.</p>`,
      markdown: `See [Autopay](${origin}/billing/autopay/).`,
      related: [{ url: `${origin}/billing/autopay/`, title: 'Autopay' }],
    });
  });

  test.each(['../../etc/passwd', 'https://evil.test/billing/late-fee/', '/billing/', 'javascript:alert(1)', '', '//evil.test/a/b'])(
    'a path that is none of the help centre is refused before anything is asked: %j',
    async (path) => {
      const { help, requests } = await held();

      await expect(help.article(path)).rejects.toMatchObject({ name: 'HelpUnavailable', code: 'address' });
      expect(requests).toEqual([]);
    },
  );

  test.each([
    ['that are not there', undefined, 'not-found'],
    ['of a help centre that is down', new TypeError('failed'), 'offline'],
    ['that are no JSON', '<html>', 'damaged'],
    ['without a title', { ...article, title: 7 }, 'damaged'],
    ['that are nothing', 'null', 'damaged'],
  ])('articles %s reject with a code', async (_, value, code) => {
    const { help } = await held({ '/billing/late-fee/article.json': value });

    await expect(help.article('billing/late-fee')).rejects.toMatchObject({ name: 'HelpUnavailable', code });
  });
});

describe('suggestions', () => {
  test('come from the rules, which are fetched once, and ask no engine', async () => {
    const { help, requests } = await held();

    const first = await help.suggest({ events: [{ type: 'payment_failed' }], title: 'Late fees' });
    await help.suggest({ events: [{ type: 'payment_failed' }] });

    expect(first).toMatchObject([{ id: 'payment-failed', because: 'because a payment failed', urgent: true }]);
    expect(requests).toEqual(['/embed/context.json']);
  });

  test('come by meaning from the title where no rule speaks, unless the app wants none of that', async () => {
    const { help, requests } = await held();

    expect(await help.suggest({ title: 'late fee' }, { byMeaning: false })).toEqual([]);
    expect(requests).toEqual(['/embed/context.json']);
    const [found] = await help.suggest({ title: 'late fee' });

    expect(found).toMatchObject({ id: 'by-meaning', because: 'because this page is about late fee', urgent: false });
    expect(found?.links[0]?.path).toBe('/billing/late-fee/');
  });

  test('are none, rather than an error, where search cannot be had', async () => {
    const { help } = await held();
    help.close();
    const other = createWaymark({
      origin,
      engine: () => Promise.reject(new Error('blocked')),
      fetch: () => Promise.resolve(Response.json(context)),
    });

    expect(await other.suggest({ title: 'late fee' })).toEqual([]);
  });

  test('of another version are refused, and asked for again later', async () => {
    const { help } = await held({ '/embed/context.json': { ...context, version: 2 } });

    await expect(help.suggest({})).rejects.toMatchObject({ code: 'damaged' });
    await expect(help.suggest({})).rejects.toBeInstanceOf(HelpUnavailable);
  });
});

describe('the life of a help centre', () => {
  test('search opens with the first question, and says its state to those who listen from before', async () => {
    const { help } = await held();
    const states: string[] = [];
    help.subscribe(({ kind }) => states.push(kind));

    const { results } = await help.search('charged twice', { limit: 1 });

    expect(results).toMatchObject([{ articleId: 'billing/charged-twice' }]);
    expect(states[0]).toBe('idle');
    expect(states.at(-1)).toBe('words-only');
    expect(help.url(results[0]?.path ?? '', results[0]?.anchor)).toBe(`${origin}/billing/charged-twice/#more`);
  });

  test('a signal ends each kind of call with its reason', async () => {
    const { help } = await held();
    const signal = AbortSignal.abort(new Error('gone'));

    await expect(help.article('billing/late-fee', { signal })).rejects.toThrow('gone');
    await expect(help.suggest({}, { signal })).rejects.toThrow('gone');
    await expect(help.flow('refund', { signal })).rejects.toThrow('gone');
    await expect(help.search('a', { signal })).rejects.toThrow('gone');
  });

  test('after close, every call rejects with the code closed', async () => {
    const { help } = await held();
    help.close();

    await expect(help.article('billing/late-fee')).rejects.toMatchObject({ code: 'closed' });
    await expect(help.flow('refund')).rejects.toMatchObject({ code: 'closed' });
    await expect(help.search('a')).rejects.toBeInstanceOf(SearchUnavailable);
    await expect(help.prepare()).rejects.toMatchObject({ code: 'closed' });
  });

  test.each(['ftp://help.test', 'help.test', ''])('an origin that is no web address is a TypeError: %j', (wrong) => {
    expect(() => createWaymark({ origin: wrong })).toThrow(TypeError);
  });

  test('a flow by an id that is none, or that is not there, rejects with a code', async () => {
    const { help } = await held({ '/flows/odd/flow.json': { version: 1 } });

    await expect(help.flow('../admin')).rejects.toMatchObject({ code: 'address' });
    await expect(help.flow('none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(help.flow('odd')).rejects.toMatchObject({ code: 'damaged' });
  });
});
