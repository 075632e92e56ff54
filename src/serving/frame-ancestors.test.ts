// Who may hold pages of the site in a frame.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frameAncestors } from './frame-ancestors.ts';
import { headersFor, parseHeaderRules } from './header-rules.ts';
import { withPolicySources } from './policy-sources.ts';

const headers = readFileSync('public/_headers', 'utf8');
const ancestorsFor = (hosts: readonly string[]): string | undefined => {
  const text = withPolicySources(headers, { 'frame-ancestors': frameAncestors({ embed: { hosts: [...hosts] } }) });
  return headersFor(parseHeaderRules(text), '/billing/')
    .get('content-security-policy')
    ?.split('; ')
    .find((directive) => directive.startsWith('frame-ancestors'));
};

test('nobody, for a site that names no hosts', () => {
  expect(ancestorsFor([])).toBe("frame-ancestors 'none'");
});

test('the hosts that the settings name, each once', () => {
  expect(ancestorsFor(['https://shop.example', 'https://*.stores.example', 'https://shop.example'])).toBe(
    'frame-ancestors https://*.stores.example https://shop.example',
  );
});
