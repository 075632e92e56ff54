/** What other products' calls become, row by row of the table that the documentation prints, and what the aliases leave alone. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { methodNames } from '../element/help-methods.ts';
import { aliasTable, movedArticles } from './alias-table.ts';
import { installAliases } from './install-aliases.ts';

const everything = { intercom: true, zendesk: true, beacon: true } as const;

/** An element that writes down what it is asked for, and lets a test dispatch its events. */
function fakeHelp(): { help: object; asked: unknown[][]; tell: (name: string, detail?: unknown) => void } {
  const asked: unknown[][] = [];
  const listeners = new Map<string, Set<unknown>>();
  const help: Record<string, unknown> = Object.fromEntries(
    methodNames.map((name) => [name, (...given: readonly unknown[]) => void asked.push([name, ...given])]),
  );
  help['on'] = (name: string, listener: unknown) => {
    const all = listeners.get(name) ?? new Set();
    listeners.set(name, all.add(listener));
    return () => all.delete(listener);
  };
  return {
    help,
    asked,
    tell(name, detail = {}) {
      for (const listener of listeners.get(name) ?? []) if (typeof listener === 'function') Reflect.apply(listener, undefined, [detail]);
    },
  };
}

function call(product: string, ...given: readonly unknown[]): unknown {
  const found: unknown = Reflect.get(globalThis, product);
  if (typeof found !== 'function') throw new TypeError(`there is no ${product}`);
  return Reflect.apply(found, undefined, given);
}

let uninstall = (): void => undefined;
const warn = vi.spyOn(console, 'warn');

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-24T09:30:00.000Z') });
  vi.stubGlobal('location', { pathname: '/orders/123' });
  warn.mockReset().mockReturnValue(undefined);
});
afterEach(() => {
  uninstall();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each(aliasTable.map((row) => ({ ...row, name: `${row.product}(${row.theirs.map((one) => JSON.stringify(one)).join(', ')})` })))(
  '$name becomes ours',
  ({ product, theirs, ours }) => {
    const { help, asked } = fakeHelp();
    uninstall = installAliases({ ...everything, help, articles: movedArticles });

    call(product, ...theirs);

    expect(asked).toEqual(ours);
    expect(warn).not.toHaveBeenCalled();
  },
);

test('only the names that were asked for are put into the page, and they are taken away again', () => {
  uninstall = installAliases({ intercom: true, help: fakeHelp().help });
  expect(['Intercom', 'zE', 'Beacon'].filter((name) => name in globalThis)).toEqual(['Intercom']);

  uninstall();
  expect('Intercom' in globalThis).toBe(false);
});

test.each([
  ['Intercom', ['startTour', 7]],
  ['zE', ['messenger', 'newConversation']],
  ['Beacon', ['show-message', 'id']],
])('a call of %s that we do not know warns once and does nothing', (product, theirs) => {
  const { help, asked } = fakeHelp();
  uninstall = installAliases({ ...everything, help });

  call(product, ...theirs);
  call(product, ...theirs);

  expect(asked).toEqual([]);
  expect(warn).toHaveBeenCalledOnce();
});

test('a name that belongs to something else is left alone, with a warning', () => {
  const theirs = vi.fn();
  vi.stubGlobal('Beacon', theirs);

  uninstall = installAliases({ beacon: true, help: fakeHelp().help });

  expect(Reflect.get(globalThis, 'Beacon')).toBe(theirs);
  expect(warn).toHaveBeenCalledOnce();
});

test.each([
  ['Intercom', Object.assign(() => undefined, { q: [['show']] })],
  ['Beacon', Object.assign(() => undefined, { readyQueue: [{ method: 'open', options: undefined, data: undefined }] })],
])("calls that %s's own snippet has collected are made up for", (product, stub) => {
  vi.stubGlobal(product, stub);
  const { help, asked } = fakeHelp();

  uninstall = installAliases({ ...everything, help });

  expect(asked).toEqual([['open']]);
});

test('what boot, identify and prefill say of a customer adds up, until log-out', () => {
  const { help, asked } = fakeHelp();
  uninstall = installAliases({ ...everything, help });

  call('Intercom', 'boot', { email: 'sam@mail.example' });
  call('Beacon', 'prefill', { subject: 'Refund' });
  call('Beacon', 'logout');
  call('Intercom', 'update', { name: 'Kim' });

  expect(asked).toEqual([
    ['prefill', { email: 'sam@mail.example' }],
    ['prefill', { email: 'sam@mail.example', subject: 'Refund' }],
    ['close'],
    ['clear'],
    ['prefill', { name: 'Kim' }],
  ]);
});

test('settings in the global of the other product are read at the start', () => {
  vi.stubGlobal('intercomSettings', { app_id: 'x', hide_default_launcher: true });
  const { help, asked } = fakeHelp();

  uninstall = installAliases({ intercom: true, help });

  expect(asked).toEqual([['hideLauncher']]);
});

test('an article whose new place nobody has told opens the home of the panel', () => {
  const { help, asked } = fakeHelp();
  uninstall = installAliases({ intercom: true, help });

  call('Intercom', 'showArticle', 99);

  expect(asked).toEqual([['open', 'home']]);
  expect(warn).toHaveBeenCalledOnce();
});

test('listeners hear, and no more once they have ended: by the function returned, by off, after once', () => {
  const { help, tell } = fakeHelp();
  uninstall = installAliases({ ...everything, help });
  const [byIntercom, byZendesk, on, once] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  call('Intercom', 'onShow', byIntercom);
  const end = call('zE', 'messenger:on', 'open', byZendesk);
  call('Beacon', 'on', 'open', on);
  call('Beacon', 'once', 'open', once);

  tell('open');
  if (typeof end === 'function') Reflect.apply(end, undefined, []);
  call('Beacon', 'off', 'open', on);
  tell('open');

  expect([byIntercom, byZendesk, on, once].map(({ mock }) => mock.calls.length)).toEqual([2, 1, 1, 1]);
});

test('without an element, calls go into the queue of the global', () => {
  vi.stubGlobal('document', {});
  vi.stubGlobal('Waymark', undefined);
  uninstall = installAliases({ zendesk: true });

  call('zE', 'messenger', 'hide');

  expect(globalThis.Waymark).toEqual([['close'], ['hideLauncher']]);
});

test('where there is no document, nothing is installed', () => {
  uninstall = installAliases({ intercom: true });
  expect('Intercom' in globalThis).toBe(false);
});

test('whatever a call is given, it does not throw', () => {
  uninstall = installAliases({ ...everything, help: fakeHelp().help });
  const calls = aliasTable.map(({ product, theirs }) => [product, ...theirs.slice(0, product === 'zE' ? 2 : 1)]);
  fc.assert(
    fc.property(
      fc.constantFrom(...calls),
      fc.array(fc.anything({ withNullPrototype: true }), { maxLength: 3 }),
      ([product, ...name], given) => {
        call(String(product), ...name, ...given);
        call(String(product), ...given);
      },
    ),
  );
});
