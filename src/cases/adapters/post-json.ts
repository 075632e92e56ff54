/**
 * Posts JSON and reads JSON, with a time limit, and again with the same idempotency key where that is safe.
 * Sends no cookies and no referrer, and follows no redirect: a policy names one address, and a case goes to no other.
 */

export type PostOutcome =
  | { readonly kind: 'answered'; readonly status: number; /** Undefined when it is no JSON. */ readonly body: unknown }
  | { readonly kind: 'failed'; readonly reason: 'offline' | 'timeout' | 'stopped' };

export interface PostOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  /** Sent as the header `Idempotency-Key` where the other side knows it. */
  readonly idempotencyKey?: string;
  /**
   * Further attempts after an answer of 429 or 5xx and, with an idempotency key, after one that got lost.
   * Without a key a lost one may have arrived: the customer decides.
   */
  readonly retries: number;
  /** Between attempts; a test's clock may be faster. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const firstPauseMs = 1000;
/** A server that asks for more patience than this is told of instead. */
const mostPauseMs = 20_000;

export async function postJson(url: string, body: unknown, options: PostOptions): Promise<PostOutcome> {
  const { retries, idempotencyKey, signal, pause = waitFor } = options;
  for (let attempt = 0; ; attempt += 1) {
    const { outcome, retryAfterMs } = await postOnce(url, body, options);
    const wait = retryAfterMs ?? firstPauseMs * 3 ** attempt;
    if (attempt >= retries || wait > mostPauseMs || !mayTryAgain(outcome, idempotencyKey !== undefined)) return outcome;
    await pause(wait, signal);
    if (signal.aborted) return { kind: 'failed', reason: 'stopped' };
  }
}

function mayTryAgain(outcome: PostOutcome, hasKey: boolean): boolean {
  if (outcome.kind === 'answered') return outcome.status === 429 || outcome.status >= 500;
  return outcome.reason !== 'stopped' && hasKey;
}

interface Attempt {
  readonly outcome: PostOutcome;
  readonly retryAfterMs?: number;
}

async function postOnce(url: string, body: unknown, { timeoutMs, signal, idempotencyKey }: PostOptions): Promise<Attempt> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(idempotencyKey !== undefined && { 'Idempotency-Key': idempotencyKey }),
      },
      body: JSON.stringify(body),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    });
    // Within the time limit too: an answer that never ends is none.
    const text = await response.text();
    const seconds = Number(response.headers.get('Retry-After') ?? undefined);
    return {
      outcome: { kind: 'answered', status: response.status, body: parse(text) },
      ...(Number.isFinite(seconds) && { retryAfterMs: seconds * 1000 }),
    };
  } catch {
    const reason = signal.aborted ? 'stopped' : timeout.aborted ? 'timeout' : 'offline';
    return { outcome: { kind: 'failed', reason } };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
