/** What a site's settings add to the policy of its pages. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseAdapterSchema } from '../content/case-settings.ts';
import { connectSources } from './connect-sources.ts';
import { headersFor, parseHeaderRules } from './header-rules.ts';
import { withPolicySources } from './policy-sources.ts';

const headers = readFileSync('public/_headers', 'utf8');
const policyOf = (text: string): readonly string[] =>
  (headersFor(parseHeaderRules(text), '/').get('content-security-policy') ?? '').split('; ');

test('a site whose feedback stays on the device may talk to nobody but itself', () => {
  expect(connectSources({ feedback: { kind: 'device' }, cases: { adapter: { kind: 'mailto' } } })).toEqual([]);
  expect(withPolicySources(headers, { 'connect-src': [] })).toBe(headers);
});

test('the origin of a feedback endpoint joins connect-src, and nothing else changes', () => {
  const sources = connectSources({
    feedback: { kind: 'endpoint', url: 'https://in.brindle.example/feedback?key=1' },
    cases: { adapter: { kind: 'none' } },
  });
  const changed = policyOf(withPolicySources(headers, { 'connect-src': sources }));
  expect(changed).toContain("connect-src 'self' https://in.brindle.example");
  expect(changed.filter((directive) => !directive.startsWith('connect-src'))).toEqual(
    policyOf(headers).filter((directive) => !directive.startsWith('connect-src')),
  );
});

test('the very address that cases go to joins connect-src', () => {
  const zendesk = caseAdapterSchema.parse({ kind: 'zendesk', url: 'https://brindle.zendesk.com' });
  const webhook = caseAdapterSchema.parse({ kind: 'webhook', url: 'https://in.brindle.example/cases' });
  const feedback = { kind: 'device' } as const;
  expect(connectSources({ feedback, cases: { adapter: zendesk } })).toEqual(['https://brindle.zendesk.com/api/v2/requests.json']);
  expect(connectSources({ feedback, cases: { adapter: webhook } })).toEqual(['https://in.brindle.example/cases']);
});

test.each([
  'http://in.brindle.example/cases',
  'https://in.brindle.example/cases?key=1',
  'https://me:secret@in.brindle.example/cases',
  'https://a.example/;',
])('an endpoint for cases such as %s is refused, for its key would be readable, or the policy would not hold it', (url) => {
  expect(caseAdapterSchema.safeParse({ kind: 'webhook', url }).success).toBe(false);
});

test('a source takes the place of none', () => {
  const changed = policyOf(withPolicySources(headers, { 'frame-ancestors': ['https://app.brindle.example'] }));
  expect(changed).toContain('frame-ancestors https://app.brindle.example');
});

test('a source that would end the directive is refused', () => {
  expect(() => withPolicySources(headers, { 'connect-src': ["https://a.example; script-src 'unsafe-inline'"] })).toThrow(RangeError);
});

test('a directive that no policy has is refused', () => {
  expect(() => withPolicySources(headers, { 'font-src': ['https://a.example'] })).toThrow(RangeError);
});
