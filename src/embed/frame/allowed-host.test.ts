// Who may hold a frame, and who may not.
import { describe, expect, test } from 'vitest';
import { isAllowedHost } from './allowed-host.ts';

const hosts = ['https://shop.example', 'https://*.stores.example'];
const own = 'https://help.shop.example';

describe('a public help centre', () => {
  test.each(['https://shop.example', 'https://a.stores.example', 'https://a.b.stores.example'])('%s may hold it', (origin) => {
    expect(isAllowedHost(origin, hosts, own)).toBe(true);
  });

  test.each([
    ...['http://shop.example', 'https://shop.example:8443', 'https://shop.example.evil.example', 'https://evilshop.example'],
    ...['https://stores.example', 'http://a.stores.example', 'https://evilstores.example', 'http://localhost:4000', 'null', ''],
  ])('%s may not', (origin) => {
    expect(isAllowedHost(origin, hosts, own)).toBe(false);
  });
});

test('on a developer’s machine its other ports are hosts', () => {
  expect(isAllowedHost('http://localhost:4000', hosts, 'http://localhost:4321')).toBe(true);
  expect(isAllowedHost('http://127.0.0.1:4000', hosts, 'http://localhost:4321')).toBe(true);
  expect(isAllowedHost('https://evil.example', hosts, 'http://localhost:4321')).toBe(false);
});
