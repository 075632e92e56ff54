/** What the service worker answers, and what it keeps, with a server that the test holds in its hand. */
import { describe, expect, test } from 'vitest';
import { memoryCaches } from '../../../tests/fixtures/memory-caches.ts';
import type { MemoryCaches } from '../../../tests/fixtures/memory-caches.ts';
import { createOfflineCache, mostAssets, mostPages } from './offline-cache.ts';
import { createOfflineKeeper } from './offline-keeper.ts';
import type { OfflineKeeper } from './offline-keeper.ts';

const origin = 'https://help.example';
const core = ['/offline/', '/assets/style.css'];
const search = ['/search/', '/assets/search.js'];
const one = 'waymark-offline-one';

type Server = (path: string) => Response | Promise<Response>;

interface Held {
  readonly keeper: OfflineKeeper;
  readonly asked: readonly string[];
  /** Lets the keeper's patience with the network end. */
  readonly losePatience: () => void;
}

function keeperWith(server: Server, memory: MemoryCaches, version = 'one'): Held {
  const asked: string[] = [];
  const patience = Promise.withResolvers<undefined>();
  const ask = async (path: string): Promise<Response> => {
    asked.push(path);
    return server(path);
  };
  const build = { version, core, search };
  const keeper = createOfflineKeeper({
    build,
    cache: createOfflineCache(build, memory.caches, (path) => ask(path)),
    fetch: (request) => ask(new URL(request.url).pathname),
    origin,
    wait: () => patience.promise,
  });
  return { keeper, asked, losePatience: () => patience.resolve(undefined) };
}

const says: Server = (path) => new Response(`server: ${path}`);
const gone: Server = () => Promise.reject(new TypeError('Failed to fetch'));

/** Node cannot make a request of mode "navigate". */
function navigation(path: string): Request {
  return Object.defineProperty(new Request(origin + path), 'mode', { value: 'navigate' });
}

async function visit(keeper: OfflineKeeper, path: string): Promise<Response | undefined> {
  const answer = keeper.answer(navigation(path));
  const response = await answer?.response;
  await answer?.done;
  return response;
}

async function load(keeper: OfflineKeeper, path: string): Promise<Response | undefined> {
  const answer = keeper.answer(new Request(origin + path));
  const response = await answer?.response;
  await answer?.done;
  return response;
}

describe('a page', () => {
  test('comes from the network while there is one, also when it is kept', async () => {
    const memory = memoryCaches();
    let day = 'Monday';
    const { keeper } = keeperWith(() => new Response(day), memory);
    await visit(keeper, '/billing/autopay/');
    day = 'Tuesday';

    expect(await (await visit(keeper, '/billing/autopay/'))?.text()).toBe('Tuesday');
  });

  test('comes from the cache without a network, with its headers', async () => {
    const memory = memoryCaches();
    const policy = { 'content-security-policy': "default-src 'self'", 'content-encoding': 'br' };
    await visit(keeperWith(() => new Response('read', { headers: policy }), memory).keeper, '/billing/autopay/');

    const response = await visit(keeperWith(gone, memory).keeper, '/billing/autopay/');

    expect(await response?.text()).toBe('read');
    expect(response?.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(response?.headers.get('content-encoding')).toBeNull();
  });

  test('comes from the cache when the network keeps silent for too long', async () => {
    const memory = memoryCaches();
    await visit(keeperWith(says, memory).keeper, '/billing/autopay/');
    const { keeper, losePatience } = keeperWith(() => new Promise(() => undefined), memory);

    const answer = keeper.answer(navigation('/billing/autopay/'));
    losePatience();

    expect(await (await answer?.response)?.text()).toBe('server: /billing/autopay/');
  });

  test('that is not kept is waited for, however slow the network is', async () => {
    const slow = Promise.withResolvers<Response>();
    const { keeper, losePatience } = keeperWith(() => slow.promise, memoryCaches());

    const answer = keeper.answer(navigation('/billing/autopay/'));
    losePatience();
    slow.resolve(new Response('at last'));

    expect(await (await answer?.response)?.text()).toBe('at last');
  });

  test('that was never read is stood in for by the offline page', async () => {
    const memory = memoryCaches();
    await keeperWith(says, memory).keeper.install();

    expect(await (await visit(keeperWith(gone, memory).keeper, '/billing/autopay/'))?.text()).toBe('server: /offline/');
  });

  test('is kept without the question in its address, and found with any', async () => {
    const memory = memoryCaches();
    await visit(keeperWith(says, memory).keeper, '/search/?q=my+secret');

    expect(memory.paths(one)).toEqual(['/search/']);
    expect(await (await visit(keeperWith(gone, memory).keeper, '/search/?q=other'))?.text()).toBe('server: /search/');
  });

  test.each([500, 503])('of status %i is not kept, and the kept copy is better than it', async (status) => {
    const memory = memoryCaches();
    const broken = keeperWith(() => new Response('broken', { status }), memory).keeper;

    expect((await visit(broken, '/billing/autopay/'))?.status).toBe(status);
    expect(memory.paths(one)).toEqual([]);
    await visit(keeperWith(says, memory).keeper, '/billing/autopay/');
    expect(await (await visit(broken, '/billing/autopay/'))?.text()).toBe('server: /billing/autopay/');
  });

  test('that the site no longer has is forgotten', async () => {
    const memory = memoryCaches();
    await visit(keeperWith(says, memory).keeper, '/billing/autopay/');

    const response = await visit(keeperWith(() => new Response('no', { status: 404 }), memory).keeper, '/billing/autopay/');

    expect(response?.status).toBe(404);
    expect(memory.paths(one)).toEqual([]);
  });

  test('is answered though nothing can be stored', async () => {
    const { keeper } = keeperWith(says, memoryCaches({ isFull: true }));

    expect(await (await visit(keeper, '/billing/autopay/'))?.text()).toBe('server: /billing/autopay/');
  });
});

describe('an asset', () => {
  test('is asked for once', async () => {
    const memory = memoryCaches();
    const { keeper, asked } = keeperWith(says, memory);

    await load(keeper, '/assets/a.1234.js');
    expect(await (await load(keeper, '/assets/a.1234.js'))?.text()).toBe('server: /assets/a.1234.js');

    expect(asked).toEqual(['/assets/a.1234.js']);
  });

  test('that is an error is asked for again', async () => {
    const { keeper, asked } = keeperWith(() => new Response('no', { status: 404 }), memoryCaches());

    await load(keeper, '/assets/a.1234.js');
    await load(keeper, '/assets/a.1234.js');

    expect(asked).toHaveLength(2);
  });
});

test.each(['/search-index/manifest.json', '/models/0f3a.bin', '/pagefind/pagefind.js', '/favicon.svg'])(
  '%s goes past the worker',
  (path) => {
    expect(keeperWith(says, memoryCaches()).keeper.answer(new Request(origin + path))).toBeUndefined();
  },
);

test('other origins and other methods go past the worker', () => {
  const { keeper } = keeperWith(says, memoryCaches());

  expect(keeper.answer(new Request('https://elsewhere.example/assets/a.js'))).toBeUndefined();
  expect(keeper.answer(new Request(`${origin}/assets/a.js`, { method: 'POST' }))).toBeUndefined();
});

describe('a build', () => {
  test('is not installed when one of its files cannot be had', async () => {
    const { keeper } = keeperWith((path) => (path === '/offline/' ? new Response('no', { status: 502 }) : says(path)), memoryCaches());

    await expect(keeper.install()).rejects.toThrow('/offline/ answered 502');
  });

  test('brings the search page along for those who had it, and only for them', async () => {
    const memory = memoryCaches();
    await keeperWith(says, memory, 'zero').keeper.install();
    expect(memory.paths('waymark-offline-zero')).toEqual(core);
    await keeperWith(says, memory, 'zero').keeper.keepSearch();

    await keeperWith(says, memory, 'one').keeper.install();

    expect([...memory.paths(one)].sort()).toEqual([...core, ...search].sort());
  });

  test('leaves the one before it, whose pages may be open, and drops the older ones', async () => {
    const memory = memoryCaches();
    await (await memory.caches.open('waymark-artefacts-v1')).put('/models/a.bin', new Response('encoder'));
    for (const version of ['zero', 'one', 'two']) {
      const { keeper } = keeperWith(says, memory, version);
      await keeper.install();
      await keeper.activate();
    }

    expect(await memory.caches.keys()).toEqual(['waymark-artefacts-v1', one, 'waymark-offline-two']);
  });

  test('serves an open page of the build before with the scripts that page was made for', async () => {
    const memory = memoryCaches();
    await load(keeperWith(says, memory, 'one').keeper, '/assets/old.1234.js');

    const { keeper } = keeperWith(() => new Response('gone', { status: 404 }), memory, 'two');

    expect(await (await load(keeper, '/assets/old.1234.js'))?.text()).toBe('server: /assets/old.1234.js');
  });
});

test('pages and assets are kept up to a number, the latest ones', async () => {
  const memory = memoryCaches();
  const { keeper } = keeperWith(says, memory);
  await keeper.install();
  for (let number = 0; number < mostPages + 5; number += 1) await visit(keeper, `/billing/${number}/`);
  await visit(keeper, '/billing/7/');
  await visit(keeper, '/billing/new/');
  for (let number = 0; number < mostAssets + 5; number += 1) await load(keeper, `/assets/${number}.js`);

  const paths = memory.paths(one);
  expect(paths.filter((path) => path.startsWith('/billing/'))).toHaveLength(mostPages);
  expect(paths).toContain('/billing/7/');
  expect(paths).not.toContain('/billing/5/');
  expect(paths.filter((path) => /^\/assets\/\d/.test(path))).toHaveLength(mostAssets);
  expect(paths).toEqual(expect.arrayContaining(core));
});
