// What a service worker has and a page has not. TypeScript's own types for it do not go together with those of pages.

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly preloadResponse: Promise<unknown>;
  respondWith(response: Promise<Response>): void;
}

declare class ExtendableMessageEvent extends MessageEvent<unknown> {
  waitUntil(promise: Promise<unknown>): void;
}

interface WindowEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}

declare const registration: ServiceWorkerRegistration;
declare const clients: { claim(): Promise<void> };
declare function skipWaiting(): Promise<void>;
