/**
 * Apps that show the help centre in a web view of their own: iOS gives `webkit.messageHandlers.waymark`, Android an object
 * `WaymarkAndroid`. The page speaks to the app through these, and the app to the page through one function,
 * `waymarkReceive`. Whoever holds the web view is trusted with it: there is no origin to check.
 */
import type { Report } from '../protocol/report.ts';

interface Poster {
  postMessage(message: unknown): void;
}

/** @returns how reports reach the app, or undefined where there is none */
export function nativeBridge(): ((report: Report) => void) | undefined {
  const ios = posterAt('webkit', 'messageHandlers', 'waymark');
  if (ios !== undefined)
    return (report) => {
      ios.postMessage(report);
    };
  const android = posterAt('WaymarkAndroid');
  // Android's bridges carry text alone.
  if (android !== undefined)
    return (report) => {
      android.postMessage(JSON.stringify(report));
    };
  return undefined;
}

export function hasNativeBridge(): boolean {
  return nativeBridge() !== undefined;
}

/**
 * Lets the app call `waymarkReceive(command)`, with an object or its JSON.
 * @param take - called with whatever came, unread
 */
export function receiveFromNative(take: (message: unknown) => void): void {
  Reflect.set(globalThis, 'waymarkReceive', (message: unknown) => {
    if (typeof message !== 'string') take(message);
    else {
      try {
        take(JSON.parse(message));
      } catch {
        take(undefined);
      }
    }
  });
}

function posterAt(...path: readonly string[]): Poster | undefined {
  let found: unknown = globalThis;
  for (const name of path) found = typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined;
  return isPoster(found) ? found : undefined;
}

function isPoster(value: unknown): value is Poster {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'postMessage') === 'function';
}
