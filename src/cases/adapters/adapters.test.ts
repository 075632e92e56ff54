// What arrives at a server, and what each of its answers means for the customer.
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { refundStory } from '../../../tests/fixtures/case-story.ts';
import { startCaseServer } from '../../../tests/fixtures/case-server.ts';
import type { CaseServer, Reply } from '../../../tests/fixtures/case-server.ts';
import type { CaseAdapter, CaseHandOver } from './case-adapter.ts';
import { parseDeliverySettings } from './delivery-settings.ts';
import { handOverEvent, hostAdapter } from './host.ts';
import type { HandOverEventDetail } from './host.ts';
import { intercomAdapter } from './intercom.ts';
import { openAdapter } from './open-adapter.ts';
import { webhookAdapter } from './webhook.ts';
import { zendeskAdapter } from './zendesk.ts';

const handOver: CaseHandOver = {
  record: { number: 'HC-4K7P-W9TR', idempotencyKey: 'b1f7-key', createdAt: '2026-11-24T09:00:00.000Z', story: refundStory },
  contact: { name: 'Ann Lee', email: 'ann@example.com' },
  title: 'Refund not received',
  summary: 'Refund not received\n\nOrder number: 1048576',
  language: 'en-GB',
};
const never = new AbortController().signal;
const noPause = (): Promise<void> => Promise.resolve();

let server: CaseServer;
beforeEach(async () => {
  server = await startCaseServer();
});
afterEach(() => server.close());

const adapters = {
  webhook: {
    open: (url: string, timeoutMs: number): CaseAdapter => webhookAdapter({ url, timeoutMs }, noPause),
    good: '{"accepted":true,"number":"BR-7F3K-2291"}',
    number: 'BR-7F3K-2291',
    hasKey: true,
  },
  zendesk: {
    open: (url: string, timeoutMs: number): CaseAdapter =>
      zendeskAdapter({ url, timeoutMs, ticketFormId: 7, orderNumberField: 12 }, noPause),
    good: '{"request":{"id":33}}',
    number: '33',
    hasKey: false,
  },
  intercom: {
    open: (url: string, timeoutMs: number): CaseAdapter => intercomAdapter({ url, timeoutMs }, noPause),
    good: '{"conversation_id":"36000324324"}',
    number: '36000324324',
    hasKey: true,
  },
} as const;

describe.each(Object.entries(adapters))('%s', (_, { open, good, number, hasKey }) => {
  const send = (timeoutMs = 5000, signal = never): ReturnType<CaseAdapter['handOver']> =>
    open(`${server.origin}/in`, timeoutMs).handOver(handOver, signal);

  it('gives the number that the other side gave', async () => {
    server.replyWith({ status: 201, body: good });
    expect(await send()).toEqual({ kind: 'accepted', number });
  });

  it('sends JSON once, with no cookie, no referrer and no secret', async () => {
    server.replyWith({ status: 201, body: good });
    await send();
    expect(server.arrivals).toHaveLength(1);
    const headers = server.arrivals[0]?.headers ?? {};
    expect(headers['content-type']).toBe('application/json');
    expect(headers.cookie ?? headers.referer ?? headers.authorization).toBeUndefined();
    expect(headers['idempotency-key']).toBe(hasKey ? 'b1f7-key' : undefined);
  });

  test.each<readonly [string, Reply, string, boolean]>([
    ['refuses', { status: 422, body: '{}' }, 'refused', false],
    ['is forbidden', { status: 403, body: '{}' }, 'refused', false],
    ['is too busy for now', { status: 429, headers: { 'Retry-After': '600' }, body: '{}' }, 'busy', true],
    ['is down', { status: 503 }, 'busy', true],
    ['is broken', { status: 500, body: 'oops' }, 'broken', true],
    ['answers with a page', { status: 200, body: '<html>Sign in to the Wi-Fi</html>' }, 'unreadable', true],
    ['answers with other JSON', { status: 200, body: '{"ok":1}' }, 'unreadable', true],
    ['answers with nothing', { status: 204 }, 'unreadable', true],
    ['leads elsewhere', { status: 302, headers: { Location: 'https://elsewhere.example/' } }, 'offline', true],
    ['hangs up', 'cut', 'offline', true],
  ])('says so when the other side %s', async (_what, reply, reason, mayRetry) => {
    server.replyWith(reply);
    expect(await send()).toEqual({ kind: 'failed', reason, mayRetry });
  });

  it('waits no longer than it was told', async () => {
    server.replyWith('never');
    expect(await send(150)).toEqual({ kind: 'failed', reason: 'timeout', mayRetry: true });
  });

  it('stops when the customer stops it', async () => {
    server.replyWith('never');
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(await send(5000, stop.signal)).toEqual({ kind: 'failed', reason: 'stopped', mayRetry: true });
    expect(server.arrivals).toHaveLength(1);
  });

  it('says that there is no connection', async () => {
    await server.close();
    expect(await send()).toEqual({ kind: 'failed', reason: 'offline', mayRetry: true });
  });

  it('tries again after a fault, and is glad of the answer', async () => {
    server.replyWith({ status: 500, body: '' }, { status: 201, body: good });
    expect(await send()).toEqual({ kind: 'accepted', number });
    expect(server.arrivals).toHaveLength(2);
    expect(server.arrivals[1]).toEqual(server.arrivals[0]);
  });

  it(`sends a case that got lost ${hasKey ? 'again, with the same key' : 'only once, because two might arrive'}`, async () => {
    server.replyWith('cut', { status: 201, body: good });
    expect((await send()).kind).toBe(hasKey ? 'accepted' : 'failed');
    expect(server.arrivals).toHaveLength(hasKey ? 2 : 1);
  });
});

describe('bodies', () => {
  const bodyOf = async (adapter: keyof typeof adapters): Promise<unknown> => {
    await adapters[adapter].open(`${server.origin}/in`, 5000).handOver(handOver, never);
    return server.arrivals[0]?.body;
  };

  it('webhook: the whole case, the key, and where to answer', async () => {
    expect(await bodyOf('webhook')).toEqual({
      version: 1,
      kind: 'case',
      idempotencyKey: 'b1f7-key',
      number: 'HC-4K7P-W9TR',
      createdAt: '2026-11-24T09:00:00.000Z',
      language: 'en-GB',
      title: 'Refund not received',
      summary: handOver.summary,
      contact: { name: 'Ann Lee', email: 'ann@example.com' },
      story: refundStory,
    });
  });

  it('Zendesk: a request of an anonymous requester, as its Requests API wants it', async () => {
    expect(await bodyOf('zendesk')).toEqual({
      request: {
        subject: 'Refund not received (HC-4K7P-W9TR)',
        comment: { body: handOver.summary },
        requester: { name: 'Ann Lee', email: 'ann@example.com', locale: 'en-GB' },
        ticket_form_id: 7,
        custom_fields: [{ id: 12, value: '1048576' }],
      },
    });
  });

  it('Intercom: a contact and a conversation, for the endpoint to pass on', async () => {
    expect(await bodyOf('intercom')).toEqual({
      contact: { role: 'user', email: 'ann@example.com', name: 'Ann Lee', language_override: 'en-GB' },
      conversation: { from: { type: 'user' }, body: handOver.summary },
      case_number: 'HC-4K7P-W9TR',
      idempotency_key: 'b1f7-key',
    });
  });
});

function isHandOver(event: Event): event is CustomEvent<HandOverEventDetail> {
  return event instanceof CustomEvent;
}

describe('host', () => {
  const send = (target: EventTarget, timeoutMs = 5000, signal = never): ReturnType<CaseAdapter['handOver']> =>
    hostAdapter({ timeoutMs }, target).handOver(handOver, signal);
  const taking = (act: (detail: HandOverEventDetail) => void): EventTarget => {
    const target = new EventTarget();
    target.addEventListener(handOverEvent, (event) => {
      event.preventDefault();
      if (isHandOver(event)) act(event.detail);
    });
    return target;
  };

  it('gives the case to whoever takes it, and takes the answer', async () => {
    const seen: CaseHandOver[] = [];
    const host = taking((detail) => {
      seen.push(detail.handOver);
      setTimeout(() => detail.answer({ kind: 'accepted', number: 'A-1' }), 10);
    });
    expect(await send(host)).toEqual({ kind: 'accepted', number: 'A-1' });
    expect(seen).toEqual([handOver]);
  });

  it('says at once that nobody takes cases', async () => {
    expect(await send(new EventTarget())).toEqual({ kind: 'failed', reason: 'nobody', mayRetry: false });
  });

  it('waits no longer than it was told, and stops when it is stopped', async () => {
    const silent = taking(() => undefined);
    expect(await send(silent, 30)).toEqual({ kind: 'failed', reason: 'timeout', mayRetry: true });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    expect(await send(silent, 5000, stop.signal)).toEqual({ kind: 'failed', reason: 'stopped', mayRetry: true });
  });
});

describe('parseDeliverySettings', () => {
  it('reads what the page says', () => {
    expect(parseDeliverySettings('{"kind":"webhook","url":"https://in.example/cases","timeoutMs":9000}')).toEqual({
      kind: 'webhook',
      url: 'https://in.example/cases',
      timeoutMs: 9000,
    });
    expect(parseDeliverySettings('{"kind":"zendesk","url":"https://a.zendesk.com/api/v2/requests.json","ticketFormId":7}')).toMatchObject({
      kind: 'zendesk',
      ticketFormId: 7,
    });
  });

  test.each([
    undefined,
    '',
    'null',
    '[]',
    '{"kind":"carrier-pigeon","url":"https://a.example"}',
    '{"kind":"webhook"}',
    '{"kind":"webhook","url":"no"}',
  ])('takes %j for none', (text) => {
    expect(parseDeliverySettings(text)).toEqual({ kind: 'none' });
  });

  it('opens no adapter where the customer mails it', () => {
    expect(openAdapter({ kind: 'none' }, new EventTarget())).toBeUndefined();
    expect(openAdapter({ kind: 'mailto' }, new EventTarget())).toBeUndefined();
  });
});
