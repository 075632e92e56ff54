/** Every request that a browser context makes, workers and service workers included, and which of them leave the page's own origin. */
import type { BrowserContext, Response } from 'playwright-core';

export interface RequestLog {
  /** Addresses in the order in which they were asked for. `data:` and `blob:` are none: they ask nobody. */
  readonly urls: readonly string[];
  /** Those that went elsewhere than to `origin`. */
  foreignTo(origin: string): readonly string[];
  /** Requests whose path fits, such as /\.onnx$/. */
  matching(path: RegExp): readonly string[];
  /** Answers with a status of 400 and above, as "404 http://…". */
  readonly failures: readonly string[];
  /** Forgets what was recorded so far. */
  clear(): void;
}

export function recordRequests(context: BrowserContext): RequestLog {
  let urls: string[] = [];
  let failures: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:data|blob|about):/.test(request.url())) urls.push(request.url());
  });
  context.on('response', (response: Response) => {
    if (response.status() >= 400) failures.push(`${response.status()} ${response.url()}`);
  });
  return {
    get urls() {
      return urls;
    },
    get failures() {
      return failures;
    },
    foreignTo: (origin) => urls.filter((url) => new URL(url).origin !== origin),
    matching: (path) => urls.filter((url) => path.test(new URL(url).pathname)),
    clear: () => {
      urls = [];
      failures = [];
    },
  };
}
